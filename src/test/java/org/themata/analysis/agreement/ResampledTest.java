package org.themata.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Intervals by resampling of what is more than a table of one code. */
class ResampledTest {
    private static final int RESAMPLES = 2_000;

    /** 40 units of two codes; on every fifth one coder leaves the second code out. */
    private static SetRatings sets() {
        List<List<@Nullable Set<String>>> units = new ArrayList<>();
        for (int u = 0; u < 40; u++) {
            Set<String> first = u % 2 == 0 ? Set.of("a", "b") : Set.of("a");
            Set<String> second = u % 5 == 0 ? Set.of("a") : u % 7 == 0 ? Set.of() : first;
            units.add(List.of(first, second));
        }
        return SetRatings.of(units);
    }

    @Test
    @DisplayName("pooled kappa of a resample is that of the resampled tables; every interval holds its coefficient")
    void setsOfCodes() {
        SetRatings sets = sets();
        List<String> codes = List.of("a", "b");
        SetAgreement all = SetAgreement.of(sets, codes, EnumSet.allOf(SetAgreement.Resampled.class), RESAMPLES, 1);
        for (Estimate estimate : List.of(all.pooledKappa(), all.masi(), all.jaccard(), all.multiValued())) {
            Estimate.Bounds bounds = estimate.interval().orElseThrow();
            assertThat(estimate.known()).isBetween(bounds.low(), bounds.high());
            assertThat(bounds.high() - bounds.low()).isBetween(.05, .8);
        }
        int[] drawn = {0, 0, 5, 7, 8, 9, 39, 35, 2};
        SetRatings sample = sets.sample(drawn);
        Estimate direct = PooledKappa.of(
                List.of(sample.code("a").pair(0, 1), sample.code("b").pair(0, 1)));
        assertThat(PooledKappa.Pairs.of(sets, codes).of(drawn).known()).isCloseTo(direct.known(), within(1e-12));
        SetAgreement none = SetAgreement.of(sets, codes, EnumSet.noneOf(SetAgreement.Resampled.class), RESAMPLES, 1);
        assertThat(none.multiValued().interval()).isEmpty();
        assertThat(none.multiValued().known()).isEqualTo(all.multiValued().known());
    }

    private static Continuum text(boolean same) {
        List<CodedSpan> first = List.of(new CodedSpan(10, 30, "a"), new CodedSpan(50, 60, "b"));
        List<CodedSpan> second = same ? first : List.of(new CodedSpan(20, 45, "a"), new CodedSpan(70, 80, "b"));
        return new Continuum(100, List.of(first, second));
    }

    @Test
    @DisplayName("gamma over texts: 1 [1, 1] if all are the same; with some that differ the interval holds it")
    void gamma() {
        Gamma same = Gamma.of(Collections.nCopies(5, text(true)), Dissimilarity.STANDARD, 1);
        assertThat(same.estimate(RESAMPLES, 1).interval()).contains(new Estimate.Bounds(1, 1));
        Gamma mixed = Gamma.of(
                List.of(text(true), text(false), text(true), text(false), text(true), text(true)),
                Dissimilarity.STANDARD,
                1);
        Estimate estimate = mixed.estimate(RESAMPLES, 1);
        Estimate.Bounds bounds = estimate.interval().orElseThrow();
        assertThat(estimate.known()).isEqualTo(mixed.estimate().known()).isBetween(bounds.low(), bounds.high());
        assertThat(bounds.low()).isLessThan(bounds.high());
        assertThat(Gamma.of(Collections.nCopies(4, text(false)), Dissimilarity.STANDARD, 1)
                        .estimate(RESAMPLES, 1)
                        .interval())
                .as("four texts say too little of how much texts differ")
                .isEmpty();
    }
}
