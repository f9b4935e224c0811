package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No command writes over what it reads, whoever led it there: the command line, a folder, a pattern, the study. */
class InputFilesTest {
    @TempDir
    Path folder;

    private Path study;
    private Path codebook;
    private Path participants;
    private Path transcript;

    @BeforeEach
    void study() throws IOException {
        Files.createDirectories(folder.resolve("transcripts"));
        transcript = Files.writeString(folder.resolve("transcripts/P01.txt"), "P01: We sit in silos.\n");
        codebook = Files.writeString(
                folder.resolve("codebook.csv"), "path,id,indicators\nBarriers > Silo working,silo,silo*\n");
        participants = Files.writeString(folder.resolve("participants.csv"), "participant,sector\nP01,charity\n");
        study = Files.writeString(
                folder.resolve("study.yaml"),
                "codebook: codebook.csv\ntranscripts: [transcripts/]\nparticipants: participants.csv\n");
    }

    @TestFactory
    Stream<DynamicTest> refused() {
        String all = folder + "/transcripts/*.txt";
        return Stream.of(
                refused("a file on the command line", transcript, "count", "-c", codebook, transcript),
                refused("the codebook", codebook, "count", "-c", codebook, transcript),
                refused("a file of a folder", transcript, "count", "-c", codebook, folder.resolve("transcripts")),
                refused("a file of a pattern", transcript, "code", "-c", codebook, all),
                refused("the study's transcript", transcript, "tokenise", "-s", study),
                refused("the study's codebook", codebook, "count", "-s", study),
                refused("the study's participants", participants, "corpus", "-s", folder),
                refused("the study", study, "code", "-s", folder, "-f", "csv"),
                refused("the codebook of a table without transcripts", codebook, "table", "codebook", "-s", study),
                refused("a codebook to be converted", codebook, "codebook", "convert", codebook));
    }

    private DynamicTest refused(String name, Path output, Object... command) {
        return DynamicTest.dynamicTest(name, () -> {
            for (String form : new String[] {"-o", "--output=", "-o="}) {
                String before = Files.readString(output);
                Object[] words = java.util.Arrays.copyOf(command, command.length + (form.equals("-o") ? 2 : 1));
                words[command.length] = form.equals("-o") ? form : form + output;
                words[words.length - 1] = form.equals("-o") ? output : words[words.length - 1];
                Session session = Session.run(words);
                assertThat(session.err()).as(form).contains("is also an input").contains("-o");
                assertThat(session.status()).isEqualTo(ExitStatus.USAGE);
                assertThat(Files.readString(output)).isEqualTo(before);
            }
        });
    }

    @Test
    void aLinkToAnInputIsTheInput() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), codebook);
        Session session = Session.run("count", "-s", study, "-o", link);
        assertThat(session.err()).contains("is also an input");
    }

    @Test
    void twoOutputsAreNotOne() throws IOException {
        Path table = Files.writeString(
                folder.resolve("segments.csv"), "document,code,segment\nP01,Silo working,We sit in silos.\n");
        Path ledger = Files.writeString(folder.resolve("ledger.csv"), "old\n");
        Session session = Session.run("import", "segments", table, transcript, "-o", ledger, "--rows", ledger);
        assertThat(session.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Files.readString(ledger)).isEqualTo("old\n");
    }

    @Test
    void anotherFileOfTheFolderMayBeWritten() {
        assertThat(Session.run("count", "-s", study, "-o", folder.resolve("counts.csv"))
                        .status())
                .isZero();
        assertThat(Session.run("count", "-s", study, "-o", folder.resolve("counts.csv"))
                        .status())
                .as("and written again")
                .isZero();
    }
}
