package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The deviations of the pairs of one set of ratings, to be drawn from. */
final class Deviations {
    private final double[] weights;
    private final double[] cumulated;
    private final List<Integer> units = new ArrayList<>();

    Deviations(Ratings ratings, Distances distances, KrippendorffAlpha parts) {
        int q = ratings.categories();
        double[][] coincidences = new double[q][q];
        for (int u = 0; u < ratings.units(); u++) {
            int m = ratings.coded(u);
            if (m < 2) {
                continue;
            }
            units.add(m);
            for (int c = 0; c < q; c++) {
                for (int k = 0; k < q; k++) {
                    double pairs = ratings.count(u, c) * (double) (ratings.count(u, k) - (c == k ? 1 : 0));
                    coincidences[c][k] += pairs / (m - 1);
                }
            }
        }
        List<double[]> cells = new ArrayList<>();
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                if (coincidences[c][k] > 0) {
                    cells.add(new double[] {
                        coincidences[c][k], 2 * distances.of(c, k) / (parts.values() * parts.expected())
                    });
                }
            }
        }
        weights = new double[cells.size()];
        cumulated = new double[cells.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += cells.get(i)[0];
            weights[i] = cells.get(i)[1];
            cumulated[i] = sum;
        }
    }

    double draw(Random random) {
        double alpha = 1;
        for (int m : units) {
            double sum = 0;
            for (int pair = 0; pair < m * (m - 1) / 2; pair++) {
                double at = random.nextDouble() * cumulated[cumulated.length - 1];
                int i = 0;
                while (i < cumulated.length - 1 && cumulated[i] <= at) {
                    i++;
                }
                sum += weights[i];
            }
            alpha -= sum / (m - 1);
        }
        return Math.max(-1, alpha);
    }
}
