package org.themata.analysis.stat;

/**
 * How two codes share units.
 *
 * @param both units with both
 * @param onlyFirst units with the first alone
 * @param onlySecond units with the second alone
 * @param neither units with neither
 */
public record PairCounts(int both, int onlyFirst, int onlySecond, int neither) {

    /** @throws IllegalArgumentException if a count is negative */
    public PairCounts {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
            throw new IllegalArgumentException(
                    "negative count: " + both + ", " + onlyFirst + ", " + onlySecond + ", " + neither);
        }
    }

    /** Units with the first. */
    public int first() {
        return both + onlyFirst;
    }

    /** Units with the second. */
    public int second() {
        return both + onlySecond;
    }

    /** All units. */
    public int units() {
        return both + onlyFirst + onlySecond + neither;
    }

    private boolean isDefined() {
        return first() > 0 && second() > 0;
    }

    private double ratio(double part, double whole) {
        return isDefined() && whole > 0 ? part / whole : Double.NaN;
    }

    /** Units with both, of those with either; the c-coefficient (Garcia 2006) of units that do not overlap. */
    public double jaccard() {
        return ratio(both, both + onlyFirst + onlySecond);
    }

    /** Twice the units with both, of the units with the first and those with the second. */
    public double dice() {
        return ratio(2.0 * both, first() + second());
    }

    /** Units with both, of those with the rarer. */
    public double overlap() {
        return ratio(both, Math.min(first(), second()));
    }

    /** The correlation of the two; NaN if one is in all units or in none. */
    public double phi() {
        double margins = (double) first() * second() * (units() - first()) * (units() - second());
        return margins == 0
                ? Double.NaN
                : ((double) both * neither - (double) onlyFirst * onlySecond) / Math.sqrt(margins);
    }

    /** Pointwise mutual information, in bits; minus infinity if they are never together. */
    public double pmi() {
        return isDefined() ? log2((double) both * units() / ((double) first() * second())) : Double.NaN;
    }

    /** The same, from −1 (never together) to 1 (only together) (Bouma 2009). */
    public double npmi() {
        if (!isDefined()) {
            return Double.NaN;
        }
        if (both == 0) {
            return -1;
        }
        return both == units() ? 1 : pmi() / -log2((double) both / units());
    }

    /** How many times more often they are together than they would be if they had nothing to do with each other. */
    public double lift() {
        return isDefined() ? (double) both * units() / ((double) first() * second()) : Double.NaN;
    }

    /** The cross-product odds ratio; NaN if a cell under the line is 0. */
    public double oddsRatio() {
        double below = (double) onlyFirst * onlySecond;
        return below == 0 ? Double.NaN : (double) both * neither / below;
    }

    /** Fisher's exact test, two-sided. */
    public double fisher() {
        return new TwoByTwo(both, onlyFirst, onlySecond, neither).fisher();
    }

    /** The probability of so many units with both, or more, if they had nothing to do with each other. */
    public double fisherTogether() {
        return new TwoByTwo(both, onlyFirst, onlySecond, neither).fisherGreater();
    }

    /**
     * The c-coefficient from pairs of overlapping quotations, as ATLAS.ti counts them: it passes 1 when one quotation
     * overlaps several.
     *
     * @param pairs of overlapping quotations
     * @param first quotations of the first code
     * @param second quotations of the second code
     * @return NaN if a code has none; infinite or negative when there are as many pairs as quotations, or more
     */
    public static double cOfPairs(int pairs, int first, int second) {
        int either = first + second - pairs;
        return first == 0 || second == 0 || either <= 0 ? Double.NaN : (double) pairs / either;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
