package org.themata.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FisherExactTest {

    @Test
    @DisplayName("the sixth example of Mehta and Patel (1983), 5 by 7, and three other tables: as R 4's fisher.test")
    void asInR() {
        exact(.0392896436553, new int[][] {
            {1, 2, 2, 1, 1, 0, 1},
            {2, 0, 0, 2, 3, 0, 0},
            {0, 1, 1, 1, 2, 7, 3},
            {1, 1, 2, 0, 0, 0, 1},
            {0, 1, 1, 1, 1, 0, 0}
        });
        exact(.0233076820234, new int[][] {{12, 25}, {20, 9}, {15, 18}, {11, 10}, {30, 50}});
        exact(.00153639002031, new int[][] {{12, 5, 9}, {20, 9, 14}, {5, 18, 7}, {3, 10, 11}});
        exact(.0198529468309, new int[][] {{5, 15}, {8, 14}, {9, 9}, {3, 18}, {12, 11}, {7, 20}, {10, 13}, {2, 17}});
    }

    private static void exact(double p, int[][] cells) {
        FisherExact.Result result = FisherExact.test(new Contingency(cells), 1);
        assertThat(result.isDrawn()).isFalse();
        assertThat(result.p()).isCloseTo(p, within(1e-10));
    }

    @Test
    @DisplayName("small random tables: the same as every table with the margins, one by one, in whole numbers")
    void plainEnumeration() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int[][] cells = new int[2 + random.nextInt(2)][2 + random.nextInt(3)];
            for (int[] row : cells) {
                Arrays.setAll(row, j -> random.nextInt(5));
            }
            Contingency table = new Contingency(cells);
            if (table.isTestable()) {
                FisherExact.Result result = FisherExact.test(table, 1);
                assertThat(result.isDrawn()).isFalse();
                assertThat(result.p()).as(Arrays.deepToString(cells)).isCloseTo(new Plain(table).p(), within(1e-10));
            }
        }
    }

    @Test
    @DisplayName("themes by two to nine groups of 200 people in all are exact, and drawn tables agree")
    void twoHundred() {
        Random random = new Random(5);
        for (int groups = 2; groups <= 9; groups++) {
            int[][] cells = new int[groups][2];
            for (int person = 0; person < 200; person++) {
                cells[random.nextInt(groups)][random.nextInt(3) == 0 ? 1 : 0]++;
            }
            Contingency table = new Contingency(cells);
            FisherExact.Result exact = FisherExact.test(table, 1);
            FisherExact.Result drawn = FisherExact.draw(table, 20_000, 2);
            assertThat(exact.isDrawn()).as(groups + " groups").isFalse();
            assertThat(exact.p()).isCloseTo(drawn.p(), within(4 * drawn.error() + 1e-4));
        }
    }

    @Test
    @DisplayName("a drawn p is (hits + 1) / (draws + 1), its error that of a share")
    void drawn() {
        Contingency even = new Contingency(new int[][] {{1, 0}, {0, 1}});
        FisherExact.Result all = FisherExact.draw(even, 99, 1);
        assertThat(all.p()).as("both tables are as probable").isEqualTo(1);
        assertThat(all.isDrawn()).isTrue();
        Contingency rare = new Contingency(new int[][] {{30, 0}, {0, 30}});
        FisherExact.Result none = FisherExact.draw(rare, 99, 1);
        assertThat(none.p()).as("no draw is as rare").isEqualTo(.01);
        assertThat(none.error()).as("√(.01 · .99 / 99)").isCloseTo(.01, within(1e-12));
    }

    /** Freeman and Halton's test as it is written down: every table, its number of orders as a whole number. */
    private static final class Plain {
        private final int[] rows;
        private final int[] columns;
        private final int[][] now;
        private final BigInteger most;
        private BigInteger all = BigInteger.ZERO;
        private BigInteger extreme = BigInteger.ZERO;

        Plain(Contingency table) {
            rows = table.rowSums();
            columns = table.columnSums();
            now = new int[rows.length][columns.length];
            BigInteger ways = ways(table.counts());
            most = ways.add(ways.divide(BigInteger.valueOf(10_000_000)));
            fill(0, 0, rows[0], columns.clone());
        }

        private BigInteger ways(int[][] cells) {
            BigInteger product = BigInteger.ONE;
            for (int i = 0; i < rows.length; i++) {
                product = product.multiply(factorial(rows[i]));
                for (int cell : cells[i]) {
                    product = product.divide(factorial(cell));
                }
            }
            return product;
        }

        private static BigInteger factorial(int n) {
            BigInteger product = BigInteger.ONE;
            for (int i = 2; i <= n; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return product;
        }

        private void fill(int row, int column, int left, int[] room) {
            if (row == rows.length) {
                BigInteger ways = ways(now);
                all = all.add(ways);
                extreme = ways.compareTo(most) <= 0 ? extreme.add(ways) : extreme;
                return;
            }
            if (column == columns.length) {
                if (left == 0) {
                    fill(row + 1, 0, row + 1 < rows.length ? rows[row + 1] : 0, room);
                }
                return;
            }
            for (int cell = 0; cell <= Math.min(left, room[column]); cell++) {
                now[row][column] = cell;
                room[column] -= cell;
                fill(row, column + 1, left - cell, room);
                room[column] += cell;
            }
            now[row][column] = 0;
        }

        double p() {
            return new java.math.BigDecimal(extreme)
                    .divide(new java.math.BigDecimal(all), java.math.MathContext.DECIMAL64)
                    .doubleValue();
        }
    }
}
