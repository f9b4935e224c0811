package org.themata.analysis.agreement;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns: the Hungarian method with potentials (Kuhn 1955; Munkres
 * 1957), one shortest augmenting path a row, O(n³).
 */
final class Assignment {

    private Assignment() {}

    /** The smallest sum of {@code cost[i][column of i]}. */
    static double cheapest(double[][] cost) {
        int n = cost.length;
        double[] rowPotential = new double[n + 1];
        double[] columnPotential = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            double[] slack = new double[n + 1];
            int[] cameFrom = new int[n + 1];
            boolean[] done = new boolean[n + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            rowOf[0] = row;
            int column = 0;
            do {
                done[column] = true;
                int at = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= n; j++) {
                    if (done[j]) {
                        continue;
                    }
                    double reduced = cost[at - 1][j - 1] - rowPotential[at] - columnPotential[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        cameFrom[j] = column;
                    }
                    if (slack[j] < step) {
                        step = slack[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (done[j]) {
                        rowPotential[rowOf[j]] += step;
                        columnPotential[j] -= step;
                    } else {
                        slack[j] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                int before = cameFrom[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }
        double sum = 0;
        for (int j = 1; j <= n; j++) {
            sum += cost[rowOf[j] - 1][j - 1];
        }
        return sum;
    }
}
