package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The best alignment of the spans of all coders (Mathet, Widlöcher and Métivier 2015): a partition into unitary
 * alignments with at most one span of each coder, each of which costs the mean dissimilarity over the pairs of coders,
 * where a span against nothing, and nothing against nothing, cost {@link Dissimilarity#EMPTY}. The disorder of an
 * alignment is the sum divided by the mean number of spans a coder.
 *
 * <p>Two coders: an assignment problem. Three and more: depth first, the first span that is not yet aligned with every
 * choice of partners, cut off where what is left cannot be cheaper than the best so far; what is left is known by the
 * set of aligned spans. Exact up to {@value #LIMIT} steps.
 */
final class Alignment {
    private static final int LIMIT = 400_000;

    private final List<List<CodedSpan>> coders;
    private final Dissimilarity dissimilarity;
    private final int[] offsets;
    private final int spans;
    private final double[] least;
    private final List<List<Choice>> choices = new ArrayList<>();
    private final Map<BitSet, Double> seen = new HashMap<>();
    private double best;
    private int steps;

    /** A unitary alignment with two or more spans. */
    private record Choice(BitSet members, double cost) {}

    private Alignment(Continuum continuum, Dissimilarity dissimilarity) {
        this.coders = continuum.coders();
        this.dissimilarity = dissimilarity;
        this.offsets = new int[coders.size()];
        for (int c = 1; c < offsets.length; c++) {
            offsets[c] = offsets[c - 1] + coders.get(c - 1).size();
        }
        this.spans = continuum.spans();
        this.least = new double[spans];
    }

    /** The smallest sum of the costs; empty if the search for three or more coders is too long. */
    static OptionalDouble cost(Continuum continuum, Dissimilarity dissimilarity) {
        if (continuum.coders().size() == 2) {
            return OptionalDouble.of(
                    ofTwo(continuum.coders().get(0), continuum.coders().get(1), dissimilarity));
        }
        return new Alignment(continuum, dissimilarity).search();
    }

    private static double ofTwo(List<CodedSpan> first, List<CodedSpan> second, Dissimilarity dissimilarity) {
        int n = first.size() + second.size();
        double[][] cost = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean row = i < first.size();
                boolean column = j < second.size();
                cost[i][j] = row && column
                        ? dissimilarity.of(first.get(i), second.get(j))
                        : row || column ? Dissimilarity.EMPTY : 0;
            }
        }
        return Assignment.cheapest(cost);
    }

    private OptionalDouble search() {
        Arrays.fill(least, Dissimilarity.EMPTY);
        for (int i = 0; i < spans; i++) {
            choices.add(new ArrayList<>());
        }
        combine(0, new CodedSpan[coders.size()], new BitSet());
        if (steps > LIMIT) {
            return OptionalDouble.empty();
        }
        choices.forEach(list -> list.sort(Comparator.comparingDouble(
                choice -> choice.cost() - choice.members().cardinality() * Dissimilarity.EMPTY)));
        steps = 0;
        best = spans * Dissimilarity.EMPTY;
        go(new BitSet(), 0);
        return steps > LIMIT ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /** Lists the unitary alignments that are cheaper than their spans alone. */
    private void combine(int coder, @Nullable CodedSpan[] chosen, BitSet members) {
        if (++steps > LIMIT) {
            return;
        }
        if (coder == coders.size()) {
            int size = members.cardinality();
            double cost = size < 2 ? Double.POSITIVE_INFINITY : cost(chosen);
            if (cost < size * Dissimilarity.EMPTY) {
                Choice choice = new Choice((BitSet) members.clone(), cost);
                choices.get(members.nextSetBit(0)).add(choice);
                members.stream().forEach(i -> least[i] = Math.min(least[i], cost / size));
            }
            return;
        }
        combine(coder + 1, chosen, members);
        for (int i = 0; i < coders.get(coder).size(); i++) {
            chosen[coder] = coders.get(coder).get(i);
            members.set(offsets[coder] + i);
            combine(coder + 1, chosen, members);
            members.clear(offsets[coder] + i);
        }
        chosen[coder] = null;
    }

    private double cost(@Nullable CodedSpan[] chosen) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < chosen.length; a++) {
            for (int b = 0; b < a; b++) {
                CodedSpan first = chosen[a];
                CodedSpan second = chosen[b];
                sum += first == null || second == null ? Dissimilarity.EMPTY : dissimilarity.of(first, second);
                pairs++;
            }
        }
        return sum / pairs;
    }

    private void go(BitSet aligned, double cost) {
        int next = aligned.nextClearBit(0);
        if (next >= spans) {
            best = Math.min(best, cost);
            return;
        }
        double bound = cost;
        for (int i = next; i < spans; i++) {
            bound += aligned.get(i) ? 0 : least[i];
        }
        Double before = seen.get(aligned);
        if (++steps > LIMIT || bound >= best - 1e-12 || before != null && before <= cost) {
            return;
        }
        seen.put((BitSet) aligned.clone(), cost);
        for (Choice choice : choices.get(next)) {
            if (!choice.members().intersects(aligned)) {
                aligned.or(choice.members());
                go(aligned, cost + choice.cost());
                aligned.andNot(choice.members());
            }
        }
        aligned.set(next);
        go(aligned, cost + Dissimilarity.EMPTY);
        aligned.clear(next);
    }
}
