package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs and one folder: within one program the JVM itself refuses a second lock. */
class FolderLockTest {

    /** What a second program does: opens the folder, and says what came of it. */
    static final class Second {
        private Second() {}

        public static void main(String[] args) {
            try (OutputFolder folder = OutputFolder.open(Path.of(args[0]), "manifest.json")) {
                System.out.print("opened");
            } catch (OutputException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    private static String second(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target/classes")
                                + System.getProperty("path.separator")
                                + Path.of("target/test-classes"),
                        Second.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aSecondProgramIsToldAndTouchesNothing(@TempDir Path folder) throws IOException {
        Path results = folder.resolve("results");
        try (OutputFolder first = OutputFolder.open(results, "manifest.json")) {
            try (OutputStream out = first.file("manifest.json")) {
                out.write('1');
            }
            assertThat(second(results)).contains("another run is writing to it");
            first.commit();
        }
        assertThat(results.resolve("manifest.json")).hasContent("1");
        assertThat(results.toFile().list()).containsExactly("manifest.json");
        assertThat(second(results)).isEqualTo("opened");
    }

    @Test
    void whatAKilledProgramLeftIsNoLock(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve(".themata.lock"));
        assertThat(second(folder)).isEqualTo("opened");
        assertThat(folder.toFile().list()).isEmpty();
    }
}
