package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of methods.md 4.2 and 4.3, worked out by hand from the formulas there. */
class IncidenceTest {
    private static final Offset<Double> EXACT = within(1e-9);
    /** Q1 = 3, Q2 = 0, Q3 = 1, Q4 = 0; U = 12. */
    private static final Incidence NO_DOUBLES = new Incidence(10, new int[] {6, 3, 1, 1, 1});

    @Test
    @DisplayName("Q2 = 0: the bias-corrected forms")
    void noDoubles() {
        assertThat(NO_DOUBLES.chao2Classic(.95).estimate()).as("5 + 3·2/2").isEqualTo(8);
        assertThat(NO_DOUBLES.jackknife1()).as("5 + 3·9/10").isCloseTo(7.7, EXACT);
        assertThat(NO_DOUBLES.jackknife2()).as("5 + 3·17/10").isCloseTo(10.1, EXACT);
        assertThat(NO_DOUBLES.bootstrap()).as("5 + .4^10 + .7^10 + 3·.9^10").isCloseTo(6.0743877028, EXACT);
        assertThat(NO_DOUBLES.improvedChao2()).as("7.7 + 7/40·1/1·3").isCloseTo(8.225, EXACT);
        // A = 9·2/(9·2 + 2) = .9, C = 1 - 3/12·.9 = .775, γ² = 5/.775·10/9·36/(12·11) - 1
        assertThat(NO_DOUBLES.ice()).isCloseTo(10.148519534575726, EXACT);
        assertThat(NO_DOUBLES.coverage()).isCloseTo(.775, EXACT);
        assertThat(NO_DOUBLES.coverageAfter(1)).as("1 - 3/12·.9²").isCloseTo(.7975, EXACT);
        assertThat(NO_DOUBLES.observedAfter(0)).isEqualTo(5);
        assertThat(NO_DOUBLES.observedAfter(1)).as("5 + 2.7·3/(10·2.7 + 3)").isCloseTo(5.27, EXACT);
        assertThat(NO_DOUBLES.observedAfter(2)).as("5 + 2.7·(1 - .9²)").isCloseTo(5.513, EXACT);
        assertThat(NO_DOUBLES.fromOneMore()).isCloseTo(.27, EXACT);
    }

    @Test
    @DisplayName("iChao2 (Chiu et al. 2014): Q3 and Q4 where they are, and no less than Chao2")
    void improvedChao2() {
        // Q = 4, 2, 3, 2; 15.8 = 12 + 19/20·16/4; more = 17/80·3/2·max(4 - 17/38·2·3/2, 0)
        Incidence full = new Incidence(20, new int[] {4, 4, 3, 3, 3, 2, 2, 1, 1, 1, 1, 9});
        assertThat(full.chao2(.95).estimate()).isCloseTo(15.8, EXACT);
        assertThat(full.improvedChao2()).isCloseTo(16.64720394736842, EXACT);
        // 1 - 17/38·4·3/1 is negative
        Incidence few = new Incidence(20, new int[] {3, 3, 3, 2, 2, 2, 2, 1, 9});
        assertThat(few.improvedChao2()).isCloseTo(9.11875, EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // of 15 and 11 interviews are frequent, of 10 are not
                "20 | 15 11 10 2 1 1 | 10.012649298583893",
                "10 | 1 | 1",
                "3 | 1 1 | 4",
                "15 | 9 7 6 4 3 3 2 2 2 | 9",
                "10 | 2 2 1 | 3.4821428571428568",
                "30 | 11 12 | 2"
            })
    @DisplayName("ICE: codes in up to ten interviews are infrequent")
    void ice(int interviews, String incidences, double estimate) {
        assertThat(new Incidence(interviews, numbers(incidences)).ice()).isCloseTo(estimate, EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | 1 1", "0 | ''", "5 | ''", "5 | 0 0"})
    @DisplayName("one interview, or no code: no estimator")
    void notEstimable(int interviews, String incidences) {
        Incidence none = new Incidence(interviews, numbers(incidences));
        assertThat(none.chao2(.95)).isEqualTo(Richness.NONE);
        assertThat(none.chao2Classic(.95)).isEqualTo(Richness.NONE);
        assertThat(new double[] {
                    none.improvedChao2(),
                    none.jackknife1(),
                    none.jackknife2(),
                    none.bootstrap(),
                    none.ice(),
                    none.coverage(),
                    none.coverageAfter(3),
                    none.observedAfter(1),
                    none.fromOneMore(),
                    none.interviewsFor(.5, 10),
                    none.interviewsToHearAll(.5, 10)
                })
                .containsOnly(Double.NaN);
    }

    @Test
    @DisplayName("two interviews are enough, and one code")
    void smallest() {
        Incidence two = new Incidence(2, new int[] {1, 0});
        assertThat(two.observed()).isEqualTo(1);
        assertThat(two.interviews()).isEqualTo(2);
        assertThat(two.incidences()).containsExactly(1);
        assertThat(two.jackknife1()).as("1 + 1·1/2").isEqualTo(1.5);
        assertThat(two.jackknife2()).as("1 + 1·1/2 - 0").isEqualTo(1.5);
        assertThat(two.bootstrap()).as("1 + .5²").isEqualTo(1.25);
        assertThat(two.ice()).isEqualTo(1);
        assertThat(two.chao2(.95).estimate()).as("1 + 1/2·1·0/2").isEqualTo(1);
        assertThat(two.observedAfter(5)).as("none is missing").isEqualTo(1);
        assertThat(two.coverage()).as("1 - 1/1·0").isEqualTo(1);
    }

    @Test
    @DisplayName("Q1 = 0: what was observed is all, in both forms")
    void noSingletons() {
        Incidence complete = new Incidence(15, new int[] {9, 7, 6, 4, 3, 3, 2, 2, 2});
        assertThat(complete.chao2Classic(.95)).isEqualTo(complete.chao2(.95));
        assertThat(complete.observedAfter(7)).isEqualTo(9);
        assertThat(complete.coverageAfter(7)).isEqualTo(1);
        assertThat(complete.interviewsFor(1, 0)).isEqualTo(15);
    }

    @Test
    @DisplayName("the smallest number of interviews for a goal, none if it is beyond the most")
    void goals() {
        // C(10 + m) = 1 - .25·.9^(m+1): .775, .7975, .81775
        assertThat(NO_DOUBLES.interviewsFor(.775, 0)).isEqualTo(10);
        assertThat(NO_DOUBLES.interviewsFor(.79, 5)).isEqualTo(11);
        assertThat(NO_DOUBLES.interviewsFor(.8, 2)).isEqualTo(12);
        assertThat(NO_DOUBLES.interviewsFor(.8, 1)).isNaN();
        // 1 - .5^n: .5, .75, .875, .9375, .96875
        Incidence half = new Incidence(2, new int[] {1});
        assertThat(half.interviewsToHearAll(.75, 10)).isEqualTo(2);
        assertThat(half.interviewsToHearAll(.95, 5)).isEqualTo(5);
        assertThat(half.interviewsToHearAll(.95, 4)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    @DisplayName("a code in fewer than no or in more than all interviews")
    void impossible(int incidence) {
        assertThatThrownBy(() -> new Incidence(5, new int[] {2, incidence}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a code in " + incidence + " of 5 interviews");
        assertThat(new Incidence(5, new int[] {0, 5}).observed()).isEqualTo(1);
    }

    private static int[] numbers(String list) {
        return list.isEmpty()
                ? new int[0]
                : java.util.Arrays.stream(list.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
