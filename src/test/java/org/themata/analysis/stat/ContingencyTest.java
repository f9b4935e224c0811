package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables worked out by hand. */
class ContingencyTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    @DisplayName("[[10,20],[20,10]]: 15 expected in every cell")
    void even() {
        Contingency table = new Contingency(new int[][] {{10, 20}, {20, 10}});
        assertThat(table.chiSquared()).as("4 · 25/15").isCloseTo(20.0 / 3, EXACT);
        assertThat(table.yates()).as("4 · 4.5²/15").isCloseTo(5.4, EXACT);
        assertThat(table.g()).as("2 (20 ln 2/3 + 40 ln 4/3)").isCloseTo(6.79596147181589, EXACT);
        assertThat(table.cramersV()).isCloseTo(1.0 / 3, EXACT);
        assertThat(table.bergsmaV()).as("√((1/9 - 1/59) / (1 - 1/59))").isCloseTo(0.30949223029508643, EXACT);
        assertThat(table.degrees()).isEqualTo(1);
        assertThat(table.cells()).isEqualTo(4);
        assertThat(table.dropped()).isZero();
        assertThat(table.fewExpected()).isZero();
        assertThat(table.isLargeEnough()).isTrue();
    }

    @Test
    @DisplayName("[[8,5,2],[3,6,10]]: with two degrees p is e^(-x/2)")
    void twoByThree() {
        Contingency table = new Contingency(new int[][] {{8, 5, 2}, {3, 6, 10}});
        assertThat(table.degrees()).isEqualTo(2);
        assertThat(table.chiSquared()).isCloseTo(7.3278043593833075, EXACT);
        assertThat(table.g()).isCloseTo(7.799698570552016, EXACT);
        assertThat(table.p(table.chiSquared())).isCloseTo(0.025632295497768336, EXACT);
        assertThat(table.p(table.g())).isCloseTo(0.020244962429809346, EXACT);
        assertThat(table.cramersV()).as("√(χ²/34)").isCloseTo(0.46424525590351573, EXACT);
        assertThat(table.bergsmaV()).isCloseTo(0.3996983511722616, EXACT);
        assertThat(table.yates()).as("for 2 by 2 only").isNaN();
        assertThat(new Contingency(new int[][] {{8, 3}, {5, 6}, {2, 10}}).yates())
                .isNaN();
        assertThat(table.fewExpected()).as("15·11/34 twice").isEqualTo(2);
    }

    @Test
    @DisplayName("a perfect association is 1, none is 0; Yates never passes the smallest difference")
    void ends() {
        Contingency perfect = new Contingency(new int[][] {{5, 0}, {0, 5}});
        assertThat(perfect.chiSquared()).isCloseTo(10, EXACT);
        assertThat(perfect.g()).as("2 · 10 ln 2").isCloseTo(20 * Math.log(2), EXACT);
        assertThat(perfect.cramersV()).isCloseTo(1, EXACT);
        assertThat(perfect.bergsmaV()).as("(1 - 1/9) / (1 - 1/9)").isCloseTo(1, EXACT);
        Contingency none = new Contingency(new int[][] {{4, 8}, {6, 12}});
        assertThat(none.chiSquared()).isCloseTo(0, EXACT);
        assertThat(none.yates()).isCloseTo(0, EXACT);
        assertThat(none.g()).isNotNegative().isCloseTo(0, EXACT);
        assertThat(none.bergsmaV()).isZero();
        // 4 against 4.2 expected
        assertThat(new Contingency(new int[][] {{4, 8}, {3, 5}}).yates()).isCloseTo(0, EXACT);
    }

    @Test
    @DisplayName("two people: Bergsma's correction leaves nothing to divide by")
    void tiny() {
        Contingency two = new Contingency(new int[][] {{1, 0}, {0, 1}});
        assertThat(two.isTestable()).isTrue();
        assertThat(two.chiSquared()).isCloseTo(2, EXACT);
        assertThat(two.bergsmaV()).isNaN();
    }

    @Test
    @DisplayName("empty rows and columns are dropped; with less than two of each every statistic is NaN")
    void dropped() {
        Contingency table = new Contingency(new int[][] {{0, 0, 0}, {10, 0, 20}, {20, 0, 10}});
        assertThat(table.dropped()).isEqualTo(2);
        assertThat(table.chiSquared()).isCloseTo(20.0 / 3, EXACT);
        assertThat(table.rowSums()).containsExactly(30, 30);
        for (Contingency flat : new Contingency[] {
            new Contingency(new int[][] {{3, 4}, {0, 0}}),
            new Contingency(new int[][] {{3, 0}, {4, 0}}),
            new Contingency(new int[0][]),
            new Contingency(new int[][] {{0, 0}, {0, 0}})
        }) {
            assertThat(flat.isTestable()).isFalse();
            assertThat(flat.degrees()).isZero();
            assertThat(flat.isLargeEnough()).isFalse();
            assertThat(new double[] {flat.chiSquared(), flat.yates(), flat.g(), flat.cramersV(), flat.bergsmaV()})
                    .containsOnly(Double.NaN);
        }
    }

    @ParameterizedTest(name = "{0} expects {1} of {2} cells to be small: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5 5/5 5 | 0 | 4 | true",
                "4 4/5 5 | 2 | 4 | false",
                "1 1/9 9 | 2 | 4 | false",
                // rows 25 and 25: two columns of 8 expect 4 in 4 of 10 cells, one expects 4 in 2
                "4 4 5 5 7/4 4 5 5 7 | 4 | 10 | false",
                "4 5 5 5 6/4 5 5 5 6 | 2 | 10 | true",
                // one column of one person expects a half
                "1 9 9 9 9/0 9 9 9 9 | 2 | 10 | false",
                "1 9 9 9 9/1 9 9 9 9 | 2 | 10 | true"
            })
    @DisplayName("Cochran's rule: at least one everywhere, five in four of five cells")
    void cochran(String cells, int few, int all, boolean enough) {
        Contingency table = new Contingency(java.util.Arrays.stream(cells.split("/"))
                .map(row -> java.util.Arrays.stream(row.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new));
        assertThat(table.fewExpected()).isEqualTo(few);
        assertThat(table.cells()).isEqualTo(all);
        assertThat(table.isLargeEnough()).isEqualTo(enough);
    }

    @Test
    @DisplayName("no table: a row of another length, or a count below 0")
    void notATable() {
        assertThatThrownBy(() -> new Contingency(new int[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a table of counts: [[1, 2], [3]]");
        assertThatThrownBy(() -> new Contingency(new int[][] {{1, 2}, {3, -1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
