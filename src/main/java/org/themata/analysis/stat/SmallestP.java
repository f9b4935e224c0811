package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.TreeMap;

/** The smallest two-sided p that Fisher's test can give with groups of these sizes, whatever they say. */
public final class SmallestP {
    private static final double TIE = 1e-7;

    private SmallestP() {}

    /**
     * The smallest p over all numbers of cases. For two groups every number is tried; for more, those in which each
     * group is all or none, as no others are less probable.
     *
     * @param sizes of the groups, 1 or more each
     * @return NaN for fewer than two groups
     */
    public static double of(int... sizes) {
        int all = Arrays.stream(sizes).sum();
        if (sizes.length < 2) {
            return Double.NaN;
        }
        LogChoose logs = new LogChoose(all);
        return sizes.length == 2 ? two(sizes[0], sizes[1], logs) : extremes(sizes, all, logs);
    }

    private static double two(int first, int second, LogChoose logs) {
        double smallest = 1;
        for (int cases = 1; cases < first + second; cases++) {
            int from = Math.max(0, cases - second);
            int to = Math.min(first, cases);
            double least = Math.min(one(first, second, cases, from, logs), one(first, second, cases, to, logs));
            double p = 0;
            for (int x = from; x <= to; x++) {
                double probability = one(first, second, cases, x, logs);
                p += probability <= least * (1 + TIE) ? probability : 0;
            }
            smallest = Math.min(smallest, p);
        }
        return smallest;
    }

    private static double one(int first, int second, int cases, int x, LogChoose logs) {
        return Math.exp(logs.of(first, x) + logs.of(second, cases - x) - logs.of(first + second, cases));
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
