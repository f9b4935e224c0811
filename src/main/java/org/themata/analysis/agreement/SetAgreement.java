package org.themata.analysis.agreement;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Agreement over all codes together.
 *
 * @param units that at least two coders coded
 * @param percent average pairwise agreement on the whole set of a unit
 * @param pooledKappa De Vries's, over codes (and pairs of coders), with the interval of the bootstrap
 * @param masi α with MASI distance, with the interval of the bootstrap
 * @param jaccard α with Jaccard distance
 * @param multiValued Krippendorff and Craggs's α of multi-valued data
 */
public record SetAgreement(
        int units, Estimate percent, Estimate pooledKappa, Estimate masi, Estimate jaccard, Estimate multiValued) {
    private static final long MOST_WORK = 1_000_000_000;

    /** What is resampled. */
    public enum Resampled {
        /** Pooled κ. */
        POOLED,
        /** α with MASI distance. */
        MASI,
        /** α with Jaccard distance. */
        JACCARD,
        /** α of multi-valued data. */
        MULTI_VALUED
    }

    /**
     * Agreement on the sets of codes.
     *
     * @param wanted which coefficients get an interval
     * @param resamples of the bootstrap; 0 = none
     */
    public static SetAgreement of(
            SetRatings sets, List<String> codes, Set<Resampled> wanted, int resamples, long seed) {
        Ratings whole = sets.whole();
        Draws draws = new Draws(sets, wanted, resamples, seed);
        PooledKappa.Pairs pairs = PooledKappa.Pairs.of(sets, codes);
        Distances masi = Distances.masi(sets.sets());
        Distances jaccard = Distances.jaccard(sets.sets());
        return new SetAgreement(
                whole.pairable(),
                PercentAgreement.pairwise(whole),
                draws.with(Resampled.POOLED, pairs.of(everything(sets)), pairs::of),
                draws.with(
                        Resampled.MASI,
                        KrippendorffAlpha.of(whole, masi),
                        units -> KrippendorffAlpha.of(whole.sample(units), masi)),
                draws.with(
                        Resampled.JACCARD,
                        KrippendorffAlpha.of(whole, jaccard),
                        units -> KrippendorffAlpha.of(whole.sample(units), jaccard)),
                draws.with(
                        Resampled.MULTI_VALUED, MultiValuedAlpha.of(sets), MultiValuedAlpha.Units.of(sets)::estimate));
    }

    /** Whether pooled κ over all codes and pairs of coders is resampled within seconds. */
    public static boolean quick(SetRatings sets, List<String> codes, int resamples) {
        return PooledKappa.Pairs.work(sets, codes) * resamples <= MOST_WORK;
    }

    private static int[] everything(SetRatings sets) {
        return IntStream.range(0, sets.units().size()).toArray();
    }

    /** Gives an estimate the interval of the bootstrap, if it is wanted. */
    private record Draws(SetRatings sets, Set<Resampled> wanted, int resamples, long seed) {
        Estimate with(Resampled which, Estimate estimate, Function<int[], Estimate> ofUnits) {
            if (resamples == 0 || !wanted.contains(which) || !estimate.isKnown()) {
                return estimate;
            }
            int[] clusters =
                    sets.clusters().stream().mapToInt(Integer::intValue).toArray();
            return estimate.within(
                    Bootstrap.of(clusters, ofUnits, resamples, seed).interval());
        }
    }
}
