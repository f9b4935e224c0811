package org.themata.analysis.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tails of the distributions that the formulas share. */
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The two-sided quantile of a level: 1.96 for 0.95. */
    static double z(double level) {
        return STANDARD.inverseSurvivalProbability((1 - level) / 2);
    }

    /** The same of Student's t. */
    static double t(double level, int degrees) {
        return TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
    }

    /** The upper tail of chi-squared; NaN without degrees of freedom. */
    static double chiSquaredTail(double value, int degrees) {
        if (Double.isNaN(value) || degrees < 1) {
            return Double.NaN;
        }
        return ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, value));
    }
}
