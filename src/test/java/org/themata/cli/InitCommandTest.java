package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people");

    @TempDir
    Path folder;

    @Test
    void theStudyRunsAtOnce() {
        Path study = folder.resolve("mine");
        Session session = Session.run("init", study);
        assertThat(session.status()).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("now: themata run " + study);
        assertThat(Session.run("codebook", "check", study.resolve("codebook.yaml"))
                        .status())
                .isZero();
        assertThat(Session.run("corpus", "check", "-s", study).status()).isZero();
        Session count = Session.run("count", "-s", study);
        assertThat(count.status()).isZero();
        assertThat(count.column("code")).containsExactly("workload", "time", "support");
        assertThat(count.column("mentions")).containsExactly("4", "3", "1");
    }

    @Test
    void theExampleIsCopiedByteForByte() throws IOException {
        Path study = folder.resolve("example");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        List<String> files = files(EXAMPLE).stream()
                .filter(file -> !file.startsWith("results"))
                .toList();
        assertThat(files(study)).isEqualTo(files).contains("transcripts/P04.docx");
        for (String file : files) {
            assertThat(study.resolve(file)).hasSameBinaryContentAs(EXAMPLE.resolve(file));
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path own = Files.writeString(folder.resolve("codebook.yaml"), "mine");
        Session session = Session.run("init", folder);
        assertThat(session.status()).isEqualTo(4);
        assertThat(session.err()).contains("codebook.yaml is there already").contains("nothing was written");
        assertThat(files(folder)).containsExactly("codebook.yaml");
        assertThat(own).hasContent("mine");
    }

    @Test
    void otherFilesStay() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(Session.run("init", folder).status()).isZero();
        assertThat(files(folder))
                .containsExactly("codebook.yaml", "notes.txt", "participants.csv", "study.yaml", "transcripts/P01.txt");
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        assertThat(Session.run("init", folder.resolve("a/b")).status()).isEqualTo(4);
        assertThat(folder.resolve("a")).doesNotExist();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(Session.run("init", file).status()).isEqualTo(4);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
