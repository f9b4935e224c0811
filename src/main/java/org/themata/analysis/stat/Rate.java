package org.themata.analysis.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Mentions per thousand words.
 *
 * @param perThousand the rate; NaN without words
 * @param error its standard error, per thousand; NaN if it cannot be estimated
 * @param bounds the interval, per thousand
 */
public record Rate(double perThousand, double error, Bounds bounds) {
    private static final double THOUSAND = 1000;

    /** What is left of differences that are none by the rounding of sums. */
    private static final double NOTHING = 1e-24;

    /**
     * The ratio estimator over participants (Cochran 1977): {@code R = Σy / Σx}, its linearised standard error
     * {@code √(n / (n - 1) · Σ(y - R x)²) / Σx} and a t interval with n - 1 degrees of freedom, cut at 0. Participants
     * without words are left out. One participant has a rate, but no error; neither have participants who all have the
     * same rate, as where nobody mentions it: that they do not differ does not say that others would not.
     *
     * @param mentions one a participant
     * @param words of the same participants
     * @param level as 0.95
     */
    public static Rate ratio(int[] mentions, long[] words, double level) {
        double y = 0;
        double x = 0;
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i] > 0) {
                y += mentions[i];
                x += words[i];
                n++;
            }
        }
        if (n == 0) {
            return new Rate(Double.NaN, Double.NaN, Bounds.NONE);
        }
        double ratio = y / x;
        if (n == 1) {
            return new Rate(THOUSAND * ratio, Double.NaN, Bounds.NONE);
        }
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i] > 0) {
                double residual = mentions[i] - ratio * words[i];
                squares += residual * residual;
            }
        }
        double rate = THOUSAND * ratio;
        if (squares <= NOTHING * y * y) {
            return new Rate(rate, Double.NaN, Bounds.NONE);
        }
        double error = THOUSAND * Math.sqrt(squares * n / (n - 1)) / x;
        double margin = Normal.t(level, n - 1) * error;
        return new Rate(rate, error, new Bounds(Math.max(0, rate - margin), rate + margin));
    }

    /**
     * The exact Poisson interval (Garwood 1936), right only if mentions are independent of one another, which those of
     * one speaker are not.
     *
     * @param mentions in all
     * @param words in all
     * @param level as 0.95
     */
    public static Rate garwood(int mentions, long words, double level) {
        if (words == 0) {
            return new Rate(Double.NaN, Double.NaN, Bounds.NONE);
        }
        double tail = (1 - level) / 2;
        double low =
                mentions == 0 ? 0 : ChiSquaredDistribution.of(2.0 * mentions).inverseCumulativeProbability(tail) / 2;
        double high = ChiSquaredDistribution.of(2.0 * mentions + 2).inverseSurvivalProbability(tail) / 2;
        double scale = THOUSAND / words;
        return new Rate(mentions * scale, Math.sqrt(mentions) * scale, new Bounds(low * scale, high * scale));
    }

    /** The mean of the participants' own rates, which gives the silent as much weight as the talkative. */
    public static double meanOfRates(int[] mentions, long[] words) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i] > 0) {
                sum += THOUSAND * mentions[i] / words[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
