package org.themata.analysis.agreement;

import java.util.List;

/** Agreement without correction for chance. */
public final class PercentAgreement {

    private PercentAgreement() {}

    /** Share of the units, coded by at least two, on which all who coded them agree. */
    public static Estimate allAgree(Ratings ratings) {
        int agree = 0;
        for (int u = 0; u < ratings.units(); u++) {
            for (int k = 0; ratings.coded(u) >= 2 && k < ratings.categories(); k++) {
                agree += ratings.count(u, k) == ratings.coded(u) ? 1 : 0;
            }
        }
        int units = ratings.pairable();
        return units == 0 ? none(ratings) : Estimate.of((double) agree / units);
    }

    /**
     * The mean over units of the share of pairs of coders that agree: {@code Σ_k n_uk (n_uk - 1) / (m_u (m_u - 1))}.
     */
    public static Estimate pairwise(Ratings ratings) {
        double sum = 0;
        for (int u = 0; u < ratings.units(); u++) {
            sum += ofUnit(ratings, u);
        }
        int units = ratings.pairable();
        return units == 0 ? none(ratings) : Estimate.of(sum / units);
    }

    /** Share of the pairs of coders that agree on one unit; 0 if there is no pair. */
    static double ofUnit(Ratings ratings, int unit) {
        double m = ratings.coded(unit);
        if (m < 2) {
            return 0;
        }
        double pairs = 0;
        for (int k = 0; k < ratings.categories(); k++) {
            double n = ratings.count(unit, k);
            pairs += n * (n - 1);
        }
        return pairs / (m * (m - 1));
    }

    /**
     * Holsti (1969) for coders who choose their own units: {@code 2M / (N1 + N2)}.
     *
     * @param agreed units that both chose and coded alike
     * @param first units of the first coder
     * @param second units of the second coder
     */
    public static Estimate holsti(int agreed, int first, int second) {
        if (first + second == 0) {
            return Estimate.none(Reason.NO_PAIRS, "0 and 0 units");
        }
        return Estimate.of(2.0 * agreed / (first + second));
    }

    /**
     * Holsti's over pairs of coders: M the units to which both gave the code, N1 and N2 those of each; of several codes
     * the sums.
     *
     * @param codes of each code, present = category 0
     */
    public static Estimate holsti(List<Ratings> codes) {
        long agreed = 0;
        long given = 0;
        boolean paired = codes.isEmpty();
        for (Ratings ratings : codes) {
            for (int u = 0; u < ratings.units(); u++) {
                long present = ratings.count(u, 0);
                agreed += present * (present - 1);
                given += present * Math.max(0, ratings.coded(u) - 1);
                paired |= ratings.coded(u) > 1;
            }
        }
        if (!paired) {
            return none(codes.get(0));
        }
        return given == 0 ? Estimate.none(Reason.NO_POSITIVES, "nobody used it") : Estimate.of((double) agreed / given);
    }

    private static Estimate none(Ratings ratings) {
        Reason reason = ratings.coders() < 2 ? Reason.NEEDS_TWO_CODERS : Reason.NO_PAIRS;
        return Estimate.none(reason, ratings.coders() + " coders, " + ratings.units() + " units");
    }
}
