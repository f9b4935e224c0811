package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.Locale;

/** How the interval of a rate is found. */
public enum RateMethod {
    /** Over participants, by the ratio estimator: right for mentions that belong together. */
    RATIO,
    /** Exact Poisson: right only for mentions that are independent of one another. */
    GARWOOD;

    /** The rate and its interval; mentions and words one a participant. */
    public Rate of(int[] mentions, long[] words, double level) {
        return this == RATIO
                ? Rate.ratio(mentions, words, level)
                : Rate.garwood(
                        Arrays.stream(mentions).sum(), Arrays.stream(words).sum(), level);
    }

    /** The name in options. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
