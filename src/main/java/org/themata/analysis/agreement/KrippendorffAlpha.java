package org.themata.analysis.agreement;

/**
 * Krippendorff's α (Krippendorff 2004, 2011; Hayes and Krippendorff 2007) for any number of coders, missing codings and
 * any distance: coincidences {@code o_ck = Σ_u (pairs c-k in u) / (m_u - 1)} over the units that at least two coded,
 * {@code α = 1 - (n - 1) Σ o_ck δ_ck / Σ n_c n_k δ_ck}.
 *
 * @param observed Do = Σ o_ck δ_ck / n
 * @param expected De = Σ n_c n_k δ_ck / (n (n - 1))
 * @param values n, the pairable values
 */
public record KrippendorffAlpha(double observed, double expected, int values) {

    /** Observed and expected disagreement; both 0 where there is nothing to compare. */
    public static KrippendorffAlpha parts(Ratings ratings, Distances distances) {
        if (distances.size() != ratings.categories()) {
            throw new IllegalArgumentException(
                    distances.size() + " categories with a distance of " + ratings.categories());
        }
        double disagreement = 0;
        for (int u = 0; u < ratings.units(); u++) {
            disagreement += ofUnit(ratings, distances, u);
        }
        int[] counts = ratings.pairableCounts();
        int n = 0;
        double chance = 0;
        for (int c = 0; c < counts.length; c++) {
            n += counts[c];
            for (int k = 0; counts[c] > 0 && k < c; k++) {
                chance += 2.0 * counts[c] * counts[k] * distances.of(c, k);
            }
        }
        return n < 2
                ? new KrippendorffAlpha(0, 0, n)
                : new KrippendorffAlpha(disagreement / n, chance / n / (n - 1.0), n);
    }

    /** Σ_ck (pairs c-k) δ_ck / (m - 1) of one unit; 0 if fewer than two coded it. */
    private static double ofUnit(Ratings ratings, Distances distances, int unit) {
        int m = ratings.coded(unit);
        if (m < 2) {
            return 0;
        }
        return (ratings.coders() < ratings.categories()
                        ? ofPairs(ratings, distances, unit)
                        : ofCounts(ratings, distances, unit))
                / (m - 1);
    }

    private static double ofCounts(Ratings ratings, Distances distances, int unit) {
        double sum = 0;
        for (int c = 0; c < ratings.categories(); c++) {
            int n = ratings.count(unit, c);
            for (int k = 0; n > 0 && k < c; k++) {
                sum += 2.0 * n * ratings.count(unit, k) * distances.of(c, k);
            }
        }
        return sum;
    }

    /** The same, quicker where there are more categories than coders, as with sets of codes. */
    private static double ofPairs(Ratings ratings, Distances distances, int unit) {
        double sum = 0;
        for (int a = 0; a < ratings.coders(); a++) {
            int first = ratings.cell(unit, a);
            for (int b = 0; first != Ratings.MISSING && b < a; b++) {
                int second = ratings.cell(unit, b);
                sum += second == Ratings.MISSING ? 0 : 2 * distances.of(first, second);
            }
        }
        return sum;
    }

    /** α; not estimable if De is 0. */
    public static Estimate of(Ratings ratings, Distances distances) {
        Estimate obstacle = ratings.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        KrippendorffAlpha parts = parts(ratings, distances);
        return parts.expected == 0
                ? Estimate.none(Reason.NO_VARIATION, parts.values + " pairable values")
                : Estimate.of(1 - parts.observed / parts.expected);
    }

    /** Nominal α. */
    public static Estimate nominal(Ratings ratings) {
        return of(ratings, Distances.nominal(ratings.categories()));
    }

    /** Nominal α with Gwet's standard error. */
    public static Estimate analytic(Ratings ratings) {
        return analytic(ratings, Distances.nominal(ratings.categories()));
    }

    /**
     * α with the standard error and t interval of Gwet (2014), from the linearised scores of the units that at least
     * two coded. With weights {@code w_ck = 1 - δ²_ck / max δ²}, m̄ the mean number of codings a unit, and {@code Po' =
     * Σ_u a_u m_u / (n m̄)}, {@code Pe = Σ w π_c π_k}, the scores are those of {@code α' = (Po' - Pe) / (1 - Pe)};
     * units with more or fewer codings than m̄ are evened out by {@code Po = (1 - ε) Po' + ε}, ε = 1/(n m̄).
     */
    public static Estimate analytic(Ratings all, Distances distances) {
        Estimate alpha = of(all, distances);
        Ratings ratings = all.codedBy(2);
        int n = ratings.units();
        if (!alpha.isKnown() || n < 2) {
            return alpha;
        }
        double largest = distances.largest();
        int[] counts = ratings.pairableCounts();
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        double mean = total / n;
        double[] alike = new double[counts.length];
        double expected = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int k = 0; k < counts.length; k++) {
                alike[c] += (1 - distances.of(c, k) / largest) * counts[k] / total;
            }
            expected += counts[c] / total * alike[c];
        }
        double[] own = new double[n];
        double ownMean = 0;
        for (int u = 0; u < n; u++) {
            double m = ratings.coded(u);
            own[u] = (m - ofUnit(ratings, distances, u) / largest) / mean;
            ownMean += own[u] / n;
        }
        double small = 1 / total;
        double evened = (1 - small) * ownMean + small;
        double coefficient = (ownMean - expected) / (1 - expected);
        double squares = 0;
        for (int u = 0; u < n; u++) {
            double excess = (ratings.coded(u) - mean) / mean;
            double chance = -expected * excess;
            for (int k = 0; k < counts.length; k++) {
                chance += alike[k] * ratings.count(u, k) / mean;
            }
            double score = (own[u] - evened * excess - expected) / (1 - expected)
                    - 2 * (1 - coefficient) * (chance - expected) / (1 - expected);
            squares += (score - coefficient) * (score - coefficient);
        }
        return Estimate.student(alpha.known(), Math.sqrt(squares / n / (n - 1.0)), n - 1);
    }
}
