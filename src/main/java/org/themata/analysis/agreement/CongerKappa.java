package org.themata.analysis.agreement;

/**
 * Conger's κ (Conger 1980), Cohen's for any number of coders: chance agreement is the mean over pairs of coders of
 * {@code Σ p_ak p_bk}, p_ak the share of category k among the units that coder a coded. With two coders who coded
 * everything it is Cohen's κ.
 */
public final class CongerKappa {

    private CongerKappa() {}

    /** κ. */
    public static Estimate of(Ratings ratings) {
        return weighted(ratings, Weights.identity(ratings.categories()));
    }

    /** Weighted κ: agreement and chance agreement {@code Σ w_kl p_ak p_bl} both count near categories in part. */
    public static Estimate weighted(Ratings ratings, Weights weights) {
        Estimate obstacle = ratings.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        int coders = ratings.coders();
        double[][] shares = new double[coders][ratings.categories()];
        int used = 0;
        for (int c = 0; c < coders; c++) {
            int coded = 0;
            for (int u = 0; u < ratings.units(); u++) {
                if (ratings.cell(u, c) != Ratings.MISSING) {
                    shares[c][ratings.cell(u, c)]++;
                    coded++;
                }
            }
            for (int k = 0; coded > 0 && k < shares[c].length; k++) {
                shares[c][k] /= coded;
            }
            used += coded > 0 ? 1 : 0;
        }
        double expected = 0;
        double[] sums = new double[ratings.categories()];
        for (double[] coder : shares) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += coder[k];
            }
        }
        for (int k = 0; k < sums.length; k++) {
            for (int l = 0; l < sums.length; l++) {
                double same = 0;
                for (double[] coder : shares) {
                    same += coder[k] * coder[l];
                }
                expected += weights.of(k, l) * (sums[k] * sums[l] - same) / (used * (used - 1.0));
            }
        }
        if (used < 2 || expected >= 1) {
            return Estimate.none(used < 2 ? Reason.NEEDS_TWO_CODERS : Reason.NO_VARIATION, used + " coders");
        }
        double observed = new Shares(ratings, weights).observed;
        return Estimate.of((observed - expected) / (1 - expected));
    }
}
