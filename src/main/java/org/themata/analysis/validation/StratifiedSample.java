package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.themata.analysis.agreement.CodedUnit;

/**
 * Draws units for human coding: so many that the program coded, so many near misses if they are wanted, and so many of
 * the others, each shared out over the participants in proportion to their units (largest remainders), and drawn at
 * random within them. The order is that of the corpus, which does not betray the stratum.
 */
public final class StratifiedSample {
    /** The stratum of units that the program coded. */
    public static final String CODED = "coded";

    /** The stratum of near misses. */
    public static final String NEAR = "near";

    /** The stratum of all others. */
    public static final String UNCODED = "uncoded";

    private final List<CodedUnit> units;
    private final List<Set<String>> codes;
    private final Predicate<CodedUnit> near;

    /**
     * @param units of the corpus
     * @param codes the program's, of each unit
     * @param near which of the units that are not coded are near misses
     */
    public StratifiedSample(List<CodedUnit> units, List<Set<String>> codes, Predicate<CodedUnit> near) {
        if (units.size() != codes.size()) {
            throw new IllegalArgumentException(codes.size() + " sets of codes of " + units.size() + " units");
        }
        this.units = List.copyOf(units);
        this.codes = List.copyOf(codes);
        this.near = near;
    }

    /**
     * How many units of each stratum, at most as many as there are.
     *
     * @param near 0 = near misses are among the uncoded
     */
    public record Sizes(int coded, int near, int uncoded) {}

    /**
     * Draws.
     *
     * @param wanted the codes that make a unit coded
     * @param sizes how many of each stratum
     * @param seed of {@link Random}
     */
    public List<DrawnUnit> draw(Set<String> wanted, Sizes sizes, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> wantedOf = new LinkedHashMap<>();
        wantedOf.put(CODED, sizes.coded());
        wantedOf.put(NEAR, sizes.near());
        wantedOf.put(UNCODED, sizes.uncoded());
        Map<String, List<Integer>> strata = new LinkedHashMap<>();
        wantedOf.keySet().forEach(name -> strata.put(name, new ArrayList<>()));
        for (int u = 0; u < units.size(); u++) {
            boolean coded = codes.get(u).stream().anyMatch(wanted::contains);
            String name = coded ? CODED : sizes.near() > 0 && near.test(units.get(u)) ? NEAR : UNCODED;
            strata.getOrDefault(name, new ArrayList<>()).add(u);
        }
        Map<Integer, DrawnUnit> drawn = new TreeMap<>();
        strata.forEach((name, all) -> {
            List<Integer> some = draw(all, wantedOf.getOrDefault(name, 0), random);
            some.forEach(u -> drawn.put(u, new DrawnUnit(units.get(u), codes.get(u), name, all.size(), some.size())));
        });
        return List.copyOf(drawn.values());
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
