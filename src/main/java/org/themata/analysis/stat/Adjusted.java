package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P values adjusted for a family of tests. NaN stands for a test that was not made: it stays, and is not of the family.
 */
public final class Adjusted {

    private Adjusted() {}

    /** Number of tests in the family. */
    public static int family(double[] p) {
        return (int) Arrays.stream(p).filter(one -> !Double.isNaN(one)).count();
    }

    /** Holm 1979: controls the chance of any false finding. */
    public static double[] holm(double[] p) {
        int[] order = order(p);
        int m = order.length;
        double[] adjusted = p.clone();
        double running = 0;
        for (int j = 0; j < m; j++) {
            running = Math.max(running, Math.min(1, (m - j) * p[order[j]]));
            adjusted[order[j]] = running;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg 1995: controls the expected share of false findings. */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = order(p);
        int m = order.length;
        double[] adjusted = p.clone();
        double running = 1;
        for (int j = m - 1; j >= 0; j--) {
            running = Math.min(running, m * p[order[j]] / (j + 1));
            adjusted[order[j]] = running;
        }
        return adjusted;
    }

    /** Bonferroni: each p times the size of the family. */
    public static double[] bonferroni(double[] p) {
        int m = family(p);
        return Arrays.stream(p)
                .map(one -> Double.isNaN(one) ? one : Math.min(1, m * one))
                .toArray();
    }

    private static int[] order(double[] p) {
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
