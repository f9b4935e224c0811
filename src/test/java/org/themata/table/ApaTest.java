package org.themata.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vectors of methods.md 9.2, and the edges around them. */
class ApaTest {

    @Test
    @DisplayName("M9.1 5 of 12")
    void m9_1() {
        assertThat(Apa.countPercent(5, 12)).isEqualTo("5 (42)");
        assertThat(Apa.countPercent(5, 12, 1)).isEqualTo("5 (41.7)");
    }

    @Test
    @DisplayName("M9.2 1 of 8: halves go up")
    void m9_2() {
        assertThat(Apa.countPercent(1, 8)).isEqualTo("1 (13)");
        assertThat(Apa.countPercent(1, 8, 1)).isEqualTo("1 (12.5)");
    }

    @Test
    @DisplayName("M9.3 p values")
    void m9_3() {
        assertThat(Apa.p(.0496)).isEqualTo(".050");
        assertThat(Apa.p(.00049)).isEqualTo("< .001");
        assertThat(Apa.p(.0005)).isEqualTo(".001");
        assertThat(Apa.p(.9996)).isEqualTo("> .999");
    }

    @Test
    @DisplayName("M9.4 kappa with its interval")
    void m9_4() {
        assertThat(Apa.bounded(.74342, .4193, 1)).isEqualTo(".74 [.42, 1.00]");
    }

    @Test
    @DisplayName("M9.5 odds ratio with its interval")
    void m9_5() {
        assertThat(Apa.number(7.5, 1.30729, 43.02798)).isEqualTo("7.50 [1.31, 43.03]");
    }

    @Test
    @DisplayName("M9.6 risk difference in points")
    void m9_6() {
        assertThat(Apa.points(-.41667, -.68049, -.08695)).isEqualTo("−42 [−68, −9]");
    }

    @Test
    @DisplayName("M9.7 thousands")
    void m9_7() {
        assertThat(Apa.count(12450)).isEqualTo("12,450");
    }

    @Test
    void percentagesHaveADecimalFromAHundredOn() {
        assertThat(Apa.countPercent(33, 99)).isEqualTo("33 (33)");
        assertThat(Apa.countPercent(33, 100)).isEqualTo("33 (33.0)");
        assertThat(Apa.countPercent(1234, 2000)).isEqualTo("1,234 (61.7)");
        assertThat(Apa.countPercent(0, 0)).isEqualTo("0 (–)");
    }

    @Test
    void thousandsAreGroupedFromTheRight() {
        assertThat(Apa.count(0)).isEqualTo("0");
        assertThat(Apa.count(999)).isEqualTo("999");
        assertThat(Apa.count(1000)).isEqualTo("1,000");
        assertThat(Apa.count(-1234567)).isEqualTo("−1,234,567");
        assertThat(Apa.count(Long.MIN_VALUE)).isEqualTo("−9,223,372,036,854,775,808");
        assertThat(Apa.number(1234.565, 2)).isEqualTo("1,234.57");
    }

    @Test
    void aHalfThatBinaryCannotHoldIsStillAHalf() {
        assertThat(Apa.number(0.145, 2)).isEqualTo("0.15");
        assertThat(Apa.number(1.005, 2)).isEqualTo("1.01");
        assertThat(Apa.number(-2.5, 0)).isEqualTo("−3");
        assertThat(Apa.percent(0.0285, 1)).isEqualTo("2.9");
    }

    @Test
    void zeroHasNoSignAndItsLeadingZeroOnlyWhereOneIsWanted() {
        assertThat(Apa.number(-0.001, 2)).isEqualTo("0.00");
        assertThat(Apa.number(-0.0, 1)).isEqualTo("0.0");
        assertThat(Apa.bounded(-0.001, 2)).isEqualTo(".00");
        assertThat(Apa.bounded(-0.08, 2)).isEqualTo("−.08");
        assertThat(Apa.bounded(-1, 2)).isEqualTo("−1.00");
        assertThat(Apa.bounded(0, 0)).isEqualTo("0");
        assertThat(Apa.bounded(10.5, 1)).isEqualTo("10.5");
    }

    @Test
    void whatWasNotObtainedIsADash() {
        assertThat(Apa.number(Double.NaN, 2)).isEqualTo("–");
        assertThat(Apa.p(Double.NaN)).isEqualTo("–");
        assertThat(Apa.number(3, 0.5, Double.POSITIVE_INFINITY)).isEqualTo("3.00 [0.50, ∞]");
    }

    @Test
    void aPValueOutsideItsRangeIsABug() {
        assertThatThrownBy(() -> Apa.p(1.5)).hasMessageContaining("1.5");
        assertThat(Apa.p(1)).isEqualTo("> .999");
        assertThat(Apa.p(0)).isEqualTo("< .001");
    }
}
