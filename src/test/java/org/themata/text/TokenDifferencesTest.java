package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Where the tokeniser {@code words} and quanteda's cut differently, by kind, over the 60 inaugural addresses (whose saved
 * tokens our {@code quanteda} tokeniser reproduces) and 179 podcast transcripts. Writes {@code
 * target/token-differences.md}, which docs/tokens.md shows.
 */
class TokenDifferencesTest {
    private static final Path SHARED = Path.of(System.getProperty("themata.shared", "none"));

    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final long[] tokenCounts = new long[2];

    @Test
    void everyDifferenceIsOfAKindThatIsDocumented() throws IOException {
        Path addresses = SHARED.resolve("conformance/counts/corpus/inaugural");
        Path podcasts = SHARED.resolve("data/scale/changelog-10MB/txt");
        Assumptions.assumeTrue(Files.isDirectory(addresses) && Files.isDirectory(podcasts), "no " + addresses);
        compareAll(addresses, 0);
        compareAll(podcasts, 1);
        StringBuilder table = new StringBuilder("| what | addresses | podcasts | for example |\n|---|---:|---:|---|\n");
        counts.forEach((kind, numbers) -> table.append(
                "| %s | %d | %d | `%s` |%n".formatted(kind, numbers[0], numbers[1], examples.get(kind))));
        table.append("| tokens of quanteda in all | %d | %d | |%n".formatted(tokenCounts[0], tokenCounts[1]));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/token-differences.md"), table.toString());
        System.out.println(table);
        assertThat(counts).doesNotContainKey("other");
        assertThat(Files.readString(Path.of("docs/tokens.md"))).contains(table);
    }

    private void compareAll(Path folder, int column) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                compare(Files.readString(file), column);
            }
        }
    }

    private void compare(String text, int column) {
        Tokens ours = tokens("words", text);
        Tokens theirs = tokens("quanteda", text);
        tokenCounts[column] += theirs.size();
        int i = 0;
        int k = 0;
        while (i < ours.size() || k < theirs.size()) {
            if (i < ours.size()
                    && k < theirs.size()
                    && ours.start(i) == theirs.start(k)
                    && ours.end(i) == theirs.end(k)) {
                i++;
                k++;
                continue;
            }
            // up to where both end a token at the same place again
            int start = Math.min(start(ours, i, text), start(theirs, k, text));
            int end = start;
            List<String> mine = new ArrayList<>();
            List<String> others = new ArrayList<>();
            do {
                end = Math.max(end + 1, Math.max(endOf(ours, i, end), endOf(theirs, k, end)));
                for (int m = 0; m < ours.marks(); m++) {
                    if (ours.mark(m).start() < end && start < ours.mark(m).end()) {
                        end = Math.max(end, ours.mark(m).end());
                    }
                }
                while (i < ours.size() && ours.start(i) < end) {
                    end = Math.max(end, ours.end(i));
                    mine.add(ours.text(i++));
                }
                while (k < theirs.size() && theirs.start(k) < end) {
                    end = Math.max(end, theirs.end(k));
                    others.add(theirs.text(k++));
                }
            } while (i < ours.size() && ours.start(i) < end || k < theirs.size() && theirs.start(k) < end);
            note(kind(ours, start, end, mine, others), text.substring(start, end), column);
        }
    }

    private void note(String kind, String example, int column) {
        counts.computeIfAbsent(kind, name -> new int[2])[column]++;
        examples.merge(kind, example.replace('\n', ' '), (a, b) -> a.length() <= b.length() ? a : b);
    }

    private static String kind(Tokens ours, int start, int end, List<String> mine, List<String> others) {
        for (int m = 0; m < ours.marks(); m++) {
            if (ours.mark(m).start() < end && start < ours.mark(m).end()) {
                return "marks are no tokens with us";
            }
        }
        if (others.stream().anyMatch(token -> token.matches(".*[\\p{Pd}&&[^-\u2010\u2011]].*"))) {
            return "dashes other than hyphens join words there";
        }
        if (mine.stream().anyMatch(token -> token.matches("(?i)(https?|ftp|www\\.).*|.*@.*|[#@].*"))) {
            return "web names";
        }
        if (mine.stream().anyMatch(token -> token.matches(".*\\p{L}:\\p{L}.*"))) {
            return "a colon between letters joins with us";
        }
        return "other";
    }

    private static int start(Tokens tokens, int i, String text) {
        return i < tokens.size() ? tokens.start(i) : text.length();
    }

    private static int endOf(Tokens tokens, int i, int least) {
        return i < tokens.size() && tokens.start(i) <= least ? tokens.end(i) : least;
    }

    private static Tokens tokens(String name, String text) {
        Tokens tokens = new Tokens(new Lexicon());
        Tokenisers.named(name, "en").tokenise(text.toCharArray(), 0, text.length(), tokens);
        return tokens;
    }
}
