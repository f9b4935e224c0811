package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.codebook.Indicator;

/**
 * Of a code's indicators on the same tokens the more specific has the hit, as where specific indicators claim
 * (matching.md 5): literal before glob, then the longer literal prefix; then codebook order.
 */
class SpecificityTest {

    @ParameterizedTest
    @EnumSource(Overlap.class)
    void literalBeforeGlobThenTheLongerPrefix(Overlap overlap) {
        assertThat(fates(overlap, "silo*", "sil*", "silo"))
                .contains("1 0-1 a silo NONE")
                .filteredOn(fate -> fate.contains("NONE"))
                .hasSize(1);
        assertThat(fates(overlap, "sil*", "*", "silo*", "s*"))
                .contains("1 0-1 a silo* NONE")
                .filteredOn(fate -> fate.contains("NONE"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Overlap.class,
            names = {"CODE", "CODEBOOK"})
    void elseTheFirstOfTheCodebook(Overlap overlap) {
        assertThat(fates(overlap, "sil*", "sil?"))
                .containsExactlyInAnyOrder("1 0-1 a sil* NONE", "1 0-1 a sil? OVERLAP < 0-1 sil*");
        assertThat(fates(overlap, "sil?", "sil*"))
                .containsExactlyInAnyOrder("1 0-1 a sil? NONE", "1 0-1 a sil* OVERLAP < 0-1 sil?");
    }

    @Test
    void aLiteralPhraseBeforeAGlobOfTheSameLength() {
        assertThat(Runs.fates(
                        Runs.code(Runs.pattern("grain silo*"), Runs.pattern("grain silo")),
                        Runs.own(Overlap.CODE),
                        "the grain silo"))
                .containsExactlyInAnyOrder("1 1-3 a grain silo NONE", "1 1-3 a grain silo* OVERLAP < 1-3 grain silo");
    }

    private static java.util.List<String> fates(Overlap overlap, String... patterns) {
        Indicator[] indicators =
                java.util.Arrays.stream(patterns).map(Runs::pattern).toArray(Indicator[]::new);
        return Runs.fates(Runs.code(indicators), Runs.own(overlap), "silo");
    }
}
