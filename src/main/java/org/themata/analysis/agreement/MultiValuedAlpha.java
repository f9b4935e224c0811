package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * α of multi-valued data (Krippendorff and Craggs 2016): {@code δ = 1 - 2|C ∩ K| / (|C| + |K|)}; {@code mvDo = 1/n Σ_u
 * Σ_{i≠j} δ(C_ui, C_uj) / (m_u - 1)}; {@code mvDe = Σ P_|C| P_|K| (Σ w δ / Σ w)} over all sets of these sizes, with
 * {@code w = Π_{c∈C} n_c Π_{k∈K\C} n_k Π_{k∈K∩C} (n_k - 1)}, n_c the pairable sets that hold c.
 *
 * <p>δ depends on the sizes and on how many codes are shared alone, so Σ w is the coefficient of {@code x^|C| y^|K|
 * t^|C∩K|} in {@code Π_c (1 + n_c x + n_c y + n_c (n_c - 1) x y t)}: polynomial multiplication in place of listing the
 * sets, and exact for any number of codes.
 *
 * @param observed mvDo
 * @param expected mvDe
 */
public record MultiValuedAlpha(double observed, double expected) {

    /** Observed and expected disagreement; empty data give 0. */
    public static MultiValuedAlpha parts(SetRatings ratings) {
        return Units.of(ratings).over(IntStream.range(0, ratings.units().size()).toArray());
    }

    /** α; not estimable if nothing is expected to differ. */
    public static Estimate of(SetRatings ratings) {
        Estimate obstacle = ratings.whole().obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        return parts(ratings).estimate(ratings.units().size());
    }

    private Estimate estimate(int units) {
        return expected == 0
                ? Estimate.none(Reason.NO_VARIATION, units + " units")
                : Estimate.of(1 - observed / expected);
    }

    /**
     * What each unit brings; units that fewer than two coders coded bring nothing. A resample only adds up.
     *
     * @param disagreement Σ_{i≠j} δ / (m - 1)
     * @param sizes for each unit how many of its sets have 0, 1, … codes
     * @param codes for each unit how many of its sets hold each code
     */
    record Units(double[] disagreement, int[][] sizes, int[][] codes) {
        static Units of(SetRatings ratings) {
            List<String> names = List.copyOf(ratings.codes());
            int n = ratings.units().size();
            Units units = new Units(new double[n], new int[n][names.size() + 1], new int[n][names.size()]);
            for (int u = 0; u < n; u++) {
                List<Set<String>> sets = new ArrayList<>();
                ratings.units().get(u).forEach(set -> {
                    if (set != null) {
                        sets.add(set);
                    }
                });
                if (sets.size() > 1) {
                    units.add(u, sets, names);
                }
            }
            return units;
        }

        private void add(int unit, List<Set<String>> sets, List<String> names) {
            double sum = 0;
            for (int i = 0; i < sets.size(); i++) {
                sizes[unit][sets.get(i).size()]++;
                for (int j = 0; j < i; j++) {
                    sum += 2 * distance(sets.get(i), sets.get(j));
                }
                for (String code : sets.get(i)) {
                    codes[unit][names.indexOf(code)]++;
                }
            }
            disagreement[unit] = sum / (sets.size() - 1);
        }

        MultiValuedAlpha over(int... drawn) {
            int[] size = new int[sizes.length == 0 ? 1 : sizes[0].length];
            int[] counts = new int[size.length - 1];
            double sum = 0;
            int n = 0;
            for (int unit : drawn) {
                sum += disagreement[unit];
                for (int k = 0; k < size.length; k++) {
                    size[k] += sizes[unit][k];
                    n += sizes[unit][k];
                }
                for (int c = 0; c < counts.length; c++) {
                    counts[c] += codes[unit][c];
                }
            }
            return n == 0
                    ? new MultiValuedAlpha(0, 0)
                    : new MultiValuedAlpha(sum / n, MultiValuedAlpha.expected(size, counts, n));
        }

        /** α of these units, some perhaps several times. */
        Estimate estimate(int... drawn) {
            return over(drawn).estimate(drawn.length);
        }
    }

    private static double distance(Set<String> c, Set<String> k) {
        long shared = c.stream().filter(k::contains).count();
        return distance(c.size(), k.size(), (int) shared);
    }

    private static double distance(int c, int k, int shared) {
        return c + k == 0 ? 0 : 1 - 2.0 * shared / (c + k);
    }

    private static double expected(int[] sizeCounts, int[] counts, int n) {
        int largest = sizeCounts.length - 1;
        while (largest > 0 && sizeCounts[largest] == 0) {
            largest--;
        }
        double[] sizes = new double[largest + 1];
        for (int k = 0; k <= largest; k++) {
            sizes[k] = (double) sizeCounts[k] / n;
        }
        double[][][] weights = weights(counts, largest, n);
        double expected = 0;
        for (int c = 0; c <= largest; c++) {
            for (int k = 0; k <= largest; k++) {
                double sum = 0;
                double weighted = 0;
                for (int shared = 0; shared <= Math.min(c, k); shared++) {
                    sum += weights[c][k][shared];
                    weighted += weights[c][k][shared] * distance(c, k, shared);
                }
                if (sum > 0) {
                    expected += sizes[c] * sizes[k] * weighted / sum;
                }
            }
        }
        return expected;
    }

    /** Σ w by |C|, |K| and |C ∩ K|; counts are divided by n, which cancels, so that the products stay small. */
    private static double[][][] weights(int[] counts, int largest, int n) {
        double[][][] product = new double[largest + 1][largest + 1][largest + 1];
        product[0][0][0] = 1;
        for (int count : counts) {
            double alone = (double) count / n;
            double together = alone * (count - 1) / n;
            for (int c = largest; c >= 0; c--) {
                for (int k = largest; k >= 0; k--) {
                    for (int s = Math.min(c, k); s >= 0; s--) {
                        double sum = product[c][k][s];
                        sum += c > 0 ? alone * product[c - 1][k][s] : 0;
                        sum += k > 0 ? alone * product[c][k - 1][s] : 0;
                        sum += c > 0 && k > 0 && s > 0 ? together * product[c - 1][k - 1][s - 1] : 0;
                        product[c][k][s] = sum;
                    }
                }
            }
        }
        return product;
    }
}
