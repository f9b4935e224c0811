package org.themata.corpus.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Text;

/**
 * The YAML block between two lines {@code ---} at the top of a text.
 *
 * @param attributes its entries, lists joined by {@code "; "}; empty without front matter
 * @param end where the text begins behind it
 */
record FrontMatter(Map<String, String> attributes, int end) {
    private static final int LONGEST = 65_536;

    /**
     * The front matter of {@code text}, if it has any.
     *
     * @param file for messages
     * @param doubts takes a warning if the block is not a YAML mapping; it is no speech all the same
     */
    static FrontMatter of(Text text, String file, List<Problem> doubts) {
        return text.startsWith("---\n", 0) ? of(text.toString(), file, doubts) : new FrontMatter(Map.of(), 0);
    }

    private static FrontMatter of(String text, String file, List<Problem> doubts) {
        int close = text.indexOf("\n---", 3);
        int lineEnd = close < 0 ? -1 : text.indexOf('\n', close + 1);
        int end = lineEnd < 0 ? text.length() : lineEnd + 1;
        boolean block = close >= 0
                && close <= LONGEST
                && text.substring(close + 1, end).strip().equals("---");
        if (!block || !text.substring(4, Math.max(4, close)).contains(":")) {
            return new FrontMatter(Map.of(), 0);
        }
        return new FrontMatter(parse(text.substring(4, close + 1), file, doubts), end);
    }

    private static Map<String, String> parse(String yaml, String file, List<Problem> doubts) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .setLabel(file)
                .build();
        try {
            Object root = new Load(settings).loadFromString(yaml);
            if (root instanceof Map<?, ?> map) {
                Map<String, String> attributes = new LinkedHashMap<>();
                map.forEach((key, value) -> attributes.put(String.valueOf(key), plain(value)));
                return attributes;
            }
        } catch (YamlEngineException wrong) {
            doubts.add(Problem.warning(
                    new Place(file, 1, 0),
                    "the front matter is not valid YAML: left out",
                    "quote values that contain a colon, or remove the block"));
            return Map.of();
        }
        doubts.add(Problem.warning(
                new Place(file, 1, 0), "the front matter is not a list of \"key: value\": left out", ""));
        return Map.of();
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(FrontMatter::plain).collect(Collectors.joining("; "));
        }
        return value == null ? "" : String.valueOf(value);
    }
}
