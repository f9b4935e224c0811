package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 1.5 of methods.md: values from Newcombe 1998 and R. */
class FrequencyVectorsTest {
    private static final Offset<Double> SEVEN = within(5e-8);

    @ParameterizedTest(name = "{0}: {1}/{2}")
    @CsvSource({
        "M1.1, 81, 263, .2552885, .3662096, .2527367, .3676219, .2552207, .3662774",
        "M1.2, 4, 20, .0806577, .4160174, .0573340, .4366140, .0749115, .4217636",
        "M1.3, 0, 20, 0, .1611252, 0, .1684335, 0, .1898096",
        "M1.4, 12, 12, .7575060, 1, .7353515, 1, .7180147, 1"
    })
    void intervals(String id, int k, int n, double w1, double w2, double c1, double c2, double a1, double a2) {
        near(IntervalMethod.WILSON.of(k, n, 0.95), w1, w2);
        near(IntervalMethod.CLOPPER_PEARSON.of(k, n, 0.95), c1, c2);
        near(IntervalMethod.AGRESTI_COULL.of(k, n, 0.95), a1, a2);
    }

    @Test
    @DisplayName("0/n and n/n end exactly at 0 and 1, for every method; one participant has no interval")
    void ends() {
        for (IntervalMethod method : IntervalMethod.values()) {
            assertThat(method.of(12, 12, 0.95).high()).isLessThanOrEqualTo(1);
            assertThat(method.of(0, 12, 0.95).low()).isZero();
            assertThat(method.of(1, 1, 0.95)).isEqualTo(Bounds.NONE);
            assertThat(IntervalMethod.named(method.toString())).contains(method);
        }
        assertThat(IntervalMethod.WILSON.of(12, 12, 0.95).high()).isEqualTo(1.0);
    }

    @Test
    @DisplayName("M1.5 23 mentions in 12,450 words, Garwood")
    void m1x5() {
        Rate rate = Rate.garwood(23, 12_450, 0.95);
        assertThat(rate.perThousand()).isCloseTo(1.8473896, SEVEN);
        near(rate.bounds(), 1.1710865, 2.7719914);
    }

    @Test
    @DisplayName("M1.6 no mention in 3,200 words, Garwood")
    void m1x6() {
        Rate rate = Rate.garwood(0, 3200, 0.95);
        assertThat(rate.perThousand()).isZero();
        near(rate.bounds(), 0, 1.1527748);
    }

    @Test
    @DisplayName("M1.7 ratio estimator over eight participants")
    void m1x7() {
        int[] mentions = {3, 0, 7, 1, 2, 0, 5, 4};
        long[] words = {820, 1010, 2300, 640, 1180, 900, 1750, 1600};
        Rate rate = Rate.ratio(mentions, words, 0.95);
        assertThat(rate.perThousand()).isCloseTo(2.1568627, SEVEN);
        assertThat(rate.error()).isCloseTo(.4248745, SEVEN);
        near(rate.bounds(), 1.1521942, 3.1615313);
        near(Rate.garwood(22, 10_200, 0.95).bounds(), 1.3516944, 3.2655161);
        assertThat(Rate.meanOfRates(mentions, words)).isCloseTo(1.9145716, SEVEN);
    }

    @Test
    @DisplayName("M1.8 coverage is the union of spans")
    void m1x8() {
        int[][] spans = {{10, 40}, {30, 60}, {100, 120}};
        assertThat(spans.length).isEqualTo(3);
        assertThat(Coverage.union(spans) / 200.0).isEqualTo(0.35);
    }

    @Test
    @DisplayName("M1.9 pseudo-replication: significant among segments, nothing among participants")
    void m1x9() {
        Contingency segments = new Contingency(new int[][] {{18, 222}, {6, 234}});
        assertThat(segments.chiSquared()).isCloseTo(6.3157895, SEVEN);
        assertThat(segments.p(segments.chiSquared())).isCloseTo(.0119667, SEVEN);
        assertThat(new TwoByTwo(4, 2, 4, 2).fisher()).isCloseTo(1.0, SEVEN);
        long[] segmentsEach = {40, 40, 40, 40, 40, 40};
        Rate a = Rate.ratio(new int[] {14, 1, 0, 2, 0, 1}, segmentsEach, 0.95);
        Rate b = Rate.ratio(new int[] {2, 1, 0, 1, 2, 0}, segmentsEach, 0.95);
        assertThat(a.perThousand() / 1000).isCloseTo(.0750, within(1e-12));
        assertThat(a.error() / 1000).isCloseTo(.0555278, SEVEN);
        assertThat(b.perThousand() / 1000).isCloseTo(.0250, within(1e-12));
        assertThat(b.error() / 1000).isCloseTo(.0091287, SEVEN);
    }

    @Test
    @DisplayName("without words no rate, with one participant no error")
    void noWords() {
        assertThat(Rate.ratio(new int[] {0}, new long[] {0}, 0.95).perThousand())
                .isNaN();
        assertThat(Rate.garwood(0, 0, 0.95).bounds().isEstimated()).isFalse();
        Rate one = Rate.ratio(new int[] {2, 0}, new long[] {500, 0}, 0.95);
        assertThat(one.perThousand()).isEqualTo(4);
        assertThat(one.error()).isNaN();
    }

    private static void near(Bounds bounds, double low, double high) {
        assertThat(bounds.low()).isCloseTo(low, SEVEN);
        assertThat(bounds.high()).isCloseTo(high, SEVEN);
    }
}
