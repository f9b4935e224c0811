package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input: a clear error with its place and what to do, the right exit status, and nothing written. */
class WrongInputTest {
    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void study() {
        study = new SmallStudy(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table.pdf", "table.odt", "table.xls"})
    void aFormatThatIsNotWrittenIsNotWrittenAsCsv(String name) {
        Path file = folder.resolve(name);
        Session session = Session.run("count", "-s", "examples/involving-people", "-o", file);
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("does not write", "csv");
        assertThat(file).doesNotExist();
    }

    @Test
    void oneGroupNamedTwiceIsOne() {
        Session twice = Session.run("count", "-s", "examples/involving-people", "--by", "sector,sector");
        assertThat(twice.status()).isZero();
        assertThat(twice.out())
                .isEqualTo(Session.run("count", "-s", "examples/involving-people", "--by", "sector")
                        .out());
    }

    @Test
    void aCodebookThatIsNoText() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        Path latin = study.write(
                "latin.yaml", SmallStudy.CODEBOOK.replace("silo*", "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1));
        Session session = Session.run("count", "-c", latin, text);
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("latin.yaml:13: not UTF-8").contains("--codebook-encoding");
        assertThat(Session.run("count", "-c", latin, "--codebook-encoding", "ISO-8859-1", text)
                        .status())
                .isZero();
        Session word = Session.run("count", "-c", "examples/involving-people/transcripts/P04.docx", text);
        assertThat(word.status()).isEqualTo(3);
        assertThat(word.err()).contains("P04.docx: this is a Word document, not a codebook");
    }

    @Test
    void aStudyThatIsNotUtf8HasNoOptionForIt() {
        Path file = study.write("study.yaml", "study: Caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        Session session = Session.run("count", "-s", file);
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("save the file as UTF-8").doesNotContain("encoding");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandRefusesBadTranscripts() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        study.write("P01.txt", "We sit in silos.\n");
        study.write("empty.txt", "");
        study.write("binary.txt", new byte[] {0, 1, 2, 3, 0, 0, (byte) 0xFF, (byte) 0xFE, 7, 0, 0, 9});
        study.write("no.docx", "We sit in silos.\n");
        study.write("no-cues.vtt", "WEBVTT\n\n");
        study.write("answers.csv", "id,reply\n1,We sit in silos.\n");
        byte[] whole = Files.readAllBytes(Path.of("examples/involving-people/transcripts/P04.docx"));
        study.write("cut.docx", Arrays.copyOf(whole, whole.length / 2));
        List<List<String>> inputs = List.of(
                List.of("missing.txt"),
                List.of("empty.txt"),
                List.of("empty"),
                List.of("binary.txt"),
                List.of("cut.docx"),
                List.of("no.docx"),
                List.of("no-cues.vtt"),
                List.of("answers.csv", "--text-column", "replay"));
        List<List<String>> commands = List.of(
                List.of("corpus"),
                List.of("corpus", "check"),
                List.of("tokenise"),
                List.of("tokenise", "--types"),
                List.of("kwic", "-e", "silo*"),
                List.of("explain", "-c", study.codebook().toString()),
                List.of("codebook", "check", "-c", study.codebook().toString()));
        return commands.stream()
                .flatMap(command -> inputs.stream()
                        .map(input -> DynamicTest.dynamicTest(
                                command.get(0) + " " + input.get(0), () -> refused(command, input))));
    }

    private void refused(List<String> command, List<String> input) {
        Path output = folder.resolve("out.csv");
        List<String> args = new java.util.ArrayList<>(command);
        args.add(folder.resolve(input.get(0)).toString());
        args.addAll(input.subList(1, input.size()));
        args.addAll(List.of("-o", output.toString()));
        Session session = Session.run(args.toArray());
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).startsWith("themata: error: ").contains(input.get(0));
        assertThat(session.err().lines().count()).as("a remedy stands below").isGreaterThan(1);
        assertThat(session.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("silos");
        assertThat(session.out()).isEmpty();
        assertThat(output).doesNotExist();
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith(".out"));
    }

    @Test
    void theNearestNameIsOffered() {
        study.write("P01.txt", "We sit in silos.\n");
        assertThat(Session.run("tokenise", folder.resolve("P02.txt")).err()).contains("did you mean \"P01.txt\"?");
        study.write("answers.csv", "id,reply\n1,We sit in silos.\n");
        assertThat(Session.run("corpus", folder.resolve("answers.csv"), "--text-column", "replay")
                        .err())
                .contains("reply");
    }

    @Test
    void aDoubledParticipantIsRefusedWithItsLine() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        Path list = study.write("participants.csv", "participant,document,age\nA,P01,30\nA,P01,31\n");
        Session session = Session.run("corpus", text, "--participants", list);
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("participants.csv:3");
        assertThat(session.out()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandRefusesBadCodebooks() {
        String head = "codebook: x\nthemes:\n  - name: A\n    id: a\n";
        List<List<String>> codebooks = List.of(
                List.of("double.yaml", head + "  - name: B\n    id: a\n", "double.yaml:6:"),
                List.of("key.yaml", head + "    indicator: [silo]\n", "key.yaml:5:5"),
                List.of("tab.yaml", head + "\tindicators: [silo]\n", "tab.yaml:5:1"),
                List.of("blank.yaml", head + "    indicators:\n      - \"\"\n", "blank.yaml:6:9"),
                List.of("regex.yaml", head + "    indicators:\n      - {regex: \"silo(\"}\n", "regex.yaml:6:"),
                List.of("dots.yaml", head + "    indicators:\n      - \"...\"\n", "dots.yaml:6:9"));
        Path text = study.write("P01.txt", "We sit in silos.\n");
        return codebooks.stream().flatMap(codebook -> {
            Path file = study.write(codebook.get(0), codebook.get(1));
            return Stream.of(
                            List.<Object>of("codebook", "check", "-c", file),
                            List.<Object>of("codebook", "show", file),
                            List.<Object>of("codebook", "convert", file),
                            List.<Object>of("explain", "-c", file, "--text", "silos"),
                            List.<Object>of("kwic", "-c", file, text))
                    .map(args -> DynamicTest.dynamicTest(args.get(0) + " " + codebook.get(0), () -> {
                        Session session = Session.run(args.toArray());
                        assertThat(session.status()).isEqualTo(3);
                        assertThat(session.err()).contains("themata: error: ").contains(codebook.get(2));
                        assertThat(session.err().lines().count()).isGreaterThan(1);
                        assertThat(session.out()).isEmpty();
                    }));
        });
    }

    @Test
    void aPatternWithoutWordsIsRefused() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        for (String pattern : List.of("", "  ", "...", "!! -")) {
            Session session = Session.run("kwic", "-e", pattern, text);
            assertThat(session.status()).as("pattern <%s>", pattern).isNotZero();
            assertThat(session.err()).startsWith("themata: error: ");
            assertThat(session.out()).isEmpty();
        }
    }

    @Test
    void anUnknownParticipantIsRefused() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        Session session = Session.run("kwic", "-e", "silo*", "--participant", "P02", text);
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("did you mean \"P01\"?");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void wrongUsage() {
        List<List<String>> wrong = List.of(
                List.of("corpus", "x.txt", "--by", "speakers"),
                List.of("corpus", "x.txt", "check"),
                List.of("tokenise", "--kinds", "wrd", "x.txt"),
                List.of("tokenise", "--sentences", "--types", "x.txt"),
                List.of("tokenise", "-f", "conlu", "x.txt"),
                List.of("tokenise", "--lemma", "--types", "x.txt"),
                List.of("kwic", "--window", "-1", "-e", "a", "x.txt"),
                List.of("kwic", "-e", "a", "--code", "a", "x.txt"),
                List.of("explain", "--text", "a", "x.txt"),
                List.of("codebook"),
                List.of("codebook", "shwo"),
                List.of("init"),
                List.of("init", ""),
                List.of("completion", "fsh"),
                List.of("help", "cuont"),
                List.of("help", "codebook", "shwo"));
        for (List<String> args : wrong) {
            Session session = Session.run(args.toArray());
            assertThat(session.status()).as("%s", args).isEqualTo(2);
            assertThat(session.err()).as("%s", args).startsWith("themata: error: ");
            assertThat(session.out()).as("%s", args).isEmpty();
        }
        assertThat(Session.run("codebook", "shwo").err()).contains("did you mean \"show\"?");
    }

    @Test
    void anOutputThatCannotBeWritten() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        Session session = Session.run("tokenise", text, "-o", folder.resolve("no/out.csv"));
        assertThat(session.status()).isEqualTo(4);
        assertThat(session.err()).contains("does not exist");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void aClosedPipeEndsQuietly() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String command : List.of("tokenise", "corpus")) {
            java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
            Terminal terminal = new Terminal(
                    new ByteArrayInputStream(new byte[0]),
                    closed,
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    false,
                    80);
            assertThat(new Themata(terminal).run(command, text.toString())).isEqualTo(141);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @Test
    void keepGoingGoesOnWithoutAFileThatIsNotThere() {
        Path there = new SmallStudy(folder).write("P01.txt", "P01: We sit in silos.\n");
        Session session = Session.run("tokenise", there, folder.resolve("P02.txt"), "--keep-going");
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.column("text")).contains("silos");
        assertThat(session.err()).contains("P02.txt");
        assertThat(Session.run("tokenise", there, folder.resolve("P02.txt")).out())
                .isEmpty();
        assertThat(Session.run("tokenise", folder.resolve("P02.txt"), "--keep-going")
                        .status())
                .isEqualTo(3);
    }

    @Test
    void keepGoingNamesWhatWasLeftOut() {
        study.write("in/P01.txt", "We sit in silos.\n");
        study.write("in/P02.docx", "not a docx");
        Session session = Session.run("tokenise", folder.resolve("in"), "--keep-going");
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("P02.docx");
        assertThat(session.column("text")).containsExactly("We", "sit", "in", "silos", ".");
    }
}
