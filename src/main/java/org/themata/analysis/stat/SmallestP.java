package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.TreeMap;

/** The smallest two-sided p that Fisher's test can give with groups of these sizes, whatever they say. */
public final class SmallestP {
    private SmallestP() {}

    /**
     * The smallest p over all numbers of cases: where each group is all or none, as no tables are less probable. Of two
     * groups of {@code a < b} it is 1 / C(a + b, a): among tables with {@code c} cases the extremes have the
     * probabilities C(a, c) / C(a + b, c) and C(b, c) / C(a + b, c) up to {@code c = a}, both of which fall with
     * {@code c}, and beyond that C(b, c - a) / C(a + b, c), which rises; of two groups alike it is twice that, since
     * the other extreme is as improbable.
     *
     * @param sizes of the groups, 1 or more each
     * @return NaN for fewer than two groups
     */
    public static double of(int... sizes) {
        int all = Arrays.stream(sizes).sum();
        if (sizes.length < 2) {
            return Double.NaN;
        }
        return extremes(sizes, all, new LogChoose(all));
    }

    private static double extremes(int[] sizes, int all, LogChoose logs) {
        TreeMap<Integer, Double> ways = new TreeMap<>();
        ways.put(0, 1.0);
        for (int size : sizes) {
            TreeMap<Integer, Double> next = new TreeMap<>(ways);
            ways.forEach((cases, times) -> next.merge(cases + size, times, Double::sum));
            ways = next;
        }
        double smallest = 1;
        for (var entry : ways.entrySet()) {
            if (entry.getKey() > 0 && entry.getKey() < all) {
                smallest = Math.min(smallest, entry.getValue() * Math.exp(-logs.of(all, entry.getKey())));
            }
        }
        return smallest;
    }
}
