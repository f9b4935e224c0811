package org.themata.analysis.agreement;

import java.util.Arrays;

/**
 * Brennan and Prediger (1981): chance is one of the q categories of the codebook, {@code Pe = 1/q}, with pairwise
 * observed agreement. With two categories this is PABAK (Byrt, Bishop and Carlin 1993), {@code 2 Po - 1}.
 */
public final class BrennanPrediger {

    private BrennanPrediger() {}

    /** The coefficient with its standard error. */
    public static Estimate of(Ratings ratings) {
        Estimate obstacle = ratings.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        int q = ratings.categories();
        double[] slope = new double[q];
        Arrays.fill(slope, 1.0 / q);
        return new Shares(ratings, Weights.identity(q)).estimate(1.0 / q, slope);
    }
}
