package org.themata.analysis.stat;

/**
 * Two groups and what they did: {@code a} of {@code a + b} in the first, {@code c} of {@code c + d} in the second.
 *
 * @param a first group, yes
 * @param b first group, no
 * @param c second group, yes
 * @param d second group, no
 */
public record TwoByTwo(int a, int b, int c, int d) {
    private static final double HALF = 0.5;

    /** @throws IllegalArgumentException if a count is negative */
    public TwoByTwo {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("negative count: " + a + ", " + b + ", " + c + ", " + d);
        }
    }

    /**
     * An estimate with its interval.
     *
     * @param value NaN if it cannot be estimated
     * @param bounds {@link Bounds#NONE} if they cannot be
     * @param adjusted whether ½ was added to every cell because one was 0 (Haldane 1956)
     */
    public record Estimate(double value, Bounds bounds, boolean adjusted) {
        /** Cannot be estimated. */
        public static final Estimate NONE = new Estimate(Double.NaN, Bounds.NONE, false);
    }

    private boolean hasGroups() {
        return a + b > 0 && c + d > 0;
    }

    /** The difference of the two shares, with the square-and-add Wilson interval (Newcombe 1998, method 10). */
    public Estimate riskDifference(double level) {
        if (!hasGroups()) {
            return Estimate.NONE;
        }
        double p1 = (double) a / (a + b);
        double p2 = (double) c / (c + d);
        Bounds first = IntervalMethod.WILSON.of(a, a + b, level);
        Bounds second = IntervalMethod.WILSON.of(c, c + d, level);
        double difference = p1 - p2;
        Bounds bounds = new Bounds(
                difference - Math.hypot(p1 - first.low(), second.high() - p2),
                difference + Math.hypot(first.high() - p1, p2 - second.low()));
        return new Estimate(difference, bounds.isEstimated() ? bounds : Bounds.NONE, false);
    }

    /** The score interval for the difference of the two shares (Miettinen and Nurminen 1985). */
    public Bounds miettinenNurminen(double level) {
        return hasGroups() ? new ScoreDifference(a, a + b, c, c + d, level).bounds() : Bounds.NONE;
    }

    /** The ratio of the two shares, with Katz' interval on the log scale; none if a group has no case, or all are. */
    public Estimate riskRatio(double level) {
        if (a == 0 || c == 0 || b + d == 0) {
            return Estimate.NONE;
        }
        double ratio = ((double) a / (a + b)) / ((double) c / (c + d));
        double error = Math.sqrt(1.0 / a - 1.0 / (a + b) + 1.0 / c - 1.0 / (c + d));
        return new Estimate(ratio, onLogScale(ratio, error, level), false);
    }

    /** The cross-product odds ratio with Wald's interval; ½ is added to every cell only if one is 0, and said. */
    public Estimate oddsRatio(double level) {
        if (!hasGroups() || a + c == 0 || b + d == 0) {
            return Estimate.NONE;
        }
        boolean zero = a == 0 || b == 0 || c == 0 || d == 0;
        double more = zero ? HALF : 0;
        double ratio = (a + more) * (d + more) / ((b + more) * (c + more));
        double error = Math.sqrt(1 / (a + more) + 1 / (b + more) + 1 / (c + more) + 1 / (d + more));
        return new Estimate(ratio, onLogScale(ratio, error, level), zero);
    }

    private static Bounds onLogScale(double ratio, double error, double level) {
        double factor = Math.exp(Normal.z(level) * error);
        return new Bounds(ratio / factor, ratio * factor);
    }

    /** The odds ratio most likely given the margins, with its exact interval (Fisher 1935); it may be 0 or infinite. */
    public Estimate conditionalOddsRatio(double level) {
        if (!hasGroups() || a + c == 0 || b + d == 0) {
            return Estimate.NONE;
        }
        NoncentralHypergeometric given = new NoncentralHypergeometric(a + b, c + d, a + c);
        return new Estimate(given.mostLikely(a), given.bounds(a, level), false);
    }

    /** Fisher's exact test, two-sided. */
    public double fisher() {
        return FisherExact.test(table(), 0).p();
    }

    /** Fisher's exact test, one-sided: the probability of {@code a} or more given the margins. */
    public double fisherGreater() {
        return hasGroups() && a + c > 0 && b + d > 0
                ? new NoncentralHypergeometric(a + b, c + d, a + c).atLeast(a, 0)
                : Double.NaN;
    }

    /** The same counts as a table. */
    public Contingency table() {
        return new Contingency(new int[][] {{a, b}, {c, d}});
    }
}
