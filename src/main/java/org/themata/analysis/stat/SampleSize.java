package org.themata.analysis.stat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Participants needed to meet a theme (Fugard and Potts 2015): the smallest n with P(X ≥ k) ≥ power, X binomial with n
 * and the theme's prevalence. It supposes random sampling, and that who has the theme speaks of it.
 */
public final class SampleSize {
    private static final int MOST = 100_000_000;

    private SampleSize() {}

    /**
     * The smallest number of participants.
     *
     * @param prevalence over 0, up to 1
     * @param instances participants with the theme that are wanted, 1 or more
     * @param power chance of meeting them, over 0 and under 1
     * @throws IllegalArgumentException that names the value that makes no sense, or if more than a hundred million are
     *     needed
     */
    public static int of(double prevalence, int instances, double power) {
        if (!(prevalence > 0 && prevalence <= 1) || instances < 1 || !(power > 0 && power < 1)) {
            throw new IllegalArgumentException(
                    "prevalence " + prevalence + ", instances " + instances + ", power " + power);
        }
        int low = instances;
        int high = instances;
        while (power(high, prevalence, instances) < power) {
            low = high;
            high = high * 2;
            if (high > MOST) {
                throw new IllegalArgumentException("more than " + MOST + " participants are needed");
            }
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (power(middle, prevalence, instances) >= power) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /** The chance that so many participants show the theme at least {@code instances} times. */
    public static double power(int participants, double prevalence, int instances) {
        return BinomialDistribution.of(participants, prevalence).survivalProbability(instances - 1);
    }
}
