package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One category a unit and coder. Codes that are numbers are a scale: in ascending order, and a unit without a code is
 * missing. Where the categories are named they are a scale in the order of their naming. Other codes have no order, and
 * <em>no code</em> is a category of its own.
 *
 * @param ratings by the number of the category
 * @param categories their names
 * @param values of the categories, ascending; empty unless all are numbers
 * @param ordered whether the order of the categories means something
 */
public record CategoryRatings(Ratings ratings, List<String> categories, List<Double> values, boolean ordered) {
    /** The category of a unit that a coder looked at and gave none. */
    public static final String NO_CODE = "(no code)";

    /** Copies the lists. */
    public CategoryRatings {
        categories = List.copyOf(categories);
        values = List.copyOf(values);
    }

    /**
     * The codes as categories; empty if a coder gave a unit several.
     *
     * @param named all categories there are, used or not; empty = those that were used
     * @throws IllegalArgumentException if a code is not among those named
     */
    public static Optional<CategoryRatings> of(CodedMaterial material, List<String> named) {
        return of(material, named, false);
    }

    /** The same with categories that are named in their order. */
    public static Optional<CategoryRatings> inOrder(CodedMaterial material, List<String> named) {
        return of(material, named, true);
    }

    private static Optional<CategoryRatings> of(CodedMaterial material, List<String> named, boolean inOrder) {
        SetRatings sets = material.ratings();
        for (List<@Nullable Set<String>> unit : sets.units()) {
            for (Set<String> set : unit) {
                if (set != null && set.size() > 1) {
                    return Optional.empty();
                }
            }
        }
        List<String> names = new ArrayList<>(named.isEmpty() ? material.codes() : named);
        SortedMap<Double, Integer> values = numbers(names);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(
                    names.get(i),
                    values.isEmpty()
                            ? i
                            : values.getOrDefault(number(names.get(i)).orElseThrow(), i));
        }
        boolean ordered = inOrder || !values.isEmpty();
        int size = values.isEmpty() ? names.size() : values.size();
        int[][] cells = cells(sets, places, ordered ? Ratings.MISSING : size);
        boolean empties = !ordered && anyEmpty(cells, size);
        List<String> categories = new ArrayList<>(
                values.isEmpty()
                        ? names
                        : values.keySet().stream().map(v -> shown(v, names)).toList());
        if (empties) {
            categories.add(NO_CODE);
        }
        int[] clusters = sets.clusters().stream().mapToInt(Integer::intValue).toArray();
        return Optional.of(new CategoryRatings(
                Ratings.of(categories.size(), cells, clusters), categories, List.copyOf(values.keySet()), ordered));
    }

    /**
     * The codes as categories, if each unit has one at most and more than one was used.
     *
     * @param named all categories there are, used or not; empty = those that were used
     */
    public static Optional<CategoryRatings> several(CodedMaterial material, List<String> named) {
        return material.codes().size() > 1 ? of(material, named) : Optional.empty();
    }

    /** Each different set of codes as a category, for units with several codes. */
    public static CategoryRatings sets(CodedMaterial material) {
        SetRatings sets = material.ratings();
        List<String> names =
                sets.sets().stream().map(set -> String.join(" + ", set)).toList();
        return new CategoryRatings(sets.whole(), names, List.of(), false);
    }

    /** The numbers, ascending, with their places; empty if one of the names is none. */
    private static SortedMap<Double, Integer> numbers(List<String> names) {
        SortedMap<Double, Integer> values = new TreeMap<>();
        for (String name : names) {
            Optional<Double> value = number(name);
            if (value.isEmpty()) {
                return new TreeMap<>();
            }
            values.put(value.get(), 0);
        }
        int place = 0;
        for (Map.Entry<Double, Integer> value : values.entrySet()) {
            value.setValue(place++);
        }
        return values;
    }

    /** A number as people write it; not Java's {@code 1d} or {@code NaN}. */
    private static Optional<Double> number(String name) {
        boolean digits = !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
        try {
            double value = digits ? Double.parseDouble(name) + 0.0 : Double.NaN;
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String shown(double value, List<String> names) {
        return names.stream()
                .filter(name -> number(name).equals(Optional.of(value)))
                .findFirst()
                .orElse("");
    }

    private static int[][] cells(SetRatings sets, Map<String, Integer> places, int none) {
        int[][] cells = new int[sets.units().size()][];
        for (int u = 0; u < cells.length; u++) {
            List<@Nullable Set<String>> unit = sets.units().get(u);
            cells[u] = new int[unit.size()];
            for (int c = 0; c < cells[u].length; c++) {
                Set<String> set = unit.get(c);
                if (set == null) {
                    cells[u][c] = Ratings.MISSING;
                } else {
                    cells[u][c] =
                            set.isEmpty() ? none : place(places, set.iterator().next());
                }
            }
        }
        return cells;
    }

    private static int place(Map<String, Integer> places, String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalArgumentException("\"" + code + "\" is not among the categories");
        }
        return place;
    }

    private static boolean anyEmpty(int[][] cells, int none) {
        for (int[] unit : cells) {
            for (int cell : unit) {
                if (cell == none) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The squared differences at a level; empty if the categories have no order, or are no numbers, as it needs. */
    public Optional<Distances> distances(Level level) {
        boolean fit = switch (level) {
            case NOMINAL -> true;
            case ORDINAL -> ordered;
            case INTERVAL, RATIO -> !values.isEmpty();
        };
        double[] scale = values.isEmpty()
                ? IntStream.range(0, categories.size()).asDoubleStream().toArray()
                : values.stream().mapToDouble(Double::doubleValue).toArray();
        return fit ? Optional.of(level.distances(ratings, scale)) : Optional.empty();
    }
}
