package org.themata.analysis.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts in the order in which people want them. */
final class Frequent {

    private Frequent() {}

    /** The most frequent first, equals in alphabetical order. */
    static Map<String, Integer> first(Map<String, Integer> counts) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** {@code artist 12, article 9, and 3 more}. */
    static String text(Map<String, Integer> ordered, int most) {
        String shown = ordered.entrySet().stream()
                .limit(most)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return ordered.size() > most ? shown + ", and " + (ordered.size() - most) + " more" : shown;
    }
}
