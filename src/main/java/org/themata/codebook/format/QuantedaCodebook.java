package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Yaml;
import org.themata.text.YamlNode;

/**
 * Reads a dictionary of the R package quanteda in YAML: nested mappings, at whose ends stand a pattern or a list of
 * them. A list may mix patterns and mappings of sub-keys; the key {@code __} holds the patterns of the key above it.
 */
final class QuantedaCodebook {
    static final String OWN_PATTERNS = "__";

    private final List<Problem> problems = new ArrayList<>();
    private final IndicatorReader indicators = new IndicatorReader(problems);

    private QuantedaCodebook() {}

    /** Whether a line is a key, or a map begins on it. */
    static boolean isMeantBy(String text) {
        return text.lines().anyMatch(QuantedaCodebook::isKey);
    }

    /** Told sign by sign: an expression would take the square of a line's length. */
    private static boolean isKey(String line) {
        char first = line.isEmpty() ? '#' : line.charAt(0);
        if (first == '#' || first == '-' || Character.isWhitespace(first)) {
            return false;
        }
        int colon = line.indexOf(':', 1);
        while (colon >= 0 && colon + 1 < line.length() && !Character.isWhitespace(line.charAt(colon + 1))) {
            colon = line.indexOf(':', colon + 1);
        }
        return first == '{' || colon >= 0;
    }

    /**
     * Reads a dictionary; all its values are globs.
     *
     * @throws InputException with everything that is wrong
     */
    static Codebook read(String file, String text) {
        YamlNode top = Yaml.read(file, text)
                .orElseThrow(() -> new InputException(
                        Place.of(file), "the dictionary is empty", "write lines such as KEY: [word, glob*]"));
        if (!(top instanceof YamlNode.Fields mapping)) {
            throw new InputException(
                    top.place(),
                    "a dictionary is a mapping of keys to patterns, not " + top.kind(),
                    "write lines such as KEY: [word, glob*]");
        }
        QuantedaCodebook reader = new QuantedaCodebook();
        Draft root = new Draft("", mapping.place());
        reader.into(root, mapping);
        for (var stray : root.indicators) {
            reader.problems.add(Problem.error(
                    new Place(file, stray.manner().line(), stray.manner().column()),
                    "a pattern without a key",
                    "put it under a key"));
        }
        DraftTree.nameAll(root.below);
        var themes = new DraftTree(reader.problems).codes(root.below);
        Problems.throwErrors(reader.problems);
        return new Codebook(file, "", "", "", themes, Optional.empty());
    }

    private void into(Draft draft, YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            indicators.pattern(text.text(), text.place()).ifPresent(draft.indicators::add);
        } else if (node instanceof YamlNode.Items list) {
            list.items().forEach(item -> into(draft, item));
        } else if (node instanceof YamlNode.Fields mapping) {
            for (YamlNode.Field field : mapping.fields()) {
                if (field.key().equals(OWN_PATTERNS) || field.key().isBlank()) {
                    into(draft, field.value());
                } else {
                    Draft below = new Draft(field.key(), field.place());
                    if (!isEmpty(field.value())) {
                        into(below, field.value());
                    }
                    draft.below.add(below);
                }
            }
        }
    }

    private static boolean isEmpty(YamlNode value) {
        return value instanceof YamlNode.Text text && text.text().isBlank();
    }
}
