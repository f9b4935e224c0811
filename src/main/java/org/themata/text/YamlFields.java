package org.themata.text;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes typed values out of a mapping. What is wrong with one is added to the problems and answered with its default,
 * so that all problems of a file come out at once.
 */
public final class YamlFields {
    private final YamlNode.Fields node;
    private final List<Problem> problems;

    /**
     * Reports every key that is not known, with the nearest that is.
     *
     * @param known the keys that may stand here
     * @param problems where to put what is wrong
     */
    public YamlFields(YamlNode.Fields node, List<String> known, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
        for (YamlNode.Field field : node.fields()) {
            if (!known.contains(field.key())) {
                problems.add(Problem.error(
                        field.place(), "unknown key \"" + field.key() + "\"", Nearest.remedy(field.key(), known)));
            }
        }
    }

    /** Where the mapping starts. */
    public Place place() {
        return node.place();
    }

    /** Whether the key stands here. */
    public boolean has(String key) {
        return node.field(key).isPresent();
    }

    /** The value of the key, whatever it is. */
    public Optional<YamlNode> node(String key) {
        return node.field(key).map(YamlNode.Field::value);
    }

    /** The text of the key, without white space around it; empty if the key is missing or its value is not a text. */
    public String text(String key) {
        return word(key).orElse("");
    }

    /** The text of the key; empty if the key is missing, has no value, or a value that is not a text. */
    public Optional<String> word(String key) {
        return node(key).flatMap(value -> textOf(key, value)).filter(text -> !text.isEmpty());
    }

    /** The items of a list; a value that is no list is a problem; empty if the key is missing or has no value. */
    public List<YamlNode> items(String key) {
        YamlNode value = node(key).orElse(null);
        if (value == null || isEmpty(value)) {
            return List.of();
        }
        if (value instanceof YamlNode.Items list) {
            return list.items();
        }
        problem(value.place(), "\"" + key + "\" must be a list, not " + value.kind(), "start each entry with \"- \"");
        return List.of();
    }

    /** A list of texts, also written as a single text; blank ones are problems. */
    public List<String> texts(String key) {
        YamlNode value = node(key).orElse(null);
        if (value instanceof YamlNode.Text single) {
            return single.text().isBlank() ? List.of() : List.of(single.text().strip());
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            textOf(key, item).ifPresent(text -> {
                if (text.isEmpty()) {
                    problem(item.place(), "an entry of \"" + key + "\" is empty", "write it or delete its line");
                } else {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean otherwise) {
        String text = word(key).orElse(Boolean.toString(otherwise));
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        problem(placeOf(key), "\"" + key + "\" must be true or false, not \"" + text + "\"", "write true or false");
        return otherwise;
    }

    /** A whole number from {@code least} up. */
    public int whole(String key, int otherwise, int least) {
        return whole(key, least).orElse(otherwise);
    }

    /** A whole number from {@code least} up; empty if the key is missing. */
    public Optional<Integer> whole(String key, int least) {
        return word(key).flatMap(text -> {
            if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least) {
                return Optional.of(Integer.valueOf(text));
            }
            problem(
                    placeOf(key),
                    "\"" + key + "\" must be a whole number from " + least + " up, not \"" + text + "\"",
                    "write it in digits");
            return Optional.empty();
        });
    }

    /** A finite decimal number, with {@code .} as decimal sign. */
    public double number(String key, double otherwise) {
        String text = word(key).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        problem(placeOf(key), "\"" + key + "\" must be a number, not \"" + text + "\"", "write it as 2 or 0.5");
        return otherwise;
    }

    /** A BCP 47 language tag, in its usual upper and lower case; empty if the key is missing. */
    public Optional<String> language(String key) {
        return word(key).flatMap(tag -> {
            try {
                return Optional.of(
                        new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
            } catch (IllformedLocaleException e) {
                problem(placeOf(key), "\"" + tag + "\" is not a language tag", "write it as en, de or pt-BR");
                return Optional.empty();
            }
        });
    }

    /** Where the value of the key starts; the mapping's place if the key is missing. */
    public Place placeOf(String key) {
        return node(key).map(YamlNode::place).orElse(node.place());
    }

    private Optional<String> textOf(String key, YamlNode value) {
        if (value instanceof YamlNode.Text text) {
            return Optional.of(text.text().strip());
        }
        problem(
                value.place(),
                "\"" + key + "\" must be a text, not " + value.kind(),
                "if it starts with [ or {, or has \": \" in it, put it in quotes");
        return Optional.empty();
    }

    private static boolean isEmpty(YamlNode value) {
        return value instanceof YamlNode.Text text && text.text().isBlank();
    }

    private void problem(Place place, String message, String remedy) {
        problems.add(Problem.error(place, message, remedy));
    }
}
