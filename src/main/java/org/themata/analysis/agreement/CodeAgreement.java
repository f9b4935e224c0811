package org.themata.analysis.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Agreement on one code, present or absent on each unit, or on several categories at once.
 *
 * @param code its id
 * @param units that at least two coders coded
 * @param prevalence the share of codings of these units that say present; of one code only
 * @param percent average pairwise agreement
 * @param kappa Cohen's, for three coders and more Conger's
 * @param ac1 Gwet's
 * @param alpha Krippendorff's, with the interval of the bootstrap
 * @param bootstrap of alpha; null if there is none
 * @param table of two coders, present first; null for more coders or categories
 */
public record CodeAgreement(
        String code,
        int units,
        Estimate prevalence,
        Estimate percent,
        Estimate kappa,
        Estimate ac1,
        Estimate alpha,
        @Nullable Bootstrap bootstrap,
        @Nullable CodersTable table) {

    /**
     * Agreement on a code.
     *
     * @param ratings category 0 present, 1 absent
     * @param resamples of the bootstrap; 0 = none
     */
    public static CodeAgreement of(String code, Ratings ratings, int resamples, long seed) {
        int present = ratings.pairableCounts()[0];
        int all = present + ratings.pairableCounts()[1];
        Estimate prevalence =
                all == 0 ? Estimate.none(Reason.NO_PAIRS, "0 codings") : Estimate.of((double) present / all);
        return of(code, prevalence, ratings.coders() == 2 ? ratings.pair(0, 1) : null, ratings, resamples, seed);
    }

    /**
     * Agreement on all categories at once.
     *
     * @param ratings each unit's category
     * @param resamples of the bootstrap; 0 = none
     */
    public static CodeAgreement of(CategoryRatings ratings, int resamples, long seed) {
        Estimate none = Estimate.none(Reason.SEVERAL_CATEGORIES, String.join(", ", ratings.categories()));
        return of(AgreementTable.CATEGORIES, none, null, ratings.ratings(), resamples, seed);
    }

    private static CodeAgreement of(
            String name, Estimate prevalence, @Nullable CodersTable table, Ratings ratings, int resamples, long seed) {
        Estimate alpha = Coefficient.ALPHA.of(ratings);
        Bootstrap bootstrap = resamples > 0 && alpha.isKnown()
                ? Bootstrap.of(ratings, KrippendorffAlpha::nominal, resamples, seed)
                : null;
        return new CodeAgreement(
                name,
                ratings.pairable(),
                prevalence,
                Coefficient.PERCENT.of(ratings),
                Coefficient.KAPPA.of(ratings),
                Coefficient.AC1.of(ratings),
                bootstrap == null ? alpha : alpha.within(bootstrap.interval()),
                bootstrap,
                table);
    }
}
