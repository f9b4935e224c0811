package org.themata.analysis.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a disagreement between two categories weighs in Krippendorff's α. Immutable. */
public final class Distances {
    private final double[][] weights;

    Distances(double[][] weights) {
        this.weights = weights;
    }

    double of(int c, int k) {
        return weights[c][k];
    }

    int size() {
        return weights.length;
    }

    double largest() {
        double largest = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                largest = Math.max(largest, weight);
            }
        }
        return largest;
    }

    /** 1 between any two of {@code q} categories. */
    public static Distances nominal(int q) {
        double[][] weights = new double[q][q];
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                weights[c][k] = c == k ? 0 : 1;
            }
        }
        return new Distances(weights);
    }

    /**
     * MASI (Passonneau 2006) between sets of codes: {@code 1 - J M}, J the Jaccard index and M = 1 for equal sets, 2/3
     * if one holds the other, 1/3 if they overlap, 0 if they are disjoint; two empty sets are equal.
     */
    public static <T> Distances masi(List<Set<T>> sets) {
        return between(sets, true);
    }

    /** Jaccard distance between sets of codes: 1 - |C ∩ K| / |C ∪ K|; two empty sets are equal. */
    public static <T> Distances jaccard(List<Set<T>> sets) {
        return between(sets, false);
    }

    private static <T> Distances between(List<Set<T>> sets, boolean masi) {
        double[][] weights = new double[sets.size()][sets.size()];
        for (int c = 0; c < sets.size(); c++) {
            for (int k = 0; k < c; k++) {
                double distance = masi ? masi(sets.get(c), sets.get(k)) : jaccard(sets.get(c), sets.get(k));
                weights[c][k] = distance;
                weights[k][c] = distance;
            }
        }
        return new Distances(weights);
    }

    /** The MASI distance of two sets. */
    public static <T> double masi(Set<T> a, Set<T> b) {
        if (a.equals(b)) {
            return 0;
        }
        boolean holds = a.containsAll(b) || b.containsAll(a);
        return 1 - (1 - jaccard(a, b)) * (holds ? 2 : 1) / 3;
    }

    /** The Jaccard distance of two sets. */
    public static <T> double jaccard(Set<T> a, Set<T> b) {
        Set<T> union = new HashSet<>(a);
        union.addAll(b);
        if (union.isEmpty()) {
            return 0;
        }
        double shared = a.size() + b.size() - union.size();
        return 1 - shared / union.size();
    }
}
