package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4.5 of methods.md: from the papers, vegan, iNEXT, SpadeR and scipy. */
class SaturationVectorsTest {
    private static final Offset<Double> SEVEN = within(5e-8);
    private static final String TOY = "1100000000 1010000000 1101000000 0110100000 1001010000 1110000000 "
            + "0100101000 1011000000 1100000100 0010100000 1101000010 1010010001";
    private static final Accumulation CURVE = new Accumulation(matrix(TOY));
    private static final Incidence INCIDENCE = CURVE.incidence();

    private static boolean[][] matrix(String rows) {
        return Arrays.stream(rows.split(" "))
                .map(row -> {
                    boolean[] has = new boolean[row.length()];
                    IntStream.range(0, has.length).forEach(i -> has[i] = row.charAt(i) == '1');
                    return has;
                })
                .toArray(boolean[][]::new);
    }

    @Test
    @DisplayName("M4.1 the worked example of Guest, Namey and Chen: saturation at 6+2")
    void m4x1() {
        int[] fresh = {20, 9, 5, 3, 4, 3, 1, 0};
        BaseRatio rule = new BaseRatio(4, 2, 0.05);
        assertThat(rule.ratios(fresh)).containsExactly(new double[] {.1891892, .1081081, .0270270}, SEVEN);
        assertThat(rule.reached(fresh)).hasValue(6);
    }

    @Test
    @DisplayName("M4.2 the same at 0 %, and with runs of three: not reached within 8")
    void m4x2() {
        int[] fresh = {20, 9, 5, 3, 4, 3, 1, 0};
        assertThat(new BaseRatio(4, 2, 0).reached(fresh)).isEmpty();
        BaseRatio three = new BaseRatio(4, 3, 0.05);
        assertThat(three.ratios(fresh)).containsExactly(new double[] {.2162162, .1081081}, SEVEN);
        assertThat(three.reached(fresh)).isEmpty();
        assertThat(new BaseRatio(2, 2, 0.05).ratios(new int[] {0, 0, 3, 1})).containsExactly(Double.NaN);
        assertThat(new BaseRatio(2, 2, 0.05).reached(new int[] {0, 0, 3, 1})).isEmpty();
    }

    @Test
    @DisplayName("M4.3 toy matrix: curves")
    void m4x3curves() {
        assertThat(CURVE.collected()).containsExactly(2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 10);
        assertThat(CURVE.expected())
                .containsExactly(
                        new double[] {
                            2.9166667, 4.5909091, 5.6772727, 6.4727273, 7.1098485, 7.6504329, 8.1262626, 8.5555556,
                            8.95, 9.3181818, 9.6666667, 10
                        },
                        SEVEN);
        assertThat(CURVE.conditionalDeviation())
                .containsExactly(
                        new double[] {
                            .6400955, .9688680, 1.0489960, 1.0725047, 1.0644883, 1.0288531, .9701178, .8901506,
                            .7875451, .6550293, .4714045, 0
                        },
                        within(6e-8));
        double[] unconditional = CURVE.unconditionalDeviation();
        assertThat(Arrays.copyOf(unconditional, 4))
                .containsExactly(new double[] {.9440123, 1.3276676, 1.5044901, 1.6037260}, within(1e-7));
        assertThat(unconditional[11]).isCloseTo(2.0568834, SEVEN);
        double[] withJackknife = CURVE.unconditionalDeviation(INCIDENCE.jackknife1());
        assertThat(Arrays.copyOf(withJackknife, 3))
                .containsExactly(new double[] {.8714844, 1.1985287, 1.3283821}, within(1e-7));
        assertThat(withJackknife[11]).isCloseTo(1.6379642, within(1e-7));
    }

    @Test
    @DisplayName("coverage after each interview: 1 - Q1/U (t-1)Q1 / ((t-1)Q1 + 2 Q2), of the interviews so far")
    void coverageSoFar() {
        double[] curve = CURVE.coverage();
        assertThat(curve).hasSize(12);
        assertThat(curve[0]).isNaN();
        assertThat(curve[11]).isCloseTo(.8906832, SEVEN);
        // Five interviews of two codes: a, b; a; a, b; none; a. Codes in one interview only: b after the first three,
        // none in the end.
        double[] two = new Accumulation(
                        new boolean[][] {{true, true}, {true, false}, {true, true}, {false, false}, {true, false}})
                .coverage();
        assertThat(two[0]).isNaN();
        // t = 2: Q1 = 1 (b), Q2 = 1 (a), U = 3: 1 - 1/3 * 1/(1 + 2).
        assertThat(two[1]).isCloseTo(1 - 1 / 3.0 / 3, within(1e-12));
        // From t = 3 on no code is in exactly one.
        assertThat(two[2]).isEqualTo(1);
        assertThat(two[4]).isEqualTo(1);
    }

    @Test
    @DisplayName("M4.3 toy matrix: estimators")
    void m4x3estimators() {
        assertThat(INCIDENCE.total()).isEqualTo(35);
        assertThat(INCIDENCE.inExactly(1)).isEqualTo(4);
        assertThat(INCIDENCE.inExactly(2)).isEqualTo(1);
        Richness chao2 = INCIDENCE.chao2(0.95);
        near(chao2, 17.3333333, 10.7186235, SEVEN);
        assertThat(chao2.bounds().low()).isCloseTo(10.9020826, within(1e-7));
        assertThat(chao2.bounds().high()).isCloseTo(69.6151346, within(2e-6));
        near(INCIDENCE.chao2Classic(0.95), 18, 11.6619038, SEVEN);
        assertThat(INCIDENCE.jackknife1()).isCloseTo(13.6666667, SEVEN);
        assertThat(CURVE.jackknifeError()).isCloseTo(1.8333333, SEVEN);
        assertThat(INCIDENCE.jackknife2()).isCloseTo(16.2424242, SEVEN);
        assertThat(INCIDENCE.bootstrap()).isCloseTo(11.5597945, within(1e-7));
        assertThat(INCIDENCE.ice()).isCloseTo(14.317, within(5e-4));
        assertThat(INCIDENCE.improvedChao2()).isCloseTo(18.007, within(5e-4));
    }

    @Test
    @DisplayName("M4.3 toy matrix: coverage and what more interviews would bring")
    void m4x3coverage() {
        assertThat(INCIDENCE.coverage()).isCloseTo(.8906832, SEVEN);
        assertThat(INCIDENCE.observedAfter(1)).isCloseTo(10.3188406, SEVEN);
        assertThat(INCIDENCE.fromOneMore()).isCloseTo(.3188406, SEVEN);
        assertThat(INCIDENCE.observedAfter(3)).isCloseTo(10.9155366, SEVEN);
        assertThat(INCIDENCE.observedAfter(6)).isCloseTo(11.7167721, SEVEN);
        assertThat(INCIDENCE.observedAfter(12)).isCloseTo(13.0316388, SEVEN);
        assertThat(INCIDENCE.coverageAfter(1)).isCloseTo(.8954361, SEVEN);
        assertThat(INCIDENCE.coverageAfter(12)).isCloseTo(.9358754, SEVEN);
        assertThat(INCIDENCE.interviewsFor(.95, 1000)).isEqualTo(30);
        assertThat(INCIDENCE.coverageAfter(18)).isCloseTo(.9508873, SEVEN);
    }

    @Test
    @DisplayName("M4.4 Chao1 of the spiders of a girdled plot")
    void m4x4() {
        Richness chao1 = Richness.chao1(26, 12, 4, 168, 0.95);
        near(chao1, 43.8928571, 14.3055777, SEVEN);
        assertThat(chao1.bounds().low()).isCloseTo(30.5110481, SEVEN);
        assertThat(chao1.bounds().high()).isCloseTo(96.9711647, within(1e-6));
    }

    @Test
    @DisplayName("M4.5 ants at 50 m")
    void m4x5() {
        int[] incidences = new int[227];
        Arrays.fill(incidences, 0, 49, 1);
        Arrays.fill(incidences, 49, 72, 2);
        int left = 5976 - 49 - 46;
        for (int i = 72; i < 227; i++) {
            incidences[i] = left / (227 - i);
            left -= incidences[i];
        }
        Incidence ants = new Incidence(599, incidences);
        Richness chao2 = ants.chao2(0.95);
        near(chao2, 279.1085142, 19.7944900, within(1e-6));
        assertThat(chao2.bounds().low()).isCloseTo(252.3743759, within(1e-5));
        assertThat(chao2.bounds().high()).isCloseTo(334.0094201, within(1e-5));
        assertThat(ants.coverage()).isCloseTo(.9918134, SEVEN);
    }

    @Test
    @DisplayName("M4.6 no code in two interviews: the bias-corrected form")
    void m4x6() {
        Richness chao2 = new Incidence(10, new int[] {6, 3, 1, 1, 1}).chao2(0.95);
        near(chao2, 7.7, 3.97, within(5e-3));
        assertThat(chao2.estimate()).isCloseTo(7.7, within(1e-9));
        assertThat(chao2.bounds().low()).isCloseTo(5.33, within(5e-3));
        assertThat(chao2.bounds().high()).isCloseTo(27.11, within(5e-3));
    }

    @Test
    @DisplayName("M4.7 no code in one interview only: nothing is estimated to be missing")
    void m4x7() {
        Incidence incidence = new Incidence(15, new int[] {9, 7, 6, 4, 3, 3, 2, 2, 2});
        Richness chao2 = incidence.chao2(0.95);
        near(chao2, 9, .608, within(5e-4));
        assertThat(chao2.bounds().low()).isEqualTo(9);
        assertThat(chao2.bounds().high()).isCloseTo(10.827, within(5e-4));
        assertThat(incidence.fromOneMore()).isZero();
        assertThat(incidence.coverage()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "M4.8 BCI: 225 trees in 50 plots; Chao2 and jackknives need Q1 = 21 and Q2 = 19 alone, which are theirs")
    void m4x8() {
        int[] incidences = new int[225];
        Arrays.fill(incidences, 10);
        Arrays.fill(incidences, 0, 21, 1);
        Arrays.fill(incidences, 21, 40, 2);
        Incidence incidence = new Incidence(50, incidences);
        near(incidence.chao2(0.95), 236.3731579, 6.5436104, within(5e-8));
        assertThat(incidence.jackknife1()).isCloseTo(245.58, within(1e-9));
        assertThat(incidence.jackknife2()).isCloseTo(247.8722449, within(5e-8));
    }

    @ParameterizedTest(name = "M4.9 prevalence {0}")
    @CsvSource({
        ".05, 32, 59, 85, 110, 134, 249",
        ".10, 16, 29, 42, 54, 66, 124",
        ".20, 8, 14, 21, 27, 33, 61",
        ".25, 6, 11, 16, 21, 26, 49",
        ".30, 5, 9, 14, 18, 21, 40",
        ".50, 3, 5, 8, 10, 12, 24"
    })
    void m4x9(double p, int k1, int k2, int k3, int k4, int k5, int k10) {
        int[] instances = {1, 2, 3, 4, 5, 10};
        assertThat(Arrays.stream(instances).map(k -> SampleSize.of(p, k, 0.8)).toArray())
                .containsExactly(k1, k2, k3, k4, k5, k10);
    }

    @Test
    @DisplayName("M4.9 achieved power")
    void m4x9power() {
        assertThat(SampleSize.power(29, .10, 2)).isCloseTo(.8011279, SEVEN);
        assertThat(SampleSize.power(28, .10, 2)).isCloseTo(.7848460, SEVEN);
        assertThat(SampleSize.power(15, .25, 1)).isCloseTo(.9866365, SEVEN);
        assertThat(SampleSize.power(200, .06, 5)).isCloseTo(.9936234, SEVEN);
        assertThat(SampleSize.power(20, .1, 1)).isCloseTo(.8784233, SEVEN);
    }

    @Test
    @DisplayName("10,000 orders of 60 interviews × 100 codes: the same seed, the same orders")
    void orders() {
        boolean[][] has = new boolean[60][100];
        for (int t = 0; t < 60; t++) {
            for (int i = 0; i < 100; i++) {
                has[t][i] = (t * 31 + i * 17 + t * i) % (i / 10 + 2) == 0;
            }
        }
        BaseRatio rule = new BaseRatio(4, 3, 0.05);
        Orders orders = Orders.draw(has, rule, 10_000, 1);
        assertThat(orders).isEqualTo(Orders.draw(has, rule, 10_000, 1));
        assertThat(orders.low()).isLessThanOrEqualTo(orders.median());
        assertThat(orders.median()).isLessThanOrEqualTo(orders.high());
    }

    @Test
    @DisplayName("orders of interviews that are all the same are all saturated at the base")
    void sameInterviews() {
        boolean[][] has = matrix("110 110 110 110 110");
        assertThat(Orders.draw(has, new BaseRatio(2, 2, 0.05), 50, 3))
                .isEqualTo(new Orders(50, 50, 2, 2, 2, List.of(1.0, 0.0, 0.0, 0.0, 0.0)));
    }

    @Test
    @DisplayName("van Rijnsoever's random chance, and Tran's share of orders in which the next interview adds a code")
    void hearAll() {
        Incidence half = new Incidence(2, new int[] {1});
        assertThat(half.interviewsToHearAll(.95, 100)).as("1 - .5^n ≥ .95").isEqualTo(5);
        assertThat(new Incidence(2, new int[] {1, 1}).interviewsToHearAll(.95, 100))
                .as("(1 - .5^n)² ≥ .95")
                .isEqualTo(6);
        assertThat(new Incidence(2, new int[] {2}).interviewsToHearAll(.95, 100))
                .isEqualTo(1);
        assertThat(new Incidence(2, new int[0]).interviewsToHearAll(.95, 100)).isNaN();
        boolean[][] has = matrix("110 100 100 101");
        Orders orders = Orders.draw(has, new BaseRatio(2, 2, 0.05), 20_000, 3);
        assertThat(orders.adding().get(0)).isEqualTo(1);
        assertThat(orders.adding().get(3))
                .as("two of four have a code of their own")
                .isCloseTo(.5, within(.02));
    }

    @Test
    @DisplayName("one interview: no estimators, and no crash")
    void oneInterview() {
        Incidence one = new Accumulation(matrix("101")).incidence();
        assertThat(one.chao2(0.95)).isEqualTo(Richness.NONE);
        assertThat(one.coverage()).isNaN();
        assertThat(one.fromOneMore()).isNaN();
        assertThat(new Accumulation(new boolean[0][]).expected()).isEmpty();
    }

    private static void near(Richness richness, double estimate, double error, Offset<Double> by) {
        assertThat(richness.estimate()).isCloseTo(estimate, by);
        assertThat(richness.error()).isCloseTo(error, by);
    }
}
