package org.themata.analysis.agreement;

/** How much two ordered categories count as agreement: 1 = the same, 0 = opposite ends. */
public final class Weights {
    private final double[][] weights;

    private Weights(double[][] weights) {
        this.weights = weights;
    }

    private static Weights power(int categories, int power) {
        double[][] weights = new double[categories][categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double apart = categories < 2 ? 0 : Math.abs(i - j) / (categories - 1.0);
                weights[i][j] = 1 - Math.pow(apart, power);
            }
        }
        return new Weights(weights);
    }

    /** Only equal categories agree. */
    public static Weights identity(int categories) {
        double[][] weights = new double[categories][categories];
        for (int i = 0; i < categories; i++) {
            weights[i][i] = 1;
        }
        return new Weights(weights);
    }

    /** {@code 1 - |i - j| / (q - 1)}. */
    public static Weights linear(int categories) {
        return power(categories, 1);
    }

    /** {@code 1 - ((i - j) / (q - 1))²}. */
    public static Weights quadratic(int categories) {
        return power(categories, 2);
    }

    double of(int i, int j) {
        return weights[i][j];
    }

    int size() {
        return weights.length;
    }
}
