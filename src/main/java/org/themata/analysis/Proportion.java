package org.themata.analysis;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * {@code k} of {@code n} participants, with the Wilson score interval (Wilson 1927): {@code (k + z²/2) / (n + z²) ± z /
 * (n + z²) · √(k (n - k) / n + z²/4)}, z = 1.96 for 95 %.
 *
 * @param k 0 to n
 * @param n number of participants
 */
public record Proportion(int k, int n) {
    private static final double ERROR = 0.05;

    /** k/n; empty for n = 0. */
    public Optional<Double> share() {
        return n == 0 ? Optional.empty() : Optional.of((double) k / n);
    }

    /** The 95 % interval; empty for fewer than two participants, of whom none can be given. */
    public Optional<Interval> interval() {
        if (n < 2) {
            return Optional.empty();
        }
        return Optional.of(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, ERROR));
    }
}
