package org.themata.analysis.agreement;

/**
 * Gwet's AC1 and, with weights, AC2 for any number of coders, with missing codings (Gwet 2008, 2014): {@code Pe = Σw /
 * (q (q - 1)) Σ π_k (1 - π_k)}, π_k the mean share of category k over units, q the categories of the codebook.
 */
public final class Gwet {

    private Gwet() {}

    /** AC1 with the standard error of its linearised unit scores and a t interval. */
    public static Estimate ac1(Ratings ratings) {
        return ac2(ratings, Weights.identity(ratings.categories()));
    }

    /**
     * AC1 of two coders, with the large-sample standard error of a table (Gwet 2008), whose divisor is n, not n - 1.
     */
    public static Estimate ac1(CodersTable table) {
        Estimate ac1 = ac1(table.ratings());
        double n = table.total();
        return ac1.error().isPresent()
                ? Estimate.normal(ac1.known(), ac1.error().get() * Math.sqrt((n - 1) / n))
                : ac1;
    }

    /** AC2: AC1 with weights for ordered categories. */
    public static Estimate ac2(Ratings ratings, Weights weights) {
        Estimate obstacle = ratings.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        Shares shares = new Shares(ratings, weights);
        int q = ratings.categories();
        double all = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                all += weights.of(i, j);
            }
        }
        double scale = all / (q * (q - 1.0));
        double expected = 0;
        double[] slope = new double[q];
        for (int k = 0; k < q; k++) {
            slope[k] = scale * (1 - shares.shares[k]);
            expected += slope[k] * shares.shares[k];
        }
        return shares.estimate(expected, slope);
    }
}
