package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final String MANIFEST = "manifest.json";

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("results");
    }

    private static void put(OutputFolder results, String name, String text) throws IOException {
        try (OutputStream out = results.file(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void run(String text) throws IOException {
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            put(results, MANIFEST, text);
            put(results, "a.csv", text);
            put(results, "tables/b.csv", text);
            results.commit();
        }
    }

    /** Everything in the folder, hidden or not, with its text. */
    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    @Test
    void writesAllAndThenReplacesAll() throws IOException {
        run("1");
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "1", "a.csv", "1", "tables/b.csv", "1"));
        Files.writeString(folder.resolve("mine.txt"), "foreign");
        run("2");
        assertThat(content())
                .isEqualTo(Map.of(MANIFEST, "2", "a.csv", "2", "tables/b.csv", "2", "mine.txt", "foreign"));
        assertThat(folder.resolve(".themata-staging")).doesNotExist();
        assertThat(folder.resolve(".themata-ready")).doesNotExist();
    }

    @Test
    void nothingChangesBeforeTheCommit() throws IOException {
        run("1");
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            put(results, "a.csv", "2");
            assertThat(folder.resolve("a.csv")).hasContent("1");
        }
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "1", "a.csv", "1", "tables/b.csv", "1"));
    }

    @Test
    void withoutACommitNotEvenTheFolderIsLeft() throws IOException {
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            put(results, "tables/a.csv", "x");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void foreignFilesAreNotReplaced() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.csv"), "foreign");
        assertThatThrownBy(() -> run("1"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("a.csv: is there already");
        assertThat(content()).isEqualTo(Map.of("a.csv", "foreign"));
    }

    @Test
    void aStepThatFailsTakesAllBack() throws IOException {
        run("1");
        Files.delete(folder.resolve("tables/b.csv"));
        Files.delete(folder.resolve("tables"));
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            results.remove("a.csv");
            put(results, "aa.csv", "2");
            put(results, "fresh/aa.csv", "2");
            put(results, "tables/b.csv", "2");
            put(results, MANIFEST, "2");
            Files.writeString(folder.resolve("tables"), "in the way");
            assertThatThrownBy(results::commit).isInstanceOf(OutputException.class);
        }
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "1", "a.csv", "1", "tables", "in the way"));
        assertThat(folder.resolve("fresh")).doesNotExist();
    }

    @Test
    void aFolderInTheWayOfAFileStopsIt() throws IOException {
        run("1");
        Files.delete(folder.resolve("a.csv"));
        Files.createDirectories(folder.resolve("a.csv/keep"));
        assertThatThrownBy(() -> run("2")).hasMessageContaining("is a folder");
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "1", "tables/b.csv", "1"));
        assertThat(folder.resolve("a.csv/keep")).isDirectory();
    }

    @Test
    void aKilledCommitIsFinishedByTheNextRun() throws IOException {
        run("1");
        Path ready = Files.createDirectory(folder.resolve(".themata-ready"));
        Files.createDirectories(ready.resolve("new/tables"));
        Files.createDirectories(ready.resolve("gone"));
        Files.writeString(ready.resolve("new/tables/b.csv"), "2");
        Files.writeString(ready.resolve("new").resolve(MANIFEST), "2");
        Files.writeString(ready.resolve("gone/a.csv"), "");
        OutputFolder.open(folder, MANIFEST).close();
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "2", "tables/b.csv", "2"));
    }

    @Test
    void whatAKilledRunHadStagedIsThrownAway() throws IOException {
        run("1");
        Path outside = Files.writeString(parent.resolve("outside.txt"), "foreign");
        Path staging = Files.createDirectories(folder.resolve(".themata-staging/new"));
        Files.writeString(staging.resolve("a.csv"), "2");
        Files.createSymbolicLink(staging.resolve("link"), parent);
        OutputFolder.open(folder, MANIFEST).close();
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "1", "a.csv", "1", "tables/b.csv", "1"));
        assertThat(outside).exists();
    }

    @Test
    void filesOfAnEarlierRunCanGo() throws IOException {
        run("1");
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            put(results, MANIFEST, "2");
            results.remove("tables/b.csv");
            results.remove("never-there.csv");
            results.commit();
        }
        assertThat(content()).isEqualTo(Map.of(MANIFEST, "2", "a.csv", "1"));
    }

    @Test
    void aSecondRunIsTold() throws IOException {
        try (OutputFolder first = OutputFolder.open(folder, MANIFEST)) {
            assertThatThrownBy(() -> OutputFolder.open(folder, MANIFEST))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("another run");
            put(first, MANIFEST, "1");
            first.commit();
        }
        run("2");
        assertThat(folder.resolve("a.csv")).hasContent("2");
    }

    @Test
    void keepsPermissions() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        run("1");
        Path any = Files.createFile(parent.resolve("any"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.csv")))
                .isEqualTo(Files.getPosixFilePermissions(any));
        Files.setPosixFilePermissions(folder.resolve("a.csv"), PosixFilePermissions.fromString("rw-r-----"));
        run("2");
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.csv")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../a", "a/../b", ".hidden", "a//b", "a/", "a\\b", "c:d", "a\nb"})
    void namesStayInTheFolder(String name) throws IOException {
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            assertThatThrownBy(() -> results.file(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void misuseIsABug() throws IOException {
        try (OutputFolder results = OutputFolder.open(folder, MANIFEST)) {
            put(results, "a.csv", "x");
            assertThatThrownBy(() -> results.file("a.csv")).isInstanceOf(IllegalArgumentException.class);
            OutputStream open = results.file("b.csv");
            assertThatThrownBy(results::commit).isInstanceOf(IllegalStateException.class);
            open.close();
            results.commit();
        }
        assertThat(content()).containsOnlyKeys("a.csv", "b.csv");
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> OutputFolder.open(file, MANIFEST)).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> OutputFolder.open(parent.resolve("no/results"), MANIFEST))
                .hasMessageContaining("above it does not exist");
        assertThatThrownBy(() -> OutputFolder.open(file.resolve("results"), MANIFEST))
                .isInstanceOf(OutputException.class);
    }
}
