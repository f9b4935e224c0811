package org.themata.analysis.stat;

/**
 * How much more often something occurs in one text than in another: {@code a} of {@code c} words against {@code b} of
 * {@code d}. The tests take words for independent, which those of one speaker are not: never report p alone.
 *
 * @param a occurrences in the first text
 * @param b occurrences in the second text
 * @param c words of the first text
 * @param d words of the second text
 */
public record Keyness(long a, long b, long c, long d) {
    private static final double HALF = 0.5;

    /** @throws IllegalArgumentException if something occurs more often than there are words */
    public Keyness {
        if (a < 0 || b < 0 || a > c || b > d) {
            throw new IllegalArgumentException(a + " of " + c + " words, " + b + " of " + d);
        }
    }

    private boolean isDefined() {
        return c > 0 && d > 0;
    }

    private double expectedFirst() {
        return (double) c * (a + b) / (c + d);
    }

    private double expectedSecond() {
        return (double) d * (a + b) / (c + d);
    }

    /** G² over the two cells of occurrence (Rayson and Garside 2000). */
    public double twoTerm() {
        return isDefined() ? Math.max(0, 2 * (term(a, expectedFirst()) + term(b, expectedSecond()))) : Double.NaN;
    }

    /** G² over all four cells (Dunning 1993), also those of non-occurrence. */
    public double fourTerm() {
        if (!isDefined()) {
            return Double.NaN;
        }
        double others = term(c - a, c - expectedFirst()) + term(d - b, d - expectedSecond());
        return Math.max(0, 2 * (term(a, expectedFirst()) + term(b, expectedSecond()) + others));
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** The upper tail of chi-squared with one degree of freedom for a G². */
    public static double p(double g) {
        return Normal.chiSquaredTail(g, 1);
    }

    /** log₂ of the ratio of the relative frequencies (Hardie 2014); none at all counts as half an occurrence. */
    public double logRatio() {
        if (!isDefined() || a + b == 0) {
            return Double.NaN;
        }
        double first = Math.max(a, HALF) / c;
        double second = Math.max(b, HALF) / d;
        return Math.log(first / second) / Math.log(2);
    }

    /** The difference of the relative frequencies in percent of the second; infinite if there is none in the second. */
    public double percentDifference() {
        if (!isDefined() || a + b == 0) {
            return Double.NaN;
        }
        double second = (double) b / d;
        return second == 0 ? Double.POSITIVE_INFINITY : 100 * ((double) a / c - second) / second;
    }

    /** The two-term G² less the logarithm of all words (Wilson 2013): over 10 is very strong evidence. */
    public double bic() {
        return twoTerm() - Math.log(c + d);
    }
}
