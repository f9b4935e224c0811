package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 2.3 and 2.6 of methods.md: values from R, vcd, PropCIs and the papers. */
class ComparisonVectorsTest {
    private static final Offset<Double> SEVEN = within(5e-8);
    /**
     * R's fisher.test solves for the odds ratio, or for its reciprocal if it is over 1, only to the tolerance of
     * {@code uniroot}, 1.22e-4; ours is solved to the last digits, which the likelihood equations below confirm.
     */
    private static final Offset<Double> AS_UNIROOT = within(1.23e-4);

    @Test
    @DisplayName("M2.1 tea tasting")
    void m2x1() {
        TwoByTwo tea = new TwoByTwo(3, 1, 1, 3);
        assertThat(tea.fisher()).isCloseTo(.4857143, SEVEN);
        TwoByTwo.Estimate odds = tea.conditionalOddsRatio(0.95);
        assertThat(1 / odds.value()).isCloseTo(1 / 6.4083089, AS_UNIROOT);
        assertThat(odds.bounds().low()).isCloseTo(.2117329, AS_UNIROOT);
        assertThat(1 / odds.bounds().high()).isCloseTo(1 / 621.9337505, AS_UNIROOT);
        double high = odds.bounds().high();
        double all = 1 + 16 * high + 36 * high * high + 16 * Math.pow(high, 3) + Math.pow(high, 4);
        assertThat((1 + 16 * high + 36 * high * high + 16 * Math.pow(high, 3)) / all)
                .as("the tail at the upper end, worked out by hand")
                .isCloseTo(0.025, within(1e-9));
        double psi = odds.value();
        assertThat(psi * psi * psi * psi - 36 * psi * psi - 32 * psi - 3)
                .as("the likelihood equation of this table, worked out by hand")
                .isCloseTo(0, within(1e-9));
    }

    @Test
    @DisplayName("M2.2 [[9,3],[4,10]]")
    void m2x2() {
        TwoByTwo two = new TwoByTwo(9, 3, 4, 10);
        Contingency table = two.table();
        assertThat(two.fisher()).isCloseTo(.0471800, SEVEN);
        TwoByTwo.Estimate conditional = two.conditionalOddsRatio(0.95);
        assertThat(1 / conditional.value()).isCloseTo(1 / 6.8469142, AS_UNIROOT);
        assertThat(1 / conditional.bounds().low()).isCloseTo(1 / 1.0189533, AS_UNIROOT);
        assertThat(1 / conditional.bounds().high()).isCloseTo(1 / 62.6953150, AS_UNIROOT);
        assertThat(table.chiSquared()).isCloseTo(5.5714286, SEVEN);
        assertThat(table.p(table.chiSquared())).isCloseTo(.0182559, SEVEN);
        assertThat(table.yates()).isCloseTo(3.8690476, SEVEN);
        assertThat(table.p(table.yates())).isCloseTo(.0491844, SEVEN);
        assertThat(table.cramersV()).isCloseTo(.4629100, SEVEN);
        assertThat(table.bergsmaV()).isCloseTo(.4260841, SEVEN);
        near(two.oddsRatio(0.95), 7.5, 1.3072890, 43.0279771);
        assertThat(two.oddsRatio(0.95).adjusted()).isFalse();
        near(two.riskRatio(0.95), 2.625, 1.0776190, 6.3943053);
    }

    @Test
    @DisplayName("M2.3 [[6,3,1],[2,5,7]]: exact only")
    void m2x3() {
        Contingency table = new Contingency(new int[][] {{6, 3, 1}, {2, 5, 7}});
        assertThat(FisherExact.test(table, 1).p()).isCloseTo(.0562048, SEVEN);
        assertThat(table.chiSquared()).isCloseTo(6.5142857, SEVEN);
        assertThat(table.degrees()).isEqualTo(2);
        assertThat(table.p(table.chiSquared())).isCloseTo(.0384982, SEVEN);
        assertThat(table.g()).isCloseTo(6.9906, within(5e-5));
        assertThat(table.cramersV()).isCloseTo(.5209881, SEVEN);
        assertThat(table.bergsmaV()).isCloseTo(.4391550, SEVEN);
        assertThat(table.fewExpected()).isEqualTo(6);
        assertThat(table.isLargeEnough()).isFalse();
    }

    @Test
    @DisplayName("M2.4 job satisfaction, 4×4")
    void m2x4() {
        Contingency job = new Contingency(new int[][] {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}});
        FisherExact.Result exact = FisherExact.test(job, 1);
        assertThat(exact.isDrawn()).isFalse();
        assertThat(exact.p()).isCloseTo(.7826849, SEVEN);
        FisherExact.Result drawn = FisherExact.draw(job, 20_000, 7);
        assertThat(drawn.isDrawn()).isTrue();
        assertThat(drawn.p()).isCloseTo(exact.p(), within(4 * drawn.error()));
        assertThat(FisherExact.draw(job, 20_000, 7)).isEqualTo(drawn);
    }

    @Test
    @DisplayName("M2.5 party by sex, N = 2,757")
    void m2x5() {
        Contingency table = new Contingency(new int[][] {{762, 327, 468}, {484, 239, 477}});
        assertThat(table.chiSquared()).isCloseTo(30.0701491, SEVEN);
        assertThat(table.p(table.chiSquared())).isCloseTo(2.953589e-7, within(5e-14));
        assertThat(table.g()).isCloseTo(30.0166926, SEVEN);
        assertThat(table.p(table.g())).isCloseTo(3.033598e-7, within(5e-14));
        assertThat(table.cramersV()).isCloseTo(.1044358, SEVEN);
        assertThat(table.bergsmaV()).isCloseTo(.1009200, SEVEN);
    }

    @ParameterizedTest(name = "{0}: {1}/{2} vs {3}/{4}")
    @CsvSource({
        "M2.6, 56, 70, 48, 80, .2, .0524315, .3338727, .0528297, .3381730",
        "M2.7, 9, 12, 4, 14, .4642857, .0799672, .6973784, .0721730, .7312153",
        "M2.8, 0, 12, 5, 12, -.4166667, -.6804887, -.0869490, -.6851131, -.1177786"
    })
    void differences(
            String id, int x, int n, int y, int m, double rd, double low, double high, double mnLow, double mnHigh) {
        TwoByTwo two = new TwoByTwo(x, n - x, y, m - y);
        near(two.riskDifference(0.95), rd, low, high);
        Bounds score = two.miettinenNurminen(0.95);
        assertThat(score.low()).isCloseTo(mnLow, within(5e-7));
        assertThat(score.high()).isCloseTo(mnHigh, within(5e-7));
    }

    @Test
    @DisplayName("M2.8 odds ratio with ½ added, and said so")
    void m2x8() {
        TwoByTwo.Estimate odds = new TwoByTwo(0, 12, 5, 7).oddsRatio(0.95);
        near(odds, .0545455, .0026267, 1.1326655);
        assertThat(odds.adjusted()).isTrue();
    }

    @Test
    @DisplayName("M2.9 the fifteen p values of Benjamini and Hochberg 1995")
    void m2x9() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0
        };
        assertThat(Adjusted.benjaminiHochberg(p))
                .containsExactly(
                        new double[] {
                            .0015, .003, .0095, .035625, .0603, .0638571, .0638571, .0645, .0765, .486, .5811818,
                            .714875, .7532308, .8132143, 1
                        },
                        SEVEN);
        assertThat(Adjusted.holm(p))
                .containsExactly(
                        new double[] {.0015, .0056, .0247, .114, .2211, .278, .278, .278, .3213, 1, 1, 1, 1, 1, 1},
                        SEVEN);
    }

    @Test
    @DisplayName("M2.10 a test that was not made is not of the family")
    void m2x10() {
        double na = Double.NaN;
        double[] p = {.01, .04, .03, .005, na, .2};
        assertThat(Adjusted.family(p)).isEqualTo(5);
        assertThat(Adjusted.holm(p)).containsExactly(new double[] {.04, .09, .09, .025, na, .2}, within(1e-12));
        assertThat(Adjusted.benjaminiHochberg(p))
                .containsExactly(new double[] {.025, .05, .05, .025, na, .2}, within(1e-12));
        assertThat(Adjusted.bonferroni(p)).containsExactly(new double[] {.05, .2, .15, .025, na, 1}, within(1e-12));
    }

    @ParameterizedTest(name = "{0}: {1} of {3} vs {2} of {4}")
    @CsvSource({
        "M2.11, 120, 45, 24500, 31200, 55.9099077, 56.0742973, 1.7638018",
        "M2.12, 12, 0, 4200, 3900, 15.7627089, 15.7792407, 4.4780473",
        "M2.13, 85, 80, 12000, 11000, .0286859, .0288933, -.0380680"
    })
    void keyness(String id, long a, long b, long c, long d, double two, double four, double ratio) {
        Keyness keyness = new Keyness(a, b, c, d);
        assertThat(keyness.twoTerm()).isCloseTo(two, SEVEN);
        assertThat(keyness.fourTerm()).isCloseTo(four, SEVEN);
        assertThat(keyness.logRatio()).isCloseTo(ratio, SEVEN);
    }

    @Test
    @DisplayName("M2.11 to M2.13: %DIFF, BIC and p")
    void keynessMore() {
        Keyness first = new Keyness(120, 45, 24500, 31200);
        assertThat(first.percentDifference()).isCloseTo(239.591837, within(5e-7));
        assertThat(first.bic()).isCloseTo(44.9821722, within(1e-7));
        assertThat(Keyness.p(first.twoTerm())).isCloseTo(7.5869e-14, within(5e-19));
        Keyness second = new Keyness(12, 0, 4200, 3900);
        assertThat(second.bic()).isCloseTo(6.7630895, SEVEN);
        assertThat(second.percentDifference()).isInfinite();
        assertThat(Keyness.p(new Keyness(85, 80, 12000, 11000).twoTerm())).isCloseTo(.8655, within(5e-5));
    }

    @Test
    @DisplayName("M2.14 a bigram, 150 of (12593, 932), N = 14307668")
    void m2x14() {
        Contingency table =
                new Contingency(new int[][] {{150, 12593 - 150}, {932 - 150, 14307668 - 12593 - 932 + 150}});
        assertThat(table.g()).isCloseTo(1291.3190571, within(5e-7));
        assertThat(new Keyness(150, 932 - 150, 12593, 14307668 - 12593).fourTerm())
                .isCloseTo(1291.3190571, within(5e-7));
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({"3, 3, .1000", "4, 4, .0286", "5, 3, .0179"})
    @DisplayName("2.3: the smallest p that a design can reach")
    void smallestP(int first, int second, double p) {
        assertThat(SmallestP.of(first, second)).isCloseTo(p, within(5e-5));
    }

    @Test
    @DisplayName("the smallest p of two groups is the smallest of all tables, each tried")
    void smallestOfAll() {
        for (int first = 1; first <= 12; first++) {
            for (int second = 1; second <= 12; second++) {
                double smallest = 1;
                for (int one = 0; one <= first; one++) {
                    for (int other = 0; other <= second; other++) {
                        Contingency table = new Contingency(new int[][] {{one, first - one}, {other, second - other}});
                        if (table.isTestable()) {
                            smallest = Math.min(
                                    smallest, FisherExact.test(table, 1).p());
                        }
                    }
                }
                assertThat(SmallestP.of(first, second))
                        .as(first + " and " + second)
                        .isCloseTo(smallest, within(1e-9));
            }
        }
        assertThat(SmallestP.of(50_000, 50_001)).isLessThan(1e-300);
    }

    @Test
    @DisplayName("the smallest p of three groups of two: (2!)³-like extremes, 3 ways of 15")
    void smallestOfThree() {
        assertThat(SmallestP.of(2, 2, 2)).isCloseTo(3 / 15.0, within(1e-12));
    }

    @Test
    @DisplayName("2.4: empty rows and columns are dropped and counted; what is left may not be testable")
    void dropped() {
        Contingency table = new Contingency(new int[][] {{6, 0, 3}, {0, 0, 0}, {2, 0, 5}});
        assertThat(table.dropped()).isEqualTo(2);
        assertThat(table.degrees()).isEqualTo(1);
        Contingency none = new Contingency(new int[][] {{4, 0}, {5, 0}});
        assertThat(none.isTestable()).isFalse();
        assertThat(none.chiSquared()).isNaN();
        assertThat(FisherExact.test(none, 1).p()).isNaN();
        assertThat(new TwoByTwo(4, 0, 5, 0).oddsRatio(0.95)).isEqualTo(TwoByTwo.Estimate.NONE);
    }

    @Test
    @DisplayName("transposing, and moving rows and columns about, does not change Fisher's p")
    void invariant() {
        double p = FisherExact.test(new Contingency(new int[][] {{6, 3, 1}, {2, 5, 7}}), 1)
                .p();
        assertThat(FisherExact.test(new Contingency(new int[][] {{7, 5, 2}, {1, 3, 6}}), 1)
                        .p())
                .isCloseTo(p, within(1e-12));
        assertThat(FisherExact.test(new Contingency(new int[][] {{2, 6}, {5, 3}, {7, 1}}), 1)
                        .p())
                .isCloseTo(p, within(1e-12));
    }

    @Test
    @DisplayName("tables too many to enumerate are drawn, with the error said")
    void tooMany() {
        int[][] cells = new int[8][12];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 12; j++) {
                cells[i][j] = 1 + (3 * i + 5 * j) % 7;
            }
        }
        FisherExact.Result result = FisherExact.test(new Contingency(cells), 1);
        assertThat(result.isDrawn()).isTrue();
        assertThat(result.p()).isBetween(0.0, 1.0);
        assertThat(result.error()).isLessThan(.004);
    }

    private static void near(TwoByTwo.Estimate estimate, double value, double low, double high) {
        assertThat(estimate.value()).isCloseTo(value, SEVEN);
        assertThat(estimate.bounds().low()).isCloseTo(low, SEVEN);
        assertThat(estimate.bounds().high()).isCloseTo(high, SEVEN);
    }
}
