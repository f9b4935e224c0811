package org.themata.codebook.format;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;

/** Writes an indicator on one line, as YAML in flow style; what has its default is left out. */
final class IndicatorText {
    /** Words that may stand between the patterns of {@code near}, if not given. */
    static final int NEAR_WITHIN = 5;
    /** Words that may stand between a hit and the words of {@code unless}, if not given. */
    static final int UNLESS_WITHIN = 3;

    private IndicatorText() {}

    /** The indicator for people: a plain pattern as it is, anything else as a mapping without weight and note. */
    static String written(Indicator indicator) {
        return isPlain(indicator) ? ((Indicator.Pattern) indicator).pattern() : mapping(indicator, false);
    }

    /** Whether it is a pattern with every default but its note and weight. */
    private static boolean isPlain(Indicator indicator) {
        Manner manner = indicator.manner();
        return indicator instanceof Indicator.Pattern && !manner.caseSensitive() && !manner.exact();
    }

    /** Whether a scalar says it all. */
    static boolean isScalar(Indicator indicator) {
        Manner manner = indicator.manner();
        return isPlain(indicator) && manner.weight() == 1.0 && manner.note().isEmpty();
    }

    /** The indicator as a flow mapping with everything it has. */
    static String mapping(Indicator indicator) {
        return mapping(indicator, true);
    }

    private static String mapping(Indicator indicator, boolean all) {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        if (indicator instanceof Indicator.Pattern pattern) {
            fields.add("match: " + YamlScalar.inFlow(pattern.pattern()));
        } else if (indicator instanceof Indicator.Regex regex) {
            fields.add("regex: " + YamlScalar.inFlow(regex.regex()));
        } else if (indicator instanceof Indicator.Lemma lemma) {
            fields.add("lemma: " + YamlScalar.inFlow(lemma.lemma()));
            lemma.pos().ifPresent(pos -> fields.add("pos: " + pos));
        } else if (indicator instanceof Indicator.Stem stem) {
            fields.add("stem: " + YamlScalar.inFlow(stem.stem()));
        } else if (indicator instanceof Indicator.Near near) {
            fields.add("near: " + list(near.patterns()));
            fields.add("within: " + near.within());
            if (near.ordered()) {
                fields.add("ordered: true");
            }
        } else if (indicator instanceof Indicator.Unless unless) {
            fields.add("match: " + YamlScalar.inFlow(unless.pattern()));
            String side = unless.side().name().toLowerCase(Locale.ROOT);
            fields.add("unless: {" + side + ": " + list(unless.words()) + ", within: " + unless.within() + "}");
        } else if (indicator instanceof Indicator.Veto veto) {
            fields.add("not: " + YamlScalar.inFlow(veto.pattern()));
        }
        Manner manner = indicator.manner();
        if (manner.caseSensitive()) {
            fields.add("case: true");
        }
        if (manner.exact()) {
            fields.add("exact: true");
        }
        if (all && manner.weight() != 1.0) {
            fields.add("weight: " + manner.weight());
        }
        if (all && !manner.note().isEmpty()) {
            fields.add("note: " + YamlScalar.inFlow(manner.note()));
        }
        return fields.toString();
    }

    private static String list(List<String> texts) {
        return texts.stream().map(YamlScalar::inFlow).collect(Collectors.joining(", ", "[", "]"));
    }
}
