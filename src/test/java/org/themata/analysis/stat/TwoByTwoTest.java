package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from the formulas; what cannot be estimated is said so. */
class TwoByTwoTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    @DisplayName("12 of 40 against 5 of 50")
    void twelveOfForty() {
        TwoByTwo table = new TwoByTwo(12, 28, 5, 45);
        near(table.riskDifference(.95), .2, 0.03529900589018892, 0.36432753032546183);
        near(table.riskRatio(.95), 3, 1.1523112731473888, 7.810389614099378);
        near(table.oddsRatio(.95), 27.0 / 7, 1.2274624254350244, 12.120575515894442);
        assertThat(table.oddsRatio(.95).adjusted()).isFalse();
        assertThat(table.table().chiSquared())
                .as("90 (12·45 - 28·5)² / (40·50·17·73)")
                .isCloseTo(90.0 * 400 * 400 / (40 * 50 * 17 * 73), EXACT);
    }

    @Test
    @DisplayName("½ is added to every cell if one is 0, and said")
    void haldane() {
        TwoByTwo.Estimate odds = new TwoByTwo(0, 10, 5, 6).oddsRatio(.95);
        near(odds, 0.05627705627705628, 0.002649678138635532, 1.1952799160889334);
        assertThat(odds.adjusted()).isTrue();
        assertThat(new TwoByTwo(5, 0, 6, 10).oddsRatio(.95).value())
                .as("5.5 · 10.5 / (.5 · 6.5)")
                .isCloseTo(5.5 * 10.5 / (.5 * 6.5), EXACT);
        assertThat(new TwoByTwo(5, 6, 0, 10).oddsRatio(.95).value()).isCloseTo(5.5 * 10.5 / (6.5 * .5), EXACT);
        assertThat(new TwoByTwo(5, 6, 10, 0).oddsRatio(.95).value()).isCloseTo(5.5 * .5 / (6.5 * 10.5), EXACT);
    }

    @ParameterizedTest(name = "[[{0},{1}],[{2},{3}]]")
    @CsvSource({
        // a, b, c, d, difference, ratio, odds, conditional
        "0, 0, 3, 4, false, false, false, false",
        "3, 4, 0, 0, false, false, false, false",
        "0, 3, 0, 4, true, false, false, false",
        "3, 0, 4, 0, true, false, false, false",
        "0, 3, 4, 5, true, false, true, true",
        "3, 4, 0, 5, true, false, true, true",
        "3, 0, 4, 5, true, true, true, true",
        "3, 4, 5, 0, true, true, true, true",
        "1, 1, 1, 1, true, true, true, true"
    })
    @DisplayName("what can be estimated")
    void estimable(int a, int b, int c, int d, boolean difference, boolean ratio, boolean odds, boolean conditional) {
        TwoByTwo table = new TwoByTwo(a, b, c, d);
        assertThat(table.riskDifference(.95).equals(TwoByTwo.Estimate.NONE)).isEqualTo(!difference);
        assertThat(table.miettinenNurminen(.95).equals(Bounds.NONE)).isEqualTo(!difference);
        assertThat(table.riskRatio(.95).equals(TwoByTwo.Estimate.NONE)).isEqualTo(!ratio);
        assertThat(table.oddsRatio(.95).equals(TwoByTwo.Estimate.NONE)).isEqualTo(!odds);
        assertThat(table.conditionalOddsRatio(.95).equals(TwoByTwo.Estimate.NONE))
                .isEqualTo(!conditional);
        assertThat(Double.isNaN(table.fisherGreater())).isEqualTo(!conditional);
        assertThat(Double.isNaN(table.fisher())).isEqualTo(!conditional);
    }

    @Test
    @DisplayName("tea tasting: 17 of 70 ways are as good or better, 34 as far from chance")
    void tea() {
        TwoByTwo tea = new TwoByTwo(3, 1, 1, 3);
        assertThat(tea.fisherGreater()).isCloseTo(17.0 / 70, EXACT);
        assertThat(tea.fisher()).isCloseTo(34.0 / 70, EXACT);
        assertThat(new TwoByTwo(4, 0, 0, 4).fisherGreater()).isCloseTo(1.0 / 70, EXACT);
        assertThat(new TwoByTwo(0, 4, 4, 0).fisherGreater()).isCloseTo(1, EXACT);
        assertThat(new TwoByTwo(4, 0, 0, 4).conditionalOddsRatio(.95).value()).isInfinite();
        assertThat(new TwoByTwo(0, 4, 4, 0).conditionalOddsRatio(.95).value()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1"})
    @DisplayName("no count is below 0")
    void negative(int a, int b, int c, int d) {
        assertThatThrownBy(() -> new TwoByTwo(a, b, c, d))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("negative count: " + a + ", " + b + ", " + c + ", " + d);
    }

    private static void near(TwoByTwo.Estimate estimate, double value, double low, double high) {
        assertThat(estimate.value()).isCloseTo(value, EXACT);
        assertThat(estimate.bounds().low()).isCloseTo(low, EXACT);
        assertThat(estimate.bounds().high()).isCloseTo(high, EXACT);
    }
}
