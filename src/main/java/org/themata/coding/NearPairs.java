package org.themata.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.themata.codebook.Indicator;

/**
 * Finds the candidates of {@code near} indicators: every span from one of the patterns to another, in one sentence,
 * with all the others between them, such that the last pattern begins at most {@code within} tokens behind the end of
 * the first.
 */
final class NearPairs {
    private record Occurrence(int first, int end, int place) {}

    private final Scan scan;
    private final TreeMap<Integer, List<Occurrence>> byIndicator = new TreeMap<>();

    NearPairs(Scan scan, Occurrences found) {
        this.scan = scan;
        for (int i = 0; i < found.size(); i++) {
            Sink sink = scan.matcher().sink(found.sink(i));
            byIndicator
                    .computeIfAbsent(sink.indicator(), k -> new ArrayList<>())
                    .add(new Occurrence(found.first(i), found.end(i), sink.place()));
        }
    }

    void addTo(Hits hits) {
        byIndicator.forEach((number, occurrences) -> {
            if (scan.matcher().indicator(number) instanceof Indicator.Near near) {
                addPairs(number, near, occurrences, hits);
            }
        });
    }

    private void addPairs(int number, Indicator.Near near, List<Occurrence> occurrences, Hits hits) {
        int code = scan.matcher().indicators.get(number).code();
        for (int a = 0; a < occurrences.size(); a++) {
            Occurrence left = occurrences.get(a);
            for (int b = a + 1; b < occurrences.size(); b++) {
                Occurrence right = occurrences.get(b);
                int distance = right.first - (left.end - 1);
                if (distance > near.within()) {
                    break;
                }
                if (distance < 1 || left.place == right.place) {
                    continue;
                }
                List<Occurrence> between = occurrences.subList(a + 1, b);
                boolean complete = near.ordered()
                        ? left.place == 0
                                && right.place == near.patterns().size() - 1
                                && hasChain(near, between, left, right)
                        : hasAll(near, between, left, right);
                if (complete && scan.sameSentence(left.first, right.first)) {
                    hits.add(left.first, right.end, number, code);
                }
            }
        }
    }

    private static boolean hasAll(Indicator.Near near, List<Occurrence> between, Occurrence left, Occurrence right) {
        for (int place = 0; place < near.patterns().size(); place++) {
            int wanted = place;
            if (place != left.place
                    && place != right.place
                    && between.stream()
                            .noneMatch(o -> o.place == wanted && o.first >= left.end && o.end <= right.first)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the patterns between the first and the last stand between them in order. */
    private static boolean hasChain(Indicator.Near near, List<Occurrence> between, Occurrence left, Occurrence right) {
        int at = left.end;
        for (int place = 1; place < near.patterns().size() - 1; place++) {
            int wanted = place;
            int from = at;
            int next = between.stream()
                    .filter(o -> o.place == wanted && o.first >= from && o.end <= right.first)
                    .mapToInt(Occurrence::end)
                    .min()
                    .orElse(-1);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
