package org.themata.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The overlap policies in which codes affect one another. They work on groups of candidates; a theme's hits are those
 * of the same policy with the codes of its level merged.
 */
final class AcrossCodes {
    private final Matcher matcher;

    AcrossCodes(Matcher matcher) {
        this.matcher = matcher;
    }

    void resolve(Hits hits) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.rule(i) == Rule.NONE) {
                candidates.add(i);
            }
        }
        if (candidates.isEmpty()) {
            return;
        }
        if (matcher.rules.overlap() == Overlap.SPECIFIC) {
            specific(candidates, hits);
            return;
        }
        int[] own = new int[matcher.codes().size()];
        Arrays.setAll(own, code -> code);
        codebook(candidates, hits, own, 0);
        int deepest = matcher.codes().stream().mapToInt(c -> c.level()).max().orElse(0);
        for (int level = 1; level < deepest; level++) {
            int[] merged = new int[own.length];
            int at = level;
            Arrays.setAll(merged, code -> ancestorAt(code, at));
            codebook(candidates, hits, merged, level);
        }
    }

    private int ancestorAt(int code, int level) {
        int ancestor = code;
        while (matcher.codes().get(ancestor).level() > level) {
            ancestor = matcher.parent(ancestor);
        }
        return ancestor;
    }

    /**
     * Overlap {@code codebook}: spans longest first, then leftmost; one whose tokens are all covered by spans accepted
     * before is suppressed for all its codes; else each of its codes takes it if it has no overlapping hit yet.
     *
     * @param key the code or theme that each code counts for
     * @param level 0 = the codes themselves; else the theme hits of this level are recorded
     */
    private void codebook(List<Integer> candidates, Hits hits, int[] key, int level) {
        for (int from = 0; from < candidates.size(); ) {
            int to = from;
            int end = hits.end(candidates.get(from));
            while (to < candidates.size() && hits.first(candidates.get(to)) < end) {
                end = Math.max(end, hits.end(candidates.get(to++)));
            }
            settle(candidates.subList(from, to), hits.first(candidates.get(from)), end, hits, key, level);
            from = to;
        }
    }

    /** Settles candidates that touch one another, from the first to the last: all on tokens {@code [start, end)}. */
    private void settle(List<Integer> cluster, int start, int end, Hits hits, int[] key, int level) {
        List<Integer> order = new ArrayList<>(cluster);
        order.sort(Comparator.<Integer>comparingInt(i -> hits.first(i) - hits.end(i))
                .thenComparingInt(hits::first)
                .thenComparingInt(i -> matcher.rank[hits.indicator(i)]));
        int[] coveredBy = filled(end - start);
        Map<Integer, int[]> takenBy = new HashMap<>();
        for (int from = 0; from < order.size(); ) {
            int to = endOfSpan(order, from, hits);
            int first = order.get(from);
            boolean covered = isCovered(coveredBy, hits.first(first) - start, hits.end(first) - start);
            for (int i : order.subList(from, to)) {
                if (covered) {
                    suppress(level, hits, i, Rule.CODEBOOK, coveredBy[hits.first(i) - start]);
                    continue;
                }
                int[] taken = takenBy.computeIfAbsent(key[hits.code(i)], k -> filled(end - start));
                int winner = firstTaken(taken, hits.first(i) - start, hits.end(i) - start);
                if (winner >= 0) {
                    suppress(level, hits, i, Rule.OVERLAP, winner);
                    continue;
                }
                Arrays.fill(taken, hits.first(i) - start, hits.end(i) - start, i);
                Arrays.fill(coveredBy, hits.first(i) - start, hits.end(i) - start, i);
                recordTheme(level, hits, key[hits.code(i)], i);
            }
            from = to;
        }
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    private static int endOfSpan(List<Integer> order, int from, Hits hits) {
        int to = from + 1;
        while (to < order.size()
                && hits.first(order.get(to)) == hits.first(order.get(from))
                && hits.end(order.get(to)) == hits.end(order.get(from))) {
            to++;
        }
        return to;
    }

    private static boolean isCovered(int[] coveredBy, int from, int to) {
        for (int i = from; i < to; i++) {
            if (coveredBy[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static int firstTaken(int[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i] >= 0) {
                return taken[i];
            }
        }
        return -1;
    }

    private static void suppress(int level, Hits hits, int candidate, Rule rule, int by) {
        if (level == 0) {
            hits.suppress(candidate, rule, by);
        }
    }

    private void recordTheme(int level, Hits hits, int theme, int candidate) {
        if (matcher.codes().get(theme).level() == level
                && matcher.codes().get(theme).isTheme()) {
            hits.addThemeHit(theme, hits.first(candidate), hits.end(candidate));
        }
    }

    /** Overlap {@code specific}: from left to right, the most specific indicator claims its tokens. */
    private void specific(List<Integer> candidates, Hits hits) {
        List<Integer> order = new ArrayList<>(candidates);
        order.sort(Comparator.<Integer>comparingInt(hits::first)
                .thenComparingInt(i -> -hits.end(i))
                .thenComparing(i -> matcher.indicators.get(hits.indicator(i)).wild())
                .thenComparingInt(
                        i -> -matcher.indicators.get(hits.indicator(i)).literalPrefix())
                .thenComparing(i -> matcher.indicators.get(hits.indicator(i)).identity())
                .thenComparingInt(hits::indicator));
        int claimant = -1;
        Set<Integer> counted = new HashSet<>();
        for (int i : order) {
            if (claimant >= 0 && isSameClaim(claimant, i, hits)) {
                if (counted.add(hits.code(i))) {
                    recordClaim(i, hits, counted);
                } else {
                    hits.suppress(i, Rule.OVERLAP, claimant);
                }
            } else if (claimant >= 0 && hits.first(i) < hits.end(claimant)) {
                hits.suppress(i, Rule.SPECIFIC, claimant);
            } else {
                claimant = i;
                counted.clear();
                counted.add(hits.code(i));
                recordClaim(i, hits, counted);
            }
        }
    }

    private boolean isSameClaim(int a, int b, Hits hits) {
        return hits.first(a) == hits.first(b)
                && hits.end(a) == hits.end(b)
                && matcher.indicators
                        .get(hits.indicator(a))
                        .identity()
                        .equals(matcher.indicators.get(hits.indicator(b)).identity());
    }

    /** Counts a claim once for each theme above; {@code counted} holds themes as negative numbers. */
    private void recordClaim(int candidate, Hits hits, Set<Integer> counted) {
        int code = hits.code(candidate);
        int theme = matcher.codes().get(code).isTheme() ? code : matcher.parent(code);
        for (; theme >= 0; theme = matcher.parent(theme)) {
            if (counted.add(-1 - theme)) {
                hits.addThemeHit(theme, hits.first(candidate), hits.end(candidate));
            }
        }
    }
}
