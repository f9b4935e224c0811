package org.themata.analysis;

import java.util.List;
import org.themata.codebook.Indicator;
import org.themata.text.Keys;

/** The words that an indicator is made of. */
public final class IndicatorWords {

    private IndicatorWords() {}

    /**
     * Its words, case folded and with their wildcards; of regular expressions, stems and {@code not} there are none.
     */
    public static List<String> of(Indicator indicator) {
        if (indicator instanceof Indicator.Pattern pattern) {
            return split(pattern.pattern());
        }
        if (indicator instanceof Indicator.Unless unless) {
            return split(unless.pattern());
        }
        if (indicator instanceof Indicator.Near near) {
            return near.patterns().stream()
                    .flatMap(pattern -> split(pattern).stream())
                    .toList();
        }
        if (indicator instanceof Indicator.Lemma lemma) {
            return split(lemma.lemma());
        }
        return List.of();
    }

    private static List<String> split(String pattern) {
        return List.of(Keys.folded(pattern.strip()).split("\\s+"));
    }
}
