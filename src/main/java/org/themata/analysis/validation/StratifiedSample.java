package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.themata.analysis.agreement.CodedUnit;

/**
 * Draws units for human coding: so many that the program coded and so many that it did not, each shared out over the
 * participants in proportion to their units (largest remainders), and drawn at random within them. The order is that of
 * the corpus, which does not betray the stratum.
 */
public final class StratifiedSample {
    /** The stratum of units that the program coded. */
    public static final String CODED = "coded";

    /** The stratum of all others. */
    public static final String UNCODED = "uncoded";

    private final List<CodedUnit> units;
    private final List<Set<String>> codes;

    /**
     * @param units of the corpus
     * @param codes the program's, of each unit
     */
    public StratifiedSample(List<CodedUnit> units, List<Set<String>> codes) {
        if (units.size() != codes.size()) {
            throw new IllegalArgumentException(codes.size() + " sets of codes of " + units.size() + " units");
        }
        this.units = List.copyOf(units);
        this.codes = List.copyOf(codes);
    }

    /**
     * Draws.
     *
     * @param wanted the codes that make a unit coded
     * @param coded how many of the coded units, at most as many as there are
     * @param uncoded how many of the others
     * @param seed of {@link Random}
     */
    public List<DrawnUnit> draw(Set<String> wanted, int coded, int uncoded, long seed) {
        Random random = new Random(seed);
        Predicate<Set<String>> isCoded = set -> set.stream().anyMatch(wanted::contains);
        List<Integer> hits = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        IntStream.range(0, units.size()).forEach(u -> (isCoded.test(codes.get(u)) ? hits : others).add(u));
        List<Integer> fromHits = draw(hits, coded, random);
        List<Integer> fromOthers = draw(others, uncoded, random);
        List<Integer> all = new ArrayList<>(fromHits);
        all.addAll(fromOthers);
        Collections.sort(all);
        List<DrawnUnit> drawn = new ArrayList<>();
        for (int u : all) {
            boolean hit = isCoded.test(codes.get(u));
            drawn.add(new DrawnUnit(
                    units.get(u),
                    codes.get(u),
                    hit ? CODED : UNCODED,
                    hit ? hits.size() : others.size(),
                    hit ? fromHits.size() : fromOthers.size()));
        }
        return drawn;
    }

    private List<Integer> draw(List<Integer> stratum, int size, Random random) {
        Map<String, List<Integer>> byParticipant = new TreeMap<>();
        stratum.forEach(u -> byParticipant
                .computeIfAbsent(units.get(u).participant(), p -> new ArrayList<>())
                .add(u));
        List<List<Integer>> groups = new ArrayList<>(byParticipant.values());
        int[] shares = shares(groups, Math.min(size, stratum.size()), stratum.size(), random);
        List<Integer> drawn = new ArrayList<>();
        for (int g = 0; g < shares.length; g++) {
            List<Integer> group = new ArrayList<>(groups.get(g));
            Collections.shuffle(group, random);
            drawn.addAll(group.subList(0, shares[g]));
        }
        return drawn;
    }

    /** Largest remainders; equal ones by lot, so that no participant is favoured by name. */
    private static int[] shares(List<List<Integer>> groups, int size, int of, Random random) {
        int[] shares = new int[groups.size()];
        double[] remainders = new double[groups.size()];
        int given = 0;
        for (int g = 0; g < shares.length; g++) {
            double exact = (double) groups.get(g).size() * size / of;
            shares[g] = (int) exact;
            remainders[g] = exact - shares[g];
            given += shares[g];
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
        Collections.shuffle(order, random);
        order.sort(Comparator.comparingDouble((Integer g) -> -remainders[g]));
        for (int g : order) {
            if (given < size && shares[g] < groups.get(g).size()) {
                shares[g]++;
                given++;
            }
        }
        return shares;
    }
}
