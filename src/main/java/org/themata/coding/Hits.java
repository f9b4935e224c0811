package org.themata.coding;

import java.util.Arrays;

/**
 * What one turn yielded: all candidates with their fate, in order of their first token, and for each theme the merged
 * hits of its subtree. Token numbers are those of the turn. Reused from turn to turn.
 */
public final class Hits {
    private static final Rule[] RULES = Rule.values();

    private int size;
    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int[] indicators = new int[64];
    private int[] codes = new int[64];
    private byte[] rules = new byte[64];
    private int[] suppressors = new int[64];
    private boolean[] negated = new boolean[64];
    private int themeHits;
    private int[] themeCodes = new int[64];
    private int[] themeFirsts = new int[64];
    private int[] themeEnds = new int[64];

    /** Number of candidates, counted or not. */
    public int size() {
        return size;
    }

    /** First token of candidate {@code i}. */
    public int first(int i) {
        return firsts[i];
    }

    /** The token after the last of candidate {@code i}. */
    public int end(int i) {
        return ends[i];
    }

    /** The number of the indicator of candidate {@code i}. */
    public int indicator(int i) {
        return indicators[i];
    }

    /** The number of the code of candidate {@code i}. */
    public int code(int i) {
        return codes[i];
    }

    /** Why candidate {@code i} was not counted; {@link Rule#NONE} if it was. */
    public Rule rule(int i) {
        return RULES[rules[i]];
    }

    /** The candidate that candidate {@code i} had to give way to, or -1. */
    public int suppressor(int i) {
        return suppressors[i];
    }

    /** Whether candidate {@code i} is negated; known only if the rules flag negation. */
    public boolean negated(int i) {
        return negated[i];
    }

    /** Number of hits of themes. */
    public int themeHits() {
        return themeHits;
    }

    /** The number of the theme of theme hit {@code k}. */
    public int themeCode(int k) {
        return themeCodes[k];
    }

    /** First token of theme hit {@code k}. */
    public int themeFirst(int k) {
        return themeFirsts[k];
    }

    /** The token after the last of theme hit {@code k}. */
    public int themeEnd(int k) {
        return themeEnds[k];
    }

    void clear() {
        size = 0;
        themeHits = 0;
    }

    /** Adds a candidate unless the same one was just added. */
    void add(int first, int end, int indicator, int code) {
        for (int i = size - 1; i >= 0 && firsts[i] == first; i--) {
            if (ends[i] == end && indicators[i] == indicator) {
                return;
            }
        }
        if (size == firsts.length) {
            int wider = size * 2;
            firsts = Arrays.copyOf(firsts, wider);
            ends = Arrays.copyOf(ends, wider);
            indicators = Arrays.copyOf(indicators, wider);
            codes = Arrays.copyOf(codes, wider);
            rules = Arrays.copyOf(rules, wider);
            suppressors = Arrays.copyOf(suppressors, wider);
            negated = Arrays.copyOf(negated, wider);
        }
        firsts[size] = first;
        ends[size] = end;
        indicators[size] = indicator;
        codes[size] = code;
        rules[size] = 0;
        suppressors[size] = -1;
        negated[size] = false;
        size++;
    }

    /** Takes candidates that came out of order into the order of their first token (then end, then indicator). */
    void sort() {
        for (int i = 1; i < size; i++) {
            if (firsts[i] < firsts[i - 1]) {
                sortAll();
                return;
            }
        }
    }

    private void sortAll() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byFirst = Integer.compare(firsts[a], firsts[b]);
            int byEnd = byFirst != 0 ? byFirst : Integer.compare(ends[a], ends[b]);
            return byEnd != 0 ? byEnd : Integer.compare(indicators[a], indicators[b]);
        });
        int[][] old = {firsts.clone(), ends.clone(), indicators.clone(), codes.clone()};
        for (int i = 0; i < size; i++) {
            firsts[i] = old[0][order[i]];
            ends[i] = old[1][order[i]];
            indicators[i] = old[2][order[i]];
            codes[i] = old[3][order[i]];
        }
    }

    void suppress(int i, Rule rule, int suppressor) {
        rules[i] = (byte) rule.ordinal();
        suppressors[i] = suppressor;
    }

    void negate(int i) {
        negated[i] = true;
    }

    void addThemeHit(int theme, int first, int end) {
        if (themeHits == themeCodes.length) {
            themeCodes = Arrays.copyOf(themeCodes, themeHits * 2);
            themeFirsts = Arrays.copyOf(themeFirsts, themeHits * 2);
            themeEnds = Arrays.copyOf(themeEnds, themeHits * 2);
        }
        themeCodes[themeHits] = theme;
        themeFirsts[themeHits] = first;
        themeEnds[themeHits] = end;
        themeHits++;
    }

    /** Keeps only the theme hits that the test accepts by their first and end token. */
    void keepThemeHits(java.util.function.IntPredicate keep) {
        int kept = 0;
        for (int k = 0; k < themeHits; k++) {
            if (keep.test(k)) {
                themeCodes[kept] = themeCodes[k];
                themeFirsts[kept] = themeFirsts[k];
                themeEnds[kept] = themeEnds[k];
                kept++;
            }
        }
        themeHits = kept;
    }
}
