package org.themata.analysis.stat;

import java.util.function.DoubleUnaryOperator;

/**
 * The first cell of a 2×2 table with given margins, if the odds ratio is e^θ (Fisher's noncentral hypergeometric
 * distribution). Solved to the last digits: R's {@code fisher.test} gives the same to about four.
 */
final class NoncentralHypergeometric {
    private static final double WIDEST = 700;
    private static final int STEPS = 200;

    private final int least;
    private final int most;
    private final double[] logs;

    /**
     * @param first size of the first group
     * @param second size of the second group
     * @param cases in both
     */
    NoncentralHypergeometric(int first, int second, int cases) {
        this.least = Math.max(0, cases - second);
        this.most = Math.min(first, cases);
        LogChoose choose = new LogChoose(first + second);
        this.logs = new double[most - least + 1];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = choose.of(first, least + i) + choose.of(second, cases - least - i);
        }
    }

    private double[] probabilities(double theta) {
        double[] p = new double[logs.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            p[i] = logs[i] + theta * i;
            highest = Math.max(highest, p[i]);
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - highest);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** The probability of {@code x} or more. */
    double atLeast(int x, double theta) {
        double[] p = probabilities(theta);
        double sum = 0;
        for (int i = p.length - 1; i >= 0 && least + i >= x; i--) {
            sum += p[i];
        }
        return Math.min(1, sum);
    }

    private double atMost(int x, double theta) {
        double[] p = probabilities(theta);
        double sum = 0;
        for (int i = 0; i < p.length && least + i <= x; i++) {
            sum += p[i];
        }
        return Math.min(1, sum);
    }

    private double mean(double theta) {
        double[] p = probabilities(theta);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * (least + i);
        }
        return sum;
    }

    /** The odds ratio under which {@code x} is expected. */
    double mostLikely(int x) {
        if (least == most) {
            return Double.NaN;
        }
        if (x == least) {
            return 0;
        }
        return x == most ? Double.POSITIVE_INFINITY : Math.exp(root(theta -> mean(theta) - x));
    }

    /** The odds ratios that neither tail rejects. */
    Bounds bounds(int x, double level) {
        if (least == most) {
            return Bounds.NONE;
        }
        double tail = (1 - level) / 2;
        double low = x == least ? 0 : Math.exp(root(theta -> atLeast(x, theta) - tail));
        double high = x == most ? Double.POSITIVE_INFINITY : Math.exp(root(theta -> tail - atMost(x, theta)));
        return new Bounds(low, high);
    }

    /** Where a rising function is 0. */
    private static double root(DoubleUnaryOperator rising) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
