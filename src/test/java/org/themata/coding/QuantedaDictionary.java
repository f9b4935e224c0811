package org.themata.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;

/** A quanteda dictionary as its entries, each a path and a value, in order. */
record QuantedaDictionary(List<Entry> entries) {

    record Entry(List<String> path, String value) {}

    /** How a dictionary is looked up. */
    record Options(String valuetype, boolean caseInsensitive, boolean tolower, List<Integer> levels) {
        static final Options DEFAULT = new Options("glob", true, true, List.of(1, 2, 3, 4, 5));

        Options levels(List<Integer> other) {
            return new Options(valuetype, caseInsensitive, tolower, other);
        }

        Options caseSensitive() {
            return new Options(valuetype, false, tolower, levels);
        }

        Options valuetype(String other) {
            return new Options(other, caseInsensitive, tolower, levels);
        }
    }

    /** From nested maps; a value whose name is a number is its parent's own, as R's JSON writes unnamed elements. */
    static QuantedaDictionary of(Map<String, Object> tree) {
        List<Entry> entries = new ArrayList<>();
        collect(List.of(), tree, entries);
        return new QuantedaDictionary(entries);
    }

    private static void collect(List<String> path, Map<String, Object> tree, List<Entry> entries) {
        tree.forEach((name, value) -> {
            List<String> here = new ArrayList<>(path);
            if (!name.matches("\\d+|")) {
                here.add(name);
            }
            if (value instanceof Map) {
                collect(here, Json.map(value), entries);
            } else {
                Json.strings(value).forEach(pattern -> entries.add(new Entry(here, pattern)));
            }
        });
    }

    /** Only the values of one token. */
    QuantedaDictionary withoutPhrases() {
        return new QuantedaDictionary(
                entries.stream().filter(entry -> !entry.value().contains(" ")).toList());
    }

    /** The keys in order, each with its values, as the levels make them. */
    Map<String, List<String>> flat(Options options) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String key = options.levels().stream()
                    .filter(level -> level <= entry.path().size())
                    .map(level -> entry.path().get(level - 1))
                    .reduce((a, b) -> a + "." + b)
                    .orElse("");
            if (!key.isEmpty()) {
                keys.computeIfAbsent(key, k -> new ArrayList<>()).add(entry.value());
            }
        }
        return keys;
    }

    /** A codebook without hierarchy, one code a key. */
    Codebook flatCodebook(Options options) {
        List<Code> codes = new ArrayList<>();
        flat(options).forEach((key, values) -> codes.add(code(key, key, 1, values, List.of(), options)));
        return new Codebook("", "", "", "en", codes, Optional.empty());
    }

    /** A codebook with the dictionary's hierarchy. */
    Codebook treeCodebook(Options options) {
        return new Codebook("", "", "", "en", below(List.of(), options), Optional.empty());
    }

    private List<Code> below(List<String> path, Options options) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.path().size() > path.size()
                    && entry.path().subList(0, path.size()).equals(path)) {
                List<String> own = children.computeIfAbsent(entry.path().get(path.size()), k -> new ArrayList<>());
                if (entry.path().size() == path.size() + 1) {
                    own.add(entry.value());
                }
            }
        }
        List<Code> codes = new ArrayList<>();
        children.forEach((name, own) -> {
            List<String> here = new ArrayList<>(path);
            here.add(name);
            codes.add(code(String.join(".", here), name, here.size(), own, below(here, options), options));
        });
        return codes;
    }

    private static Code code(
            String id, String name, int level, List<String> values, List<Code> below, Options options) {
        List<Indicator> indicators =
                values.stream().map(value -> indicator(value, options)).toList();
        return new Code(id, name, id.replace(".", " > "), level, "", "", "", "", "", indicators, below, 0);
    }

    private static Indicator indicator(String value, Options options) {
        String pattern = options.tolower() ? value.toLowerCase(Locale.ROOT) : value;
        Manner manner = new Manner(value, 0, 0, !options.caseInsensitive(), false, 1, "");
        return switch (options.valuetype()) {
            case "regex" -> new Indicator.Regex(pattern, manner);
            case "fixed" -> new Indicator.Pattern(pattern.replaceAll("([*?\\\\])", "\\\\$1"), manner);
            default -> new Indicator.Pattern(pattern, manner);
        };
    }
}
