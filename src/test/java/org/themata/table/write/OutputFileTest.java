package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("counts.csv");
    }

    private static void write(Path target, String text) throws IOException {
        try (OutputFile file = OutputFile.open(target)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
    }

    @Test
    void isThereWhenCommittedAndNotBefore() throws IOException {
        try (OutputFile file = OutputFile.open(target)) {
            file.stream().write('x');
            assertThat(target).doesNotExist();
            assertThat(names()).singleElement().asString().startsWith(".counts.csv.themata-");
            file.commit();
            assertThat(target).hasContent("x");
        }
        assertThat(names()).containsExactly("counts.csv");
    }

    @Test
    void anErrorLeavesNothing() throws IOException {
        assertThatThrownBy(() -> {
                    try (OutputFile file = OutputFile.open(target)) {
                        file.stream().write('x');
                        throw new IllegalStateException("bad row");
                    }
                })
                .hasMessage("bad row");
        assertThat(names()).isEmpty();
    }

    @Test
    void anErrorLeavesTheOldFile() throws IOException {
        Files.writeString(target, "old");
        try (OutputFile file = OutputFile.open(target)) {
            file.stream().write('x');
        }
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("counts.csv");
    }

    @Test
    void keepsThePermissionsOfTheFileItReplaces() throws IOException {
        assumePosix();
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-r-x"));
        write(target, "new");
        assertThat(target).hasContent("new");
        assertThat(permissions(target)).isEqualTo("rw-rw-r-x");
    }

    @Test
    void aNewFileIsAsAnyOtherAndItsTemporaryIsItsOwners() throws IOException {
        assumePosix();
        try (OutputFile file = OutputFile.open(target)) {
            assertThat(permissions(folder.resolve(names().get(0)))).isEqualTo("rw-------");
            file.commit();
        }
        assertThat(permissions(target)).isEqualTo(permissions(Files.createFile(folder.resolve("any"))));
    }

    @Test
    void twoAtOnceDoNotMeet() throws IOException {
        try (OutputFile one = OutputFile.open(target);
                OutputFile two = OutputFile.open(target)) {
            one.stream().write('1');
            two.stream().write('2');
            two.commit();
            one.commit();
        }
        assertThat(target).hasContent("1");
        assertThat(names()).containsExactly("counts.csv");
    }

    @Test
    void aLongNameHasATemporaryToo() throws IOException {
        Path longest = folder.resolve("日".repeat(80) + ".csv");
        write(longest, "x");
        assertThat(longest).hasContent("x");
    }

    @Test
    void aSymbolicLinkStays() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Files.createSymbolicLink(target, Path.of("real.csv"));
        write(target, "new");
        assertThat(target).isSymbolicLink();
        assertThat(real).hasContent("new");
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("missing"));
        assertThatThrownBy(() -> OutputFile.open(nowhere)).hasMessageContaining("link to nothing");
    }

    @Test
    void aDeviceIsWrittenNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no /dev/null here");
        write(device, "x");
        assertThat(Targets.isDevice(device)).isTrue();
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(folder, "is a folder");
        refused(folder.resolve("no/counts.csv"), "does not exist");
        refused(file.resolve("counts.csv"), "is not a folder");
        refused(Path.of(""), "is a folder");
        assertThat(names()).containsExactly("file");
    }

    private static void refused(Path target, String reason) {
        assertThatThrownBy(() -> OutputFile.open(target)).isInstanceOfSatisfying(OutputException.class, e -> {
            assertThat(e.reason()).contains(reason);
            assertThat(e.remedy()).isNotEmpty();
            assertThat(e.file()).isEqualTo(target.toString());
        });
    }

    @Test
    void mayNotWriteThere() throws IOException {
        assumePosix();
        Files.writeString(target, "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(target), "this user may write anything");
        refused(target, "read-only");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        refused(folder.resolve("new.csv"), "may not write");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aFullDiskIsAnOutputException() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        try (OutputFile file = OutputFile.open(full)) {
            file.stream().write('x');
            assertThatThrownBy(file::commit)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("No space left on device");
        } catch (OutputException e) {
            assertThat(e.file()).isEqualTo("/dev/full");
        }
    }

    @Test
    void aMinusIsTheGivenStreamWhichStaysOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (OutputFile file = OutputFile.open("-", out)) {
            file.stream().write('x');
            file.commit();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("x");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void errorsOfTheGivenStreamAreItsOwn() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (OutputFile file = OutputFile.open("-", broken)) {
            assertThatThrownBy(() -> file.stream().write('x')).isExactlyInstanceOf(IOException.class);
        }
    }

    @Test
    void anInterruptedProgramLeavesNothing() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(child.getInputStream().read()).isEqualTo('!');
        assertThat(names()).hasSize(2);
        child.destroy();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(names()).isEmpty();
    }

    /** Begins a file and a folder of results, and waits to be stopped. */
    static final class Waiting {

        public static void main(String[] args) throws Exception {
            OutputFile file = OutputFile.open(Path.of(args[0], "counts.csv"));
            file.stream().write('x');
            file.stream().flush();
            OutputFolder results = OutputFolder.open(Path.of(args[0], "results"), "manifest.json");
            results.file("a.csv").write('x');
            System.out.print('!');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
