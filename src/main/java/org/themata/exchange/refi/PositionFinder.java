package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out how a project counts positions, from its own selections: for each way of counting, a selection whose name
 * is the text there scores 3, one that begins at the edge of a word 1, one that ends at one 1, one outside the text -5.
 */
final class PositionFinder {
    /** A selection: its name, and its positions as written. */
    private record Evidence(ProjectText source, String name, long start, long end) {}

    /**
     * What was found.
     *
     * @param way the best
     * @param score its score
     * @param next the score of the second best
     * @param matters whether it makes a difference at all
     * @param clear whether the winner leads by half a point for each selection that the ways read differently
     */
    record Finding(Positions way, int score, int next, boolean matters, boolean clear) {}

    private final List<Evidence> evidence = new ArrayList<>();

    void add(ProjectText source, String name, long start, long end) {
        evidence.add(new Evidence(source, name, start, end));
    }

    /** The best way; of equal ones that which is expected. */
    Finding find(Positions expected) {
        List<Evidence> telling =
                evidence.stream().filter(one -> !one.source().isPlain()).toList();
        Map<Positions, Integer> scores = new LinkedHashMap<>();
        for (Positions way : Positions.ALL) {
            scores.put(way, telling.stream().mapToInt(one -> score(one, way)).sum());
        }
        Positions best = expected;
        for (Positions way : Positions.ALL) {
            if (scores.getOrDefault(way, 0) > scores.getOrDefault(best, 0)) {
                best = way;
            }
        }
        int next = Integer.MIN_VALUE;
        boolean clear = true;
        boolean matters = false;
        for (Positions way : Positions.ALL) {
            Positions winner = best;
            long different =
                    telling.stream().filter(one -> differs(one, winner, way)).count();
            if (different > 0) {
                matters = true;
                int score = scores.getOrDefault(way, 0);
                next = Math.max(next, score);
                clear &= (scores.getOrDefault(best, 0) - score) * 2L >= different;
            }
        }
        int score = evidence.stream().mapToInt(one -> score(one, expected)).sum();
        return matters
                ? new Finding(best, scores.getOrDefault(best, 0), next, true, clear)
                : new Finding(expected, score, score, false, true);
    }

    private static boolean differs(Evidence one, Positions a, Positions b) {
        return one.source().offset(one.start(), a) != one.source().offset(one.start(), b)
                || one.source().offset(one.end(), a) != one.source().offset(one.end(), b);
    }

    private static int score(Evidence one, Positions way) {
        int start = one.source().offset(one.start(), way);
        int end = one.source().offset(one.end(), way);
        if (start < 0 || end < start) {
            return -5;
        }
        String text = one.source().text();
        int score = edge(text, start) ? 1 : 0;
        score += edge(text, end) ? 1 : 0;
        return score + (SelectionName.says(one.name(), text.substring(start, end)) ? 3 : 0);
    }

    private static boolean edge(String text, int at) {
        return at == 0
                || at == text.length()
                || Character.isLetterOrDigit(text.codePointBefore(at))
                        != Character.isLetterOrDigit(text.codePointAt(at))
                || Character.isWhitespace(text.codePointBefore(at)) != Character.isWhitespace(text.codePointAt(at));
    }
}
