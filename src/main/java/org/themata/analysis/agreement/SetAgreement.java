package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Agreement over all codes together.
 *
 * @param units that at least two coders coded
 * @param percent average pairwise agreement on the whole set of a unit
 * @param pooledKappa De Vries's, over codes (and pairs of coders)
 * @param masi α with MASI distance, with the interval of the bootstrap
 * @param jaccard α with Jaccard distance
 * @param multiValued Krippendorff and Craggs's α of multi-valued data
 */
public record SetAgreement(
        int units, Estimate percent, Estimate pooledKappa, Estimate masi, Estimate jaccard, Estimate multiValued) {

    /**
     * Agreement on the sets of codes.
     *
     * @param resamples of the bootstrap; 0 = none
     */
    public static SetAgreement of(SetRatings sets, List<String> codes, int resamples, long seed) {
        Ratings whole = sets.whole();
        Distances distances = Distances.masi(sets.sets());
        Estimate masi = KrippendorffAlpha.of(whole, distances);
        if (resamples > 0 && masi.isKnown()) {
            masi = masi.within(Bootstrap.of(whole, r -> KrippendorffAlpha.of(r, distances), resamples, seed)
                    .interval());
        }
        return new SetAgreement(
                whole.pairable(),
                PercentAgreement.pairwise(whole),
                pooled(sets, codes),
                masi,
                KrippendorffAlpha.of(whole, Distances.jaccard(sets.sets())),
                MultiValuedAlpha.of(sets));
    }

    private static Estimate pooled(SetRatings sets, List<String> codes) {
        List<Contingency> tables = new ArrayList<>();
        for (String code : codes) {
            Ratings ratings = sets.code(code);
            for (int a = 0; a < ratings.coders(); a++) {
                for (int b = a + 1; b < ratings.coders(); b++) {
                    tables.add(ratings.pair(a, b));
                }
            }
        }
        return PooledKappa.of(tables);
    }
}
