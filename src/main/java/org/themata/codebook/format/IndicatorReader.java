package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.YamlFields;
import org.themata.text.YamlNode;

/** Reads one indicator, a text or a mapping; adds what is wrong with it to the problems. */
final class IndicatorReader {
    /** What makes an indicator of each kind, and the keys that go with it. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "match", List.of("unless"),
            "regex", List.of(),
            "lemma", List.of("pos"),
            "stem", List.of(),
            "near", List.of("within", "ordered"),
            "not", List.of());

    private static final List<String> KIND_NAMES = List.of("match", "regex", "lemma", "stem", "near", "not");
    private static final List<String> ANY_KIND = List.of("case", "exact", "weight", "note");
    private static final List<String> SIDES = List.of("before", "after", "near");
    private static final List<String> TAGS = List.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    private final List<Problem> problems;
    private final PatternCheck check;

    IndicatorReader(List<Problem> problems) {
        this.problems = problems;
        this.check = new PatternCheck(problems);
    }

    /** The indicator; empty if it cannot be used. */
    Optional<Indicator> read(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return pattern(text.text(), text.place());
        }
        if (node instanceof YamlNode.Fields mapping) {
            return mapping(mapping);
        }
        return wrong(
                node.place(),
                "an indicator must be a text or a mapping, not " + node.kind(),
                "a text that starts with [ needs quotes");
    }

    /** A pattern with every default. */
    Optional<Indicator> pattern(String written, Place place) {
        String text = written.strip();
        if (!check.words(text, place)) {
            return Optional.empty();
        }
        return Optional.of(
                new Indicator.Pattern(text, new Manner(text, place.line(), place.column(), false, false, 1.0, "")));
    }

    private Optional<Indicator> mapping(YamlNode.Fields mapping) {
        List<String> kinds = new ArrayList<>(1);
        for (String kind : KIND_NAMES) {
            if (mapping.field(kind).isPresent()) {
                kinds.add(kind);
            }
        }
        if (kinds.size() != 1) {
            return wrongKind(mapping, kinds);
        }
        String kind = kinds.get(0);
        List<String> known = new ArrayList<>(List.of(kind));
        known.addAll(KINDS.getOrDefault(kind, List.of()));
        known.addAll(ANY_KIND);
        int before = problems.size();
        YamlFields fields = new YamlFields(mapping, known, problems);
        Manner unwritten = new Manner(
                "",
                mapping.place().line(),
                mapping.place().column(),
                fields.flag("case", false),
                fields.flag("exact", false),
                fields.number("weight", 1.0),
                fields.text("note"));
        Function<Manner, Indicator> made = kind.equals("near") ? near(fields) : made(kind, fields);
        if (made == null || problems.size() > before) {
            return Optional.empty();
        }
        String written = IndicatorText.written(made.apply(unwritten));
        return Optional.of(made.apply(new Manner(
                written,
                unwritten.line(),
                unwritten.column(),
                unwritten.caseSensitive(),
                unwritten.exact(),
                unwritten.weight(),
                unwritten.note())));
    }

    private Optional<Indicator> wrongKind(YamlNode.Fields mapping, List<String> kinds) {
        if (!kinds.isEmpty()) {
            return wrong(
                    mapping.place(),
                    "an indicator has only one of " + String.join(", ", kinds),
                    "write them as separate indicators");
        }
        for (YamlNode.Field field : mapping.fields()) {
            Optional<String> near = Nearest.to(field.key(), KIND_NAMES);
            if (near.isPresent() && !ANY_KIND.contains(field.key())) {
                return wrong(
                        field.place(), "unknown key \"" + field.key() + "\"", "did you mean \"" + near.get() + "\"?");
            }
        }
        return wrong(
                mapping.place(),
                "an indicator that is a mapping needs one of " + String.join(", ", KIND_NAMES),
                "a text with \": \" in it, or one that starts with ?, needs quotes");
    }

    private @Nullable Function<Manner, Indicator> made(String kind, YamlFields fields) {
        Place place = fields.placeOf(kind);
        if (!(fields.node(kind).orElseThrow() instanceof YamlNode.Text)) {
            fields.text(kind);
            return null;
        }
        String text = fields.text(kind);
        return switch (kind) {
            case "regex" -> check.regex(text, place) ? manner -> new Indicator.Regex(text, manner) : null;
            case "lemma" -> {
                Optional<String> pos = fields.word("pos").map(tag -> tag.toUpperCase(Locale.ROOT));
                pos.filter(tag -> !TAGS.contains(tag))
                        .ifPresent(tag -> wrong(
                                fields.placeOf("pos"),
                                "\"" + tag + "\" is not a Universal part-of-speech tag",
                                Nearest.remedy(tag, TAGS)));
                yield check.oneWord(kind, text, place) ? manner -> new Indicator.Lemma(text, pos, manner) : null;
            }
            case "stem" -> check.oneWord(kind, text, place) ? manner -> new Indicator.Stem(text, manner) : null;
            case "not" -> check.words(text, place) ? manner -> new Indicator.Veto(text, manner) : null;
            default -> {
                boolean usable = check.words(text, place);
                Function<Manner, Indicator> match =
                        fields.has("unless") ? unless(text, fields) : manner -> new Indicator.Pattern(text, manner);
                yield usable ? match : null;
            }
        };
    }

    private @Nullable Function<Manner, Indicator> near(YamlFields fields) {
        List<String> patterns = patterns("near", fields);
        int within = fields.whole("within", IndicatorText.NEAR_WITHIN, 1);
        boolean ordered = fields.flag("ordered", false);
        if (patterns.size() < 2) {
            wrong(fields.placeOf("near"), "\"near\" needs two patterns or more", "write near: [team*, separate*]");
            return null;
        }
        return manner -> new Indicator.Near(patterns, within, ordered, manner);
    }

    private @Nullable Function<Manner, Indicator> unless(String text, YamlFields fields) {
        YamlNode node = fields.node("unless").orElseThrow();
        if (!(node instanceof YamlNode.Fields mapping)) {
            wrong(
                    node.place(),
                    "\"unless\" must be a mapping, not " + node.kind(),
                    "write unless: {before: [no, not], within: 3}");
            return null;
        }
        int before = problems.size();
        YamlFields inner = new YamlFields(mapping, List.of("before", "after", "near", "within"), problems);
        List<String> sides = SIDES.stream().filter(inner::has).toList();
        if (sides.size() != 1 && problems.size() > before) {
            return null;
        }
        if (sides.size() != 1) {
            wrong(
                    node.place(),
                    "\"unless\" needs exactly one of before, after, near",
                    "write unless: {before: [no, not], within: 3}");
            return null;
        }
        String side = sides.get(0);
        List<String> words = patterns(side, inner);
        int within = inner.whole("within", IndicatorText.UNLESS_WITHIN, 1);
        if (words.isEmpty()) {
            wrong(inner.placeOf(side), "\"" + side + "\" names no words", "write " + side + ": [no, not]");
            return null;
        }
        Indicator.Side where = Indicator.Side.valueOf(side.toUpperCase(Locale.ROOT));
        return manner -> new Indicator.Unless(text, where, words, within, manner);
    }

    /** The patterns of a list, each checked. */
    private List<String> patterns(String key, YamlFields fields) {
        YamlNode node = fields.node(key).orElse(null);
        List<YamlNode> items =
                node instanceof YamlNode.Items list ? list.items() : node == null ? List.of() : List.of(node);
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Text text && !text.text().isBlank()) {
                check.words(text.text().strip(), text.place());
            }
        }
        return fields.texts(key);
    }

    private Optional<Indicator> wrong(Place place, String message, String remedy) {
        problems.add(Problem.error(place, message, remedy));
        return Optional.empty();
    }
}
