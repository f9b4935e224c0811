package org.themata.analysis.stat;

/**
 * A confidence interval.
 *
 * @param low lower end; NaN if it cannot be estimated
 * @param high upper end; may be infinite; NaN if it cannot be estimated
 */
public record Bounds(double low, double high) {
    /** Cannot be estimated. */
    public static final Bounds NONE = new Bounds(Double.NaN, Double.NaN);

    /** Whether both ends could be estimated. */
    public boolean isEstimated() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** The same, cut at the ends of what is possible. */
    Bounds within(double least, double most) {
        return new Bounds(Math.max(least, low), Math.min(most, high));
    }
}
