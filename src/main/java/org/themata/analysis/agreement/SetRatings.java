package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units by coders, where a coder gives a unit a set of codes: empty = coded with no code, {@code null} = not coded by
 * this coder.
 *
 * @param units a list of the coders' sets, one a unit
 * @param clusters the number of each unit's participant
 */
public record SetRatings(List<List<@Nullable Set<String>>> units, List<Integer> clusters) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if units and clusters are not as many
     */
    public SetRatings {
        if (units.size() != clusters.size()) {
            throw new IllegalArgumentException(clusters.size() + " clusters of " + units.size() + " units");
        }
        List<List<@Nullable Set<String>>> copy = new ArrayList<>();
        for (List<@Nullable Set<String>> unit : units) {
            copy.add(java.util.Collections.unmodifiableList(new ArrayList<>(unit)));
        }
        units = java.util.Collections.unmodifiableList(copy);
        clusters = List.copyOf(clusters);
    }

    /** Units that are independent of one another. */
    public static SetRatings of(List<List<@Nullable Set<String>>> units) {
        List<Integer> clusters = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            clusters.add(u);
        }
        return new SetRatings(units, clusters);
    }

    /** These units, in this order, some perhaps several times. */
    SetRatings sample(int[] drawn) {
        List<List<@Nullable Set<String>>> sample = new ArrayList<>(drawn.length);
        List<Integer> of = new ArrayList<>(drawn.length);
        for (int unit : drawn) {
            sample.add(units.get(unit));
            of.add(clusters.get(unit));
        }
        return new SetRatings(sample, of);
    }

    /** The codes that were used, in order of appearance. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        units.forEach(unit -> unit.forEach(set -> {
            if (set != null) {
                codes.addAll(set);
            }
        }));
        return codes;
    }

    /** What a bootstrap draws. */
    public Bootstrap.Drawn drawn() {
        return Bootstrap.Drawn.of(new HashSet<>(clusters).size(), units.size());
    }

    /** One code: category 0 present, 1 absent. */
    public Ratings code(String code) {
        return ratings(2, set -> set.contains(code) ? 0 : 1);
    }

    /** The distinct sets, in order of appearance: the categories of {@link #whole}. */
    public List<Set<String>> sets() {
        Set<Set<String>> sets = new LinkedHashSet<>();
        units.forEach(unit -> unit.forEach(set -> {
            if (set != null) {
                sets.add(set);
            }
        }));
        return List.copyOf(sets);
    }

    /** Whole sets as categories, numbered as {@link #sets}. */
    public Ratings whole() {
        Map<Set<String>, Integer> numbers = new LinkedHashMap<>();
        sets().forEach(set -> numbers.put(set, numbers.size()));
        return ratings(numbers.size(), set -> numbers.getOrDefault(set, Ratings.MISSING));
    }

    private Ratings ratings(int categories, java.util.function.ToIntFunction<Set<String>> category) {
        int[][] cells = new int[units.size()][];
        for (int u = 0; u < cells.length; u++) {
            List<@Nullable Set<String>> unit = units.get(u);
            cells[u] = new int[unit.size()];
            for (int c = 0; c < cells[u].length; c++) {
                Set<String> set = unit.get(c);
                cells[u][c] = set == null ? Ratings.MISSING : category.applyAsInt(set);
            }
        }
        return Ratings.of(
                categories, cells, clusters.stream().mapToInt(Integer::intValue).toArray());
    }
}
