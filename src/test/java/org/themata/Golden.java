package org.themata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs, read by a person once and then compared byte for byte: {@code src/test/resources/golden/NAME}.
 * {@code mvn test -Dthemata.golden=write} writes them anew, to be reviewed with {@code git diff} before they are
 * committed.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String SWITCH = "themata.golden";

    private Golden() {}

    /** Compares with the golden file of this name, or writes it if the switch says so. */
    public static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty(SWITCH))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual, StandardCharsets.UTF_8);
                return;
            }
            assertThat(file)
                    .as("no golden file; write it with -D%s=write and read it", SWITCH)
                    .isRegularFile();
            assertThat(actual)
                    .as(
                            "differs from %s; if that is meant, write it with -D%s=write and read the difference",
                            file, SWITCH)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
