package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for R and Python of {@code docs/exchange.md}, as they stand there, on the example study. */
class RecipesTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people").toAbsolutePath();

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void tablesOfTheExample() throws IOException {
        study = folder.resolve("study.yaml");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        asWindowsWrites(folder.resolve("transcripts/P01.txt"));
        write("codings.csv", "code");
        write("counts.csv", "count", "--by", "participant");
        write("tokens.csv", "tokenise");
        write("codings.jsonl", "export", "annotations");
    }

    /** With a byte-order mark and line ends of two characters: positions count neither. */
    private static void asWindowsWrites(Path transcript) throws IOException {
        Files.writeString(transcript, "\uFEFF" + Files.readString(transcript).replace("\n", "\r\n"));
    }

    private void write(String file, String... command) {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("-s", study, "-o", folder.resolve(file)));
        Session session = Session.run(words.toArray());
        assertThat(session.status()).as(session.err()).isZero();
    }

    @Test
    void withPandas() {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(one -> works(one, "-c", "import pandas"))
                .findFirst()
                .orElse("");
        assumeTrue(!python.isEmpty(), "skipped: there is no Python with pandas (Debian: python3-pandas)");
        List<String> recipes = recipes("python");
        assertThat(recipes).hasSize(1);
        String wide = "import pandas\npandas.set_option('display.width', 1000, 'display.max_columns', None)\n";
        String out = output(python, "-c", wide + recipes.get(0));
        assertThat(numbersBehind(out, "P01")).isEqualTo(mentionsOf("P01"));
        assertThat(out).contains("TextPositionSelector");
    }

    @Test
    void withReadr() {
        assumeTrue(
                works("Rscript", "-e", "library(readr)"), "skipped: there is no R with readr (Debian: r-cran-readr)");
        String out = output(
                "Rscript", "-e", "options(width = 1000)", "-e", recipes("r").get(0));
        assertThat(numbersBehind(out, "P01")).isEqualTo(mentionsOf("P01"));
    }

    @Test
    void withQuanteda() {
        assumeTrue(works("Rscript", "-e", "library(quanteda); library(readr)"), "skipped: there is no R with quanteda");
        assertThat(output("Rscript", "-e", recipes("r").get(1))).contains("documents");
    }

    /** How often each code that P01 or another participant spoke of was found in P01, by the names of the codes. */
    private List<Integer> mentionsOf(String participant) {
        Session counts = Session.run("count", "-s", study, "--by", "participant");
        List<String> spoken = counts.rows().stream()
                .filter(row -> !row.get("mentions").equals("0") && !isTheme(row.get("code")))
                .map(row -> row.get("code"))
                .distinct()
                .sorted()
                .toList();
        return spoken.stream()
                .map(code -> counts.rows().stream()
                        .filter(row -> row.get("code").equals(code)
                                && row.get("participant").equals(participant))
                        .mapToInt(row -> Integer.parseInt(row.get("mentions")))
                        .sum())
                .toList();
    }

    private boolean isTheme(String code) {
        return Session.run("codebook", "show", "-s", study, "-f", "csv").rows().stream()
                .noneMatch(row -> row.get("code").equals(code) && Integer.parseInt(row.get("level")) > 1);
    }

    /** The first line that begins with this word, its numbers. */
    private static List<Integer> numbersBehind(String out, String word) {
        return out.lines().map(String::strip).filter(line -> line.startsWith(word + " ")).findFirst().stream()
                .flatMap(line -> Stream.of(line.split(" +")).skip(1))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> recipes(String language) {
        try {
            String page = Files.readString(Path.of("docs/exchange.md"));
            List<String> recipes = new ArrayList<>();
            String fence = "```" + language + "\n";
            for (int at = page.indexOf(fence); at >= 0; at = page.indexOf(fence, at + 1)) {
                recipes.add(page.substring(at + fence.length(), page.indexOf("\n```", at + fence.length())));
            }
            return recipes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
