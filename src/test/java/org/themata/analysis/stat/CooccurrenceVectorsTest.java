package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 3.5 of methods.md: from scipy, the ATLAS.ti manual and the C++ core of rENA. */
class CooccurrenceVectorsTest {
    private static final Offset<Double> SEVEN = within(5e-8);
    private static final double[][] LINES = {{1, 0, 0}, {0, 1, 1}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 1}};

    @Test
    @DisplayName("M3.1 8, 4, 6, 42")
    void m3x1() {
        PairCounts pair = new PairCounts(8, 4, 6, 42);
        assertThat(pair.jaccard()).isCloseTo(.4444444, SEVEN);
        assertThat(pair.phi()).isCloseTo(.5122718, SEVEN);
        assertThat(pair.pmi()).isCloseTo(1.5145732, SEVEN);
        assertThat(pair.npmi()).isCloseTo(.5210286, SEVEN);
        assertThat(pair.dice()).isCloseTo(.6153846, SEVEN);
        assertThat(pair.lift()).isCloseTo(2.8571429, SEVEN);
        assertThat(pair.oddsRatio()).isCloseTo(14, within(1e-9));
        assertThat(pair.fisher()).isCloseTo(.00037266, within(5e-9));
    }

    @Test
    @DisplayName("M3.2 5, 95, 5, 895: the example of the ATLAS.ti manual")
    void m3x2() {
        PairCounts pair = new PairCounts(5, 95, 5, 895);
        assertThat(pair.jaccard()).isCloseTo(.0476190, SEVEN);
        assertThat(pair.phi()).isCloseTo(.1340050, SEVEN);
        assertThat(pair.pmi()).isCloseTo(2.3219281, SEVEN);
        assertThat(pair.npmi()).isCloseTo(.3037640, SEVEN);
        assertThat(pair.overlap()).isEqualTo(.5);
        assertThat(pair.fisher()).isCloseTo(.0015214, SEVEN);
        assertThat(PairCounts.cOfPairs(5, 100, 10)).isCloseTo(.0476190, SEVEN);
    }

    @Test
    @DisplayName("M3.3 0, 7, 5, 28: never together")
    void m3x3() {
        PairCounts pair = new PairCounts(0, 7, 5, 28);
        assertThat(pair.jaccard()).isZero();
        assertThat(pair.phi()).isCloseTo(-.1740777, SEVEN);
        assertThat(pair.pmi()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(pair.npmi()).isEqualTo(-1);
        assertThat(pair.fisher()).isCloseTo(.5646861, SEVEN);
    }

    @Test
    @DisplayName("M3.4 10, 0, 0, 15: only together")
    void m3x4() {
        PairCounts pair = new PairCounts(10, 0, 0, 15);
        assertThat(pair.jaccard()).isEqualTo(1);
        assertThat(pair.phi()).isEqualTo(1);
        assertThat(pair.pmi()).isCloseTo(1.3219281, SEVEN);
        assertThat(pair.npmi()).isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName("3.3: a code that is nowhere has no measures; one that is everywhere has no phi")
    void edges() {
        PairCounts none = new PairCounts(0, 0, 5, 5);
        assertThat(none.jaccard()).isNaN();
        assertThat(none.pmi()).isNaN();
        assertThat(none.fisherTogether()).isNaN();
        PairCounts everywhere = new PairCounts(10, 0, 0, 0);
        assertThat(everywhere.npmi()).isEqualTo(1);
        assertThat(everywhere.phi()).isNaN();
        assertThat(PairCounts.cOfPairs(12, 10, 10))
                .as("passes 1, as ATLAS.ti says it may")
                .isGreaterThan(1);
    }

    @Test
    @DisplayName("M3.5 moving window, binary")
    void m3x5() {
        assertThat(binary(1)).containsExactly(0, 1, 1);
        assertThat(binary(2)).containsExactly(3, 4, 3);
        assertThat(binary(3)).containsExactly(4, 4, 4);
        assertThat(binary(Integer.MAX_VALUE)).containsExactly(4, 4, 4);
        assertThat(MovingWindow.normalised(binary(3)))
                .containsExactly(new double[] {.5773503, .5773503, .5773503}, SEVEN);
        assertThat(MovingWindow.normalised(new double[2])).containsExactly(0, 0);
    }

    private static double[] binary(int window) {
        return MovingWindow.total(MovingWindow.binary(MovingWindow.rows(LINES, window)), 3);
    }

    @Test
    @DisplayName("M3.6 moving window, weighted, three lines")
    void m3x6() {
        double[][] lines = {{3, 0, 0}, {0, 1, 2}, {1, 0, 0}, {0, 0, 4}, {0, 2, 0}, {3, 0, 1}};
        double[][] rows = MovingWindow.rows(lines, 3);
        assertThat(rows)
                .isDeepEqualTo(new double[][] {{0, 0, 0}, {3, 6, 2}, {1, 2, 0}, {0, 4, 4}, {2, 0, 8}, {6, 15, 2}});
        assertThat(MovingWindow.total(rows, 3)).containsExactly(12, 27, 16);
    }
}
