package org.themata.analysis.agreement;

import java.util.Locale;

/** How the values of a variable may be compared; decides what a disagreement weighs. */
public enum Level {
    /** Names: any two differ by 1. */
    NOMINAL,
    /** Ranks: {@code (Σ_{g=c..k} n_g - (n_c + n_k) / 2)²}, n_g how often value g was given. */
    ORDINAL,
    /** Numbers: {@code (c - k)²}. */
    INTERVAL,
    /** Numbers from a true zero: {@code ((c - k) / (c + k))²}. */
    RATIO;

    /**
     * The squared differences of all pairs of categories.
     *
     * @param ratings for the ranks: counts of the units that at least two coded
     * @param values the value of each category, ascending
     */
    public Distances distances(Ratings ratings, double... values) {
        int q = ratings.categories();
        if (this != NOMINAL && values.length != q) {
            throw new IllegalArgumentException(values.length + " values of " + q + " categories");
        }
        int[] counts = ratings.pairableCounts();
        double[][] squared = new double[q][q];
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < c; k++) {
                double difference = switch (this) {
                    case NOMINAL -> 1;
                    case ORDINAL -> between(counts, k, c);
                    case INTERVAL -> values[c] - values[k];
                    case RATIO -> values[c] + values[k] == 0 ? 0 : (values[c] - values[k]) / (values[c] + values[k]);
                };
                squared[c][k] = difference * difference;
                squared[k][c] = squared[c][k];
            }
        }
        return new Distances(squared);
    }

    private static double between(int[] counts, int low, int high) {
        double sum = -(counts[low] + counts[high]) / 2.0;
        for (int g = low; g <= high; g++) {
            sum += counts[g];
        }
        return sum;
    }

    /** The name in options and notes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
