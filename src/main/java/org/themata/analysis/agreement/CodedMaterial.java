package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What several coders did with the same units.
 *
 * @param coders their names
 * @param units in order
 * @param sets for each unit each coder's codes; {@code null} = this coder did not code it
 * @param outside codings that touch no unit
 */
public record CodedMaterial(
        List<String> coders, List<CodedUnit> units, List<List<@Nullable Set<String>>> sets, int outside) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are not as many sets as units
     */
    public CodedMaterial {
        if (units.size() != sets.size()) {
            throw new IllegalArgumentException(sets.size() + " sets of " + units.size() + " units");
        }
        coders = List.copyOf(coders);
        units = List.copyOf(units);
        sets = new SetRatings(sets, sets.stream().map(s -> 0).toList()).units();
    }

    /** The codes that anyone used, by name. */
    public List<String> codes() {
        return List.copyOf(new TreeSet<>(ratings().codes()));
    }

    /** The same with these codes alone. */
    public CodedMaterial only(List<String> codes) {
        List<List<@Nullable Set<String>>> kept = new ArrayList<>();
        for (List<@Nullable Set<String>> unit : sets) {
            List<@Nullable Set<String>> row = new ArrayList<>();
            for (Set<String> set : unit) {
                Set<String> some = set == null ? null : new TreeSet<>(set);
                if (some != null) {
                    some.retainAll(codes);
                }
                row.add(some);
            }
            kept.add(row);
        }
        return new CodedMaterial(coders, units, kept, outside);
    }

    /** The sets with the participants as clusters. */
    public SetRatings ratings() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Integer> clusters = new ArrayList<>();
        for (CodedUnit unit : units) {
            numbers.putIfAbsent(unit.cluster(), numbers.size());
            clusters.add(numbers.getOrDefault(unit.cluster(), 0));
        }
        return new SetRatings(sets, clusters);
    }
}
