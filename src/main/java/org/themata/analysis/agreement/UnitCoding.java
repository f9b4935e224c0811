package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.themata.analysis.agreement.Intersections.Segment;

/**
 * cuα and (k)uα of two coders: agreement on the value where both have units. {@code (k)uα = 1 - (e*_.k / ℓ*_.k) (ℓ*_.k
 * - ℓ_kk) / (e*_.k - e_kk)}; lengths are those that lie on a unit of the other coder.
 *
 * @param all cuα
 * @param values (k)uα, by value
 */
record UnitCoding(Estimate all, List<Estimate> values) {

    static UnitCoding of(Intersections pair) {
        int size = pair.lengths.length;
        double[] lengths = new double[size];
        double[] squares = new double[size];
        double total = 0;
        double same = 0;
        double allSquares = 0;
        for (int c = 1; c < size; c++) {
            for (int k = 1; k < size; k++) {
                lengths[c] += pair.lengths[c][k];
            }
            total += lengths[c];
            same += pair.lengths[c][c];
        }
        addSquares(pair.partitions.get(0), pair.partitions.get(1), squares);
        addSquares(pair.partitions.get(1), pair.partitions.get(0), squares);
        for (double square : squares) {
            allSquares += square;
        }
        double pairs = total * total - allSquares;
        String counts = "lengths by value: " + Arrays.toString(lengths);
        double expectedSame = 0;
        List<Estimate> values = new ArrayList<>();
        for (int k = 1; k < size; k++) {
            double expectedHere = total * (lengths[k] * lengths[k] - squares[k]) / pairs;
            double others = total * lengths[k] * (total - lengths[k]) / pairs;
            expectedSame += expectedHere;
            boolean known = pairs > 0 && lengths[k] > 0 && others > 0;
            values.add(
                    known
                            ? Estimate.of(1
                                    - (expectedHere + others) / lengths[k] * (lengths[k] - pair.lengths[k][k]) / others)
                            : Estimate.none(Reason.NO_VARIATION, counts));
        }
        double used = Arrays.stream(lengths).filter(l -> l > 0).count();
        Estimate all = pairs > 0 && used > 1 && total > expectedSame
                ? Estimate.of(1 - (total - same) / (total - expectedSame))
                : Estimate.none(Reason.NO_VARIATION, counts);
        return new UnitCoding(all, values);
    }

    private static void addSquares(List<Segment> own, List<Segment> other, double[] squares) {
        for (Segment segment : own) {
            if (segment.value() == 0) {
                continue;
            }
            double shared = 0;
            for (Segment there : other) {
                if (there.value() > 0) {
                    shared += Math.max(
                            0, Math.min(segment.end(), there.end()) - Math.max(segment.start(), there.start()));
                }
            }
            squares[segment.value()] += shared * shared;
        }
    }
}
