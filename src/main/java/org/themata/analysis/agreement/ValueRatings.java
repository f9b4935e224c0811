package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One number a unit and coder.
 *
 * @param ratings the numbers as categories, ascending
 * @param values the numbers
 */
public record ValueRatings(Ratings ratings, List<Double> values) {

    /** Copies the list. */
    public ValueRatings {
        values = List.copyOf(values);
    }

    /** The codes read as numbers; empty if one is not, or a coder gave a unit several. */
    public static Optional<ValueRatings> of(CodedMaterial material) {
        SortedSet<Double> values = new TreeSet<>();
        for (String code : material.codes()) {
            try {
                values.add(Double.valueOf(code));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        List<Double> list = List.copyOf(values);
        SetRatings sets = material.ratings();
        int[][] cells = new int[sets.units().size()][];
        for (int u = 0; u < cells.length; u++) {
            List<@Nullable Set<String>> unit = sets.units().get(u);
            cells[u] = new int[unit.size()];
            for (int c = 0; c < cells[u].length; c++) {
                Set<String> set = unit.get(c);
                if (set != null && set.size() > 1) {
                    return Optional.empty();
                }
                cells[u][c] = set == null || set.isEmpty()
                        ? Ratings.MISSING
                        : list.indexOf(Double.valueOf(set.iterator().next()));
            }
        }
        int[] clusters = sets.clusters().stream().mapToInt(Integer::intValue).toArray();
        return Optional.of(new ValueRatings(Ratings.of(list.size(), cells, clusters), new ArrayList<>(list)));
    }

    /** The squared differences at a level. */
    public Distances distances(Level level) {
        return level.distances(
                ratings, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
