package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table of counts, two or more rows by two or more columns. Rows and columns without counts are dropped first; what
 * is left may be too small for a test, and every statistic is then NaN.
 */
public final class Contingency {
    private static final double FEW = 5;
    private static final double CLIP = 0.5;

    private final int[][] counts;
    private final int dropped;
    private final long[] rows;
    private final long[] columns;
    private final long total;

    /** @param cells one array a row, of equal length, 0 or more each */
    public Contingency(int[][] cells) {
        int width = cells.length == 0 ? 0 : cells[0].length;
        for (int[] row : cells) {
            if (row.length != width || Arrays.stream(row).anyMatch(cell -> cell < 0)) {
                throw new IllegalArgumentException("not a table of counts: " + Arrays.deepToString(cells));
            }
        }
        int[][] full = Arrays.stream(cells)
                .filter(row -> Arrays.stream(row).anyMatch(cell -> cell > 0))
                .toArray(int[][]::new);
        int[] kept = IntStream.range(0, width)
                .filter(j -> Arrays.stream(full).anyMatch(row -> row[j] > 0))
                .toArray();
        this.counts = Arrays.stream(full)
                .map(row -> Arrays.stream(kept).map(j -> row[j]).toArray())
                .toArray(int[][]::new);
        this.dropped = cells.length - full.length + width - kept.length;
        this.rows = Arrays.stream(counts)
                .mapToLong(row -> Arrays.stream(row).asLongStream().sum())
                .toArray();
        this.columns = IntStream.range(0, kept.length)
                .mapToLong(j -> Arrays.stream(counts).mapToLong(row -> row[j]).sum())
                .toArray();
        this.total = Arrays.stream(rows).sum();
    }

    /** Rows and columns that were left out because they are empty. */
    public int dropped() {
        return dropped;
    }

    /** Whether two rows and two columns are left. */
    public boolean isTestable() {
        return rows.length > 1 && columns.length > 1;
    }

    int[][] counts() {
        return counts;
    }

    int[] rowSums() {
        return Arrays.stream(rows).mapToInt(Math::toIntExact).toArray();
    }

    int[] columnSums() {
        return Arrays.stream(columns).mapToInt(Math::toIntExact).toArray();
    }

    /** Degrees of freedom. */
    public int degrees() {
        return isTestable() ? (rows.length - 1) * (columns.length - 1) : 0;
    }

    private double expected(int row, int column) {
        return (double) rows[row] * columns[column] / total;
    }

    /** Pearson's chi-squared. */
    public double chiSquared() {
        return pearson(0);
    }

    /**
     * Pearson's chi-squared with Yates' correction, which is for 2×2 tables, and never passes the smallest difference.
     */
    public double yates() {
        if (rows.length != 2 || columns.length != 2) {
            return Double.NaN;
        }
        return pearson(Math.min(CLIP, Math.abs(counts[0][0] - expected(0, 0))));
    }

    private double pearson(double correction) {
        if (!isTestable()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double difference = Math.abs(counts[i][j] - expected(i, j)) - correction;
                sum += difference * difference / expected(i, j);
            }
        }
        return sum;
    }

    /** The likelihood ratio G = 2 Σ O ln(O / E). */
    public double g() {
        if (!isTestable()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (counts[i][j] > 0) {
                    sum += counts[i][j] * Math.log(counts[i][j] / expected(i, j));
                }
            }
        }
        return Math.max(0, 2 * sum);
    }

    /** The p value of a statistic that is chi-squared with this table's degrees of freedom. */
    public double p(double statistic) {
        return Normal.chiSquaredTail(statistic, degrees());
    }

    /** Cramér's V (1946): 0 = no association, 1 = the strongest. */
    public double cramersV() {
        return isTestable()
                ? Math.min(1, Math.sqrt(chiSquared() / (total * Math.min(rows.length - 1.0, columns.length - 1.0))))
                : Double.NaN;
    }

    /** Cramér's V corrected for its bias in small samples (Bergsma 2013). */
    public double bergsmaV() {
        if (!isTestable() || total < 2) {
            return Double.NaN;
        }
        double r = rows.length;
        double c = columns.length;
        double phi = Math.max(0, chiSquared() / total - (r - 1) * (c - 1) / (total - 1));
        double rCorrected = r - (r - 1) * (r - 1) / (total - 1);
        double cCorrected = c - (c - 1) * (c - 1) / (total - 1);
        double most = Math.min(rCorrected - 1, cCorrected - 1);
        return most > 0 ? Math.min(1, Math.sqrt(phi / most)) : Double.NaN;
    }

    /** The cells of which fewer than five are expected. */
    public int fewExpected() {
        int few = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                few += expected(i, j) < FEW ? 1 : 0;
            }
        }
        return few;
    }

    /** Number of cells. */
    public int cells() {
        return rows.length * columns.length;
    }

    /**
     * Whether chi-squared and G may be trusted (Cochran 1954): at least one expected in every cell, and five in at
     * least four of five cells.
     */
    public boolean isLargeEnough() {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (expected(i, j) < 1) {
                    return false;
                }
            }
        }
        return isTestable() && fewExpected() <= cells() / 5;
    }
}
