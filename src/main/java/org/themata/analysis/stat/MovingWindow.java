package org.themata.analysis.stat;

/**
 * Connections in a moving window (Siebert-Evenstone et al. 2017; epistemic network analysis): for each line, the pairs
 * of codes within it, and between it and the lines before it in the window, but not the pairs among those. Pairs come
 * in the order (1,2), (1,3), (2,3), (1,4), …
 */
public final class MovingWindow {

    private MovingWindow() {}

    /** Number of pairs of so many codes. */
    public static int pairs(int codes) {
        return codes * (codes - 1) / 2;
    }

    /** The place of a pair. */
    public static int place(int one, int other) {
        int high = Math.max(one, other);
        return high * (high - 1) / 2 + Math.min(one, other);
    }

    /**
     * One row a line: its connections.
     *
     * @param lines of one conversation, in order; for each the weight of each code
     * @param window lines in the window, the line itself among them; 1 or more
     */
    public static double[][] rows(double[][] lines, int window) {
        if (window < 1) {
            throw new IllegalArgumentException("a window of " + window + " lines");
        }
        double[][] rows = new double[lines.length][];
        for (int t = 0; t < lines.length; t++) {
            int codes = lines[t].length;
            double[] before = new double[codes];
            for (int s = Math.max(0, t - window + 1); s < t; s++) {
                for (int i = 0; i < codes; i++) {
                    before[i] += lines[s][i];
                }
            }
            rows[t] = new double[pairs(codes)];
            for (int j = 1; j < codes; j++) {
                for (int i = 0; i < j; i++) {
                    double all = (before[i] + lines[t][i]) * (before[j] + lines[t][j]);
                    rows[t][place(i, j)] = all - before[i] * before[j];
                }
            }
        }
        return rows;
    }

    /** Each connection that is there counts 1. */
    public static double[][] binary(double[][] rows) {
        double[][] flags = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            flags[t] = java.util.Arrays.stream(rows[t])
                    .map(weight -> weight > 0 ? 1 : 0)
                    .toArray();
        }
        return flags;
    }

    /** The sum over lines. */
    public static double[] total(double[][] rows, int pairs) {
        double[] total = new double[pairs];
        for (double[] row : rows) {
            for (int i = 0; i < pairs; i++) {
                total[i] += row[i];
            }
        }
        return total;
    }

    /** The same with length 1, so that who says little can be compared with who says much; nothing stays nothing. */
    public static double[] normalised(double[] total) {
        double squares = 0;
        for (double weight : total) {
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        return java.util.Arrays.stream(total)
                .map(weight -> length == 0 ? 0 : weight / length)
                .toArray();
    }
}
