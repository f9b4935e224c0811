package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themata.codebook.Indicator;
import org.themata.coding.Matcher;
import org.themata.text.Keys;
import org.themata.text.Tokens;

/** Finds words that differ from an indicator only by hyphens or blanks: {@code well being} beside {@code wellbeing}. */
final class HyphenForms {
    private static final int LONGEST = 3;

    private final Matcher matcher;
    /** Literal indicators by what is left of them without hyphens and blanks. */
    private final Map<String, List<Integer>> closed = new HashMap<>();

    private final int[] codeOf;

    HyphenForms(Matcher matcher, int[] codeOf) {
        this.matcher = matcher;
        this.codeOf = codeOf;
        for (int i = 0; i < codeOf.length; i++) {
            if (matcher.indicator(i) instanceof Indicator.Pattern pattern
                    && pattern.pattern().matches("[\\p{L}\\p{N}]+([- ][\\p{L}\\p{N}]+){0,2}")) {
                closed.computeIfAbsent(squeezed(Keys.folded(pattern.pattern())), key -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static String squeezed(String key) {
        return key.replace("-", "").replace(" ", "");
    }

    /**
     * Finds such words in a turn.
     *
     * @param keys the folded tokens
     * @param covered for each token the codes that have a hit on it
     * @param reaches of all indicators, by number
     */
    void find(Tokens tokens, List<String> keys, List<? extends java.util.Set<Integer>> covered, Reach[] reaches) {
        if (closed.isEmpty()) {
            return;
        }
        for (int first = 0; first < keys.size(); first++) {
            StringBuilder together = new StringBuilder();
            StringBuilder form = new StringBuilder();
            for (int end = first; end < Math.min(keys.size(), first + LONGEST); end++) {
                if (!tokens.kind(end).isWord()) {
                    break;
                }
                together.append(squeezed(keys.get(end)));
                form.append(end == first ? "" : " ").append(keys.get(end));
                for (int indicator : closed.getOrDefault(together.toString(), List.of())) {
                    Indicator.Pattern pattern = (Indicator.Pattern) matcher.indicator(indicator);
                    boolean own = Keys.folded(pattern.pattern()).contentEquals(form);
                    if (!own && !isCovered(first, end, codeOf[indicator], covered)) {
                        reaches[indicator].variant(form.toString());
                    }
                }
            }
        }
    }

    private static boolean isCovered(int first, int last, int code, List<? extends java.util.Set<Integer>> covered) {
        for (int i = first; i <= last; i++) {
            if (covered.get(i).contains(code)) {
                return true;
            }
        }
        return false;
    }
}
