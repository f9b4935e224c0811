package org.themata.analysis.agreement;

import java.util.Arrays;

/**
 * Two coders: how they put the same units into categories: {@code table[i][j]} units that the first put into i and the
 * second into j. Counts may be weighted sums.
 */
public final class CodersTable {
    private final double[][] table;
    private final double total;

    private CodersTable(double[][] table) {
        double sum = 0;
        for (double[] row : table) {
            if (row.length != table.length) {
                throw new IllegalArgumentException("a row of " + row.length + " in a table of " + table.length);
            }
            for (double cell : row) {
                if (!(cell >= 0)) {
                    throw new IllegalArgumentException("a count of " + cell);
                }
                sum += cell;
            }
        }
        this.table = table;
        this.total = sum;
    }

    /**
     * Copies a square table.
     *
     * @throws IllegalArgumentException if it is not square or a count is negative
     */
    public static CodersTable of(double[][] table) {
        return new CodersTable(Arrays.stream(table).map(double[]::clone).toArray(double[][]::new));
    }

    /** As {@link #of(double[][])}, from whole counts. */
    public static CodersTable of(int[][] table) {
        return new CodersTable(Arrays.stream(table)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new));
    }

    /** A table of two categories, present first. */
    public static CodersTable binary(double both, double onlyFirst, double onlySecond, double neither) {
        return new CodersTable(new double[][] {{both, onlyFirst}, {onlySecond, neither}});
    }

    /** Number of categories. */
    public int size() {
        return table.length;
    }

    /** Number of units. */
    public double total() {
        return total;
    }

    /** Units that the first coder put into {@code i} and the second into {@code j}. */
    public double count(int i, int j) {
        return table[i][j];
    }

    /** Share of all units in this cell. */
    public double share(int i, int j) {
        return table[i][j] / total;
    }

    /** Share of units that the first coder put into {@code i}. */
    public double first(int i) {
        return Arrays.stream(table[i]).sum() / total;
    }

    /** Share of units that the second coder put into {@code j}. */
    public double second(int j) {
        double sum = 0;
        for (double[] row : table) {
            sum += row[j];
        }
        return sum / total;
    }

    /** Share of units on which they agree; Po. */
    public double agreement() {
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += table[i][i];
        }
        return sum / total;
    }

    /** Agreement expected of two coders who keep their own margins: Pe = Σ p_i. p_.i. */
    public double expected() {
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += first(i) * second(i);
        }
        return sum;
    }

    /** Whether more than one category was used. */
    public boolean varies() {
        int used = 0;
        for (int i = 0; i < table.length; i++) {
            used += first(i) + second(i) > 0 ? 1 : 0;
        }
        return used > 1;
    }

    /** The cells, for people: {@code [[118, 5], [2, 0]]}. */
    public String shown() {
        StringBuilder shown = new StringBuilder("[");
        for (double[] row : table) {
            shown.append(shown.length() > 1 ? ", [" : "[");
            for (int j = 0; j < row.length; j++) {
                shown.append(j > 0 ? ", " : "").append(whole(row[j]));
            }
            shown.append(']');
        }
        return shown.append(']').toString();
    }

    private static String whole(double count) {
        return count == Math.rint(count) ? Long.toString((long) count) : Double.toString(count);
    }

    /** The ratings of these units, one a unit; counts must be whole. */
    public Ratings ratings() {
        int[][] cells = new int[(int) Math.round(total)][];
        int unit = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                for (int k = 0; k < table[i][j]; k++) {
                    cells[unit++] = new int[] {i, j};
                }
            }
        }
        return Ratings.of(table.length, cells);
    }

    /** Why chance-corrected agreement cannot be estimated from this table; null if it can. */
    @org.jspecify.annotations.Nullable
    Estimate obstacle() {
        if (total == 0) {
            return Estimate.none(Reason.NO_PAIRS, shown());
        }
        return varies() ? null : Estimate.none(Reason.NO_VARIATION, shown());
    }
}
