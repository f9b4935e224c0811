package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.themata.text.InputException;

/**
 * Without {@code --compat} our answers differ from quanteda's in exactly the cases that docs/matching-differences.md lists,
 * with the answers that it gives.
 */
class MatchingDifferencesTest {
    private static final Pattern ROW =
            Pattern.compile("\\| (Q\\d+) \\|.*\\| `(.*?)` \\| `(.*?)` \\|");

    @Test
    void theTableOfDifferencesIsComplete() throws IOException {
        Set<String> found = new TreeSet<>();
        try (InputStream in = MatchingDifferencesTest.class.getResourceAsStream("/conformance/cases.jsonl")) {
            for (Map<String, Object> one : Json.lines(Objects.requireNonNull(in))) {
                Map<String, Object> lookup = Json.map(one.get("lookup_options"));
                if (lookup.containsKey("exclusive") || lookup.containsKey("append_key") || lookup.containsKey("nomatch")) {
                    continue;
                }
                Map<String, Object> expected = Json.map(one.get("expected"));
                List<List<String>> ours = new ArrayList<>();
                List<Object> theirs = new ArrayList<>();
                for (String document : Json.map(expected.get("tokens")).keySet()) {
                    Object given = Json.map(one.get("text")).get(document);
                    String text = given != null
                            ? String.valueOf(given)
                            : String.join(" ", Json.strings(Json.map(expected.get("tokens")).get(document)));
                    try {
                        ours.add(sequence(one, lookup, text));
                    } catch (InputException e) {
                        ours.add(List.of("error"));
                    }
                    theirs.add(Json.map(expected.get("sequence")).get(document));
                }
                if (!ours.equals(theirs)) {
                    found.add(one.get("id") + " quanteda " + theirs + " themata " + ours);
                }
            }
        }
        Set<String> documented = new TreeSet<>();
        Path docs = Path.of("docs/matching-differences.md");
        for (String line : Files.readAllLines(docs)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                documented.add(row.group(1) + " quanteda " + row.group(2) + " themata " + row.group(3));
            }
        }
        assertThat(found).isEqualTo(documented);
    }

    private static List<String> sequence(Map<String, Object> one, Map<String, Object> lookup, String text) {
        QuantedaDictionary.Options options = new QuantedaDictionary.Options(
                String.valueOf(lookup.getOrDefault("valuetype", "glob")),
                !Boolean.FALSE.equals(lookup.get("case_insensitive")),
                !Boolean.FALSE.equals(Json.map(one.get("dictionary_options")).get("tolower")),
                MatchingConformanceTest.levels(lookup.get("levels")));
        return Runs.sequence(Runs.onText(
                QuantedaDictionary.of(Json.map(one.get("dictionary"))).flatCodebook(options),
                Runs.own(MatchingConformanceTest.overlap(lookup)),
                text));
    }
}
