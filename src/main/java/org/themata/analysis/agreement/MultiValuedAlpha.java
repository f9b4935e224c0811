package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        double disagreement = 0;
        int n = 0;
        List<Set<String>> pairable = new ArrayList<>();
        for (var unit : ratings.units()) {
            List<Set<String>> sets = new ArrayList<>();
            unit.forEach(set -> {
                if (set != null) {
                    sets.add(set);
                }
            });
            if (sets.size() < 2) {
                continue;
            }
            n += sets.size();
            pairable.addAll(sets);
            double sum = 0;
            for (int i = 0; i < sets.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sum += 2 * distance(sets.get(i), sets.get(j));
                }
            }
            disagreement += sum / (sets.size() - 1);
        }
        return n == 0 ? new MultiValuedAlpha(0, 0) : new MultiValuedAlpha(disagreement / n, expected(pairable));
    }

    /** α; not estimable if nothing is expected to differ. */
    public static Estimate of(SetRatings ratings) {
        Estimate obstacle = ratings.whole().obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        MultiValuedAlpha parts = parts(ratings);
        return parts.expected == 0
                ? Estimate.none(Reason.NO_VARIATION, ratings.units().size() + " units")
                : Estimate.of(1 - parts.observed / parts.expected);
    }

    private static double distance(Set<String> c, Set<String> k) {
        long shared = c.stream().filter(k::contains).count();
        return distance(c.size(), k.size(), (int) shared);
    }

    private static double distance(int c, int k, int shared) {
        return c + k == 0 ? 0 : 1 - 2.0 * shared / (c + k);
    }

    private static double expected(List<Set<String>> sets) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int largest = 0;
        for (Set<String> set : sets) {
            set.forEach(code -> counts.merge(code, 1, Integer::sum));
            largest = Math.max(largest, set.size());
        }
        double[] sizes = new double[largest + 1];
        sets.forEach(set -> sizes[set.size()] += 1.0 / sets.size());
        double[][][] weights = weights(counts.values(), largest, sets.size());
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
    private static double[][][] weights(Iterable<Integer> counts, int largest, int n) {
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
