package org.themata.analysis.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * Confidence intervals for a proportion k/n. Wilson 1927 is the usual one; Clopper and Pearson 1934 never covers less
 * than its level; Agresti and Coull 1998; Jeffreys (Brown, Cai and DasGupta 2001). All are cut at 0 and 1, and are
 * exactly 0 or 1 where they should be.
 */
public enum IntervalMethod {
    /** Score interval. */
    WILSON("wilson", "Wilson", BinomialConfidenceInterval.WILSON_SCORE),
    /** Beta quantiles: conservative. */
    CLOPPER_PEARSON("clopper-pearson", "Clopper–Pearson", BinomialConfidenceInterval.CLOPPER_PEARSON),
    /** Adds z²/2 successes and failures. */
    AGRESTI_COULL("agresti-coull", "Agresti–Coull", BinomialConfidenceInterval.AGRESTI_COULL),
    /** Equal-tailed, from the prior Beta(½, ½). */
    JEFFREYS("jeffreys", "Jeffreys", BinomialConfidenceInterval.JEFFREYS);

    private static final double ROUNDING = 1e-12;

    private final String label;
    private final String title;
    private final BinomialConfidenceInterval interval;

    IntervalMethod(String label, String title, BinomialConfidenceInterval interval) {
        this.label = label;
        this.title = title;
        this.interval = interval;
    }

    /** The name in notes. */
    public String title() {
        return title;
    }

    /** The name in options. */
    @Override
    public String toString() {
        return label;
    }

    /** The names in options. */
    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (IntervalMethod method : values()) {
            labels.add(method.label);
        }
        return labels;
    }

    /** The method of this name. */
    public static Optional<IntervalMethod> named(String label) {
        for (IntervalMethod method : values()) {
            if (method.label.equals(label)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /**
     * The interval.
     *
     * @param k 0 to n
     * @param n number of trials
     * @param level as 0.95
     * @return {@link Bounds#NONE} for fewer than two trials, of whom none can be given
     */
    public Bounds of(int k, int n, double level) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n);
        }
        if (n < 2) {
            return Bounds.NONE;
        }
        Interval ends = interval.fromErrorRate(n, k, 1 - level);
        Bounds cut = new Bounds(ends.getLowerBound(), ends.getUpperBound()).within(0, 1);
        return new Bounds(cut.low() < ROUNDING ? 0 : cut.low(), cut.high() > 1 - ROUNDING ? 1 : cut.high());
    }
}
