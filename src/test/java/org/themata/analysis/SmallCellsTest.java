package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private final SmallCells underFive = new SmallCells(5);

    @Test
    void hidesTheOtherOfTwo() {
        assertThat(underFive.hidden(new int[] {12, 3})).containsExactly(true, true);
        assertThat(underFive.label(3)).isEqualTo("<5");
        assertThat(underFive.label(12)).isEqualTo("c");
    }

    @Test
    void hidesTheSmallestOtherAndZerosLast() {
        assertThat(underFive.hidden(new int[] {12, 3, 9})).containsExactly(false, true, true);
        assertThat(underFive.hidden(new int[] {0, 3, 9})).containsExactly(false, true, true);
        assertThat(underFive.hidden(new int[] {6, 11, 8})).containsExactly(false, false, false);
        assertThat(underFive.hidden(new int[] {2, 3, 9})).containsExactly(true, true, false);
    }

    @Test
    void needsNoCompanionIfTheTotalIsHiddenToo() {
        assertThat(underFive.hidden(new int[] {3, 0})).containsExactly(true, false);
    }

    @Test
    void hidesNothingWithoutAThreshold() {
        assertThat(SmallCells.SHOWN.hidden(new int[] {1, 2})).containsExactly(false, false);
        assertThat(SmallCells.SHOWN.notes()).isEmpty();
    }

    @Test
    void neverLeavesOneHiddenBesideAPrintedTotal() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            int[] row = random.ints(2 + random.nextInt(4), 0, 12).toArray();
            int total = java.util.Arrays.stream(row).sum();
            boolean[] hidden = underFive.hidden(row);
            int count = 0;
            for (int i = 0; i < row.length; i++) {
                count += hidden[i] ? 1 : 0;
                assertThat(hidden[i] || !underFive.isSmall(row[i])).isTrue();
            }
            assertThat(count == 1 && !underFive.isSmall(total)).isFalse();
        }
    }
}
