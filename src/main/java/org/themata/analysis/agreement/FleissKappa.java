package org.themata.analysis.agreement;

/**
 * Fleiss's κ for many coders (Fleiss 1971): {@code Pe = Σ π_k²}, π_k the mean share of category k; in Gwet's form,
 * which allows missing codings and has a standard error that does not suppose κ = 0.
 */
public final class FleissKappa {

    private FleissKappa() {}

    /** κ over all categories. */
    public static Estimate of(Ratings ratings) {
        Estimate obstacle = ratings.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        Shares shares = new Shares(ratings, Weights.identity(ratings.categories()));
        double expected = 0;
        for (double share : shares.shares) {
            expected += share * share;
        }
        return shares.estimate(expected, shares.shares);
    }

    /** κ of one category against all others. */
    public static Estimate of(Ratings ratings, int category) {
        return of(ratings.only(category));
    }

    /**
     * z of the test that κ is 0 (Fleiss 1971): {@code κ / (√2 √((Σpq)² - Σ pq (q - p)) / (Σpq √(N m (m - 1))))}; every
     * unit must have been coded by all m coders.
     */
    public static Estimate z(Ratings ratings) {
        Estimate kappa = of(ratings);
        if (!kappa.isKnown()) {
            return kappa;
        }
        Shares shares = new Shares(ratings, Weights.identity(ratings.categories()));
        double spread = 0;
        double skew = 0;
        for (double p : shares.shares) {
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        double m = ratings.coders();
        double error = Math.sqrt(2 * (spread * spread - skew)) / (spread * Math.sqrt(ratings.units() * m * (m - 1)));
        return Estimate.of(kappa.known() / error);
    }
}
