package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * When saturation is reached if the interviews had come in another order: over random orders (xoshiro256++).
 *
 * @param draws orders drawn
 * @param reached of them, those that reach saturation
 * @param median of the points, those never reached counting as later than any; NaN if it is never reached
 * @param low 5th percentile
 * @param high 95th percentile; NaN if it is never reached
 * @param adding for each place in the order the share of the orders in which the interview there adds a code (Tran et
 *     al. 2016)
 */
public record Orders(int draws, int reached, double median, double low, double high, List<Double> adding) {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Copies the list. */
    public Orders {
        adding = List.copyOf(adding);
    }

    /**
     * Draws orders.
     *
     * @param has for each interview which codes it has
     * @param rule when saturation is reached
     * @param draws 1 or more
     * @param seed the same seed gives the same orders
     */
    public static Orders draw(boolean[][] has, BaseRatio rule, int draws, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int interviews = has.length;
        int codes = interviews == 0 ? 0 : has[0].length;
        long[][] bits = new long[interviews][(codes + 63) / 64];
        for (int t = 0; t < interviews; t++) {
            for (int i = 0; i < codes; i++) {
                bits[t][i / 64] |= has[t][i] ? 1L << i % 64 : 0;
            }
        }
        int[] order = new int[interviews];
        Arrays.setAll(order, t -> t);
        int[] fresh = new int[interviews];
        long[] known = new long[(codes + 63) / 64];
        int[] added = new int[interviews];
        double[] points = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = interviews - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            Arrays.fill(known, 0);
            for (int t = 0; t < interviews; t++) {
                fresh[t] = 0;
                for (int word = 0; word < known.length; word++) {
                    fresh[t] += Long.bitCount(bits[order[t]][word] & ~known[word]);
                    known[word] |= bits[order[t]][word];
                }
                added[t] += fresh[t] > 0 ? 1 : 0;
            }
            OptionalInt point = rule.reached(fresh);
            points[draw] = point.isPresent() ? point.getAsInt() : NEVER;
        }
        Arrays.sort(points);
        int reached = (int) Arrays.stream(points).filter(Double::isFinite).count();
        List<Double> adding =
                Arrays.stream(added).mapToObj(times -> (double) times / draws).toList();
        return new Orders(draws, reached, at(points, 0.5), at(points, 0.05), at(points, 0.95), adding);
    }

    /** The smallest point that at least this part of the orders has reached. */
    private static double at(double[] sorted, double part) {
        double point = sorted[Math.min(sorted.length - 1, Math.max(0, (int) Math.ceil(part * sorted.length) - 1))];
        return Double.isInfinite(point) ? Double.NaN : point;
    }
}
