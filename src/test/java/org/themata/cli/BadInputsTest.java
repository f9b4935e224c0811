package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.Golden;
import org.themata.hostile.Outcome;

/**
 * Every reader and every bad input, in a JVM with 256 MB: the error that stands in the kept table, or the file is read.
 * Files cut off at every position, those of millions of characters, and the time are tried by
 * {@code src/security/bad-inputs.sh}.
 */
class BadInputsTest {
    @TempDir
    Path folder;

    @Test
    void eachIsReadOrRefusedAsTheTableSays() throws IOException, InterruptedException {
        List<Outcome> outcomes = outcomes();
        assertThat(outcomes).hasSizeGreaterThan(300);
        assertThat(outcomes.stream().filter(one -> !one.broken().isEmpty()).toList())
                .isEmpty();
        StringBuilder table = new StringBuilder();
        for (Outcome one : outcomes) {
            if (one.fault().startsWith("cut off")) {
                continue;
            }
            table.append(String.join("\t", one.reader(), one.fault(), "" + one.status(), one.message())
                            .stripTrailing())
                    .append('\n');
        }
        Golden.check("bad-inputs.tsv", table.toString());
    }

    private List<Outcome> outcomes() throws IOException, InterruptedException {
        Path report = folder.resolve("outcomes.tsv");
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BadInputRun.class.getName(),
                        Files.createDirectory(folder.resolve("inputs")).toString(),
                        report.toString(),
                        "short")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        try (Stream<String> lines = Files.lines(report)) {
            return lines.map(Outcome::of).toList();
        }
    }
}
