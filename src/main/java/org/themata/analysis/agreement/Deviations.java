package org.themata.analysis.agreement;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/** What each pair of codings of a unit takes away from α: {@code 2 δ / ((m - 1) n De)}; together 1 - α. */
final class Deviations {
    private final double[] deviations;

    Deviations(Ratings ratings, Distances distances, KrippendorffAlpha parts) {
        DoubleStream.Builder pairs = DoubleStream.builder();
        for (int u = 0; u < ratings.units(); u++) {
            for (int a = 0; a < ratings.coders(); a++) {
                for (int b = 0; b < a; b++) {
                    int first = ratings.cell(u, a);
                    int second = ratings.cell(u, b);
                    if (first != Ratings.MISSING && second != Ratings.MISSING) {
                        double share = parts.values() * parts.expected() * (ratings.coded(u) - 1);
                        pairs.add(2 * distances.of(first, second) / share);
                    }
                }
            }
        }
        deviations = pairs.build().toArray();
    }

    /** α of as many pairs, drawn with replacement; not below -1. */
    double draw(Random random) {
        return Math.max(
                -1,
                1
                        - Arrays.stream(deviations)
                                .map(d -> deviations[random.nextInt(deviations.length)])
                                .sum());
    }
}
