package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The tokens of the 60 inaugural addresses, against those that quanteda 4.3.1 made. */
class QuantedaTokensTest {
    private static final Path COUNTS = Path.of(System.getProperty("themata.shared", "none"), "conformance/counts");

    @Test
    void quantedaTokeniserMakesItsTokens() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(COUNTS), "no " + COUNTS);
        List<String> wrong = new ArrayList<>();
        int documents = 0;
        int tokens = 0;
        for (Path file : documents()) {
            List<String> ours = QuantedaText.tokens(Files.readString(file), Map.of());
            List<String> theirs = saved(file);
            documents++;
            tokens += theirs.size();
            int i = 0;
            while (i < Math.min(ours.size(), theirs.size()) && ours.get(i).equals(theirs.get(i))) {
                i++;
            }
            if (!ours.equals(theirs)) {
                wrong.add(file.getFileName() + " token " + i + ": " + ours.subList(i, Math.min(i + 6, ours.size()))
                        + " but expected " + theirs.subList(i, Math.min(i + 6, theirs.size())));
            }
        }
        System.out.println("tokens-default: " + documents + " documents, " + tokens + " tokens, " + wrong.size()
                + " documents differ");
        assertThat(documents).isEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    static List<Path> documents() throws IOException {
        try (var files = Files.list(COUNTS.resolve("corpus/inaugural"))) {
            return files.sorted().toList();
        }
    }

    static List<String> saved(Path document) throws IOException {
        String name = document.getFileName().toString().replace(".txt", ".tok");
        return Files.readAllLines(COUNTS.resolve("tokens-default").resolve(name));
    }
}
