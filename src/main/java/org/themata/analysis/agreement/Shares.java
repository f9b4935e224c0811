package org.themata.analysis.agreement;

/**
 * What the coefficients of many coders share (Gwet 2014, Handbook of Inter-Rater Reliability): observed agreement over
 * the units that at least two coded, mean shares of the categories over all units that anybody coded, and the
 * linearised variance.
 */
final class Shares {
    private final Ratings ratings;
    private final Weights weights;
    final int units;
    final int pairable;
    final double observed;
    final double[] shares;

    Shares(Ratings all, Weights weights) {
        this.ratings = all.codedBy(1);
        this.weights = weights;
        this.units = ratings.units();
        this.pairable = ratings.pairable();
        this.shares = new double[ratings.categories()];
        double sum = 0;
        for (int u = 0; u < units; u++) {
            sum += agreement(u);
            for (int k = 0; k < shares.length; k++) {
                shares[k] += share(u, k) / units;
            }
        }
        this.observed = sum / pairable;
    }

    private double share(int unit, int category) {
        return (double) ratings.count(unit, category) / ratings.coded(unit);
    }

    /** Weighted agreement of the pairs of coders on one unit. */
    private double agreement(int unit) {
        double m = ratings.coded(unit);
        if (m < 2) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            int n = ratings.count(unit, k);
            if (n > 0) {
                double alike = 0;
                for (int l = 0; l < shares.length; l++) {
                    alike += weights.of(k, l) * ratings.count(unit, l);
                }
                sum += n * (alike - 1);
            }
        }
        return sum / (m * (m - 1));
    }

    /**
     * The coefficient {@code (Po - Pe) / (1 - Pe)} with its linearised standard error: each unit's score is
     * {@code (n/n2) (a_u - Pe [m_u ≥ 2]) / (1 - Pe) - 2 (1 - c) (e_u - Pe) / (1 - Pe)}.
     *
     * @param expected Pe
     * @param slope for each category its part in a unit's chance agreement: {@code e_u = Σ_k slope_k n_uk / m_u}
     */
    Estimate estimate(double expected, double[] slope) {
        double coefficient = (observed - expected) / (1 - expected);
        if (units < 2) {
            return Estimate.of(coefficient);
        }
        double squares = 0;
        for (int u = 0; u < units; u++) {
            double chance = 0;
            for (int k = 0; k < slope.length; k++) {
                chance += slope[k] * share(u, k);
            }
            double own =
                    ratings.coded(u) >= 2 ? (double) units / pairable * (agreement(u) - expected) / (1 - expected) : 0;
            double score = own - 2 * (1 - coefficient) * (chance - expected) / (1 - expected);
            squares += (score - coefficient) * (score - coefficient);
        }
        return Estimate.student(coefficient, Math.sqrt(squares / units / (units - 1.0)), units - 1);
    }
}
