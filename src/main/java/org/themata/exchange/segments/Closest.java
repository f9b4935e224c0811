package org.themata.exchange.segments;

import java.util.Optional;

/**
 * The stretch of a text that is closest to a pattern, by edit distance (Sellers 1980), with Ukkonen's cut-off: only as
 * many rows are computed as can still lead to a distance that is small enough, so that the work is about the length of
 * the text times the distance.
 */
final class Closest {
    private static final int LONGEST = 20_000;

    private Closest() {}

    /**
     * A stretch.
     *
     * @param start index of its first character
     * @param end after the last
     * @param distance characters inserted, deleted or replaced
     */
    record Match(int start, int end, int distance) {}

    /** The closest stretch within {@code most} edits; of equally close ones the first. */
    static Optional<Match> in(String text, String pattern, int most) {
        int rows = pattern.length();
        if (rows == 0 || rows > LONGEST || most >= rows) {
            return Optional.empty();
        }
        int[] cost = new int[rows + 1];
        int[] start = new int[rows + 1];
        for (int i = 0; i <= rows; i++) {
            cost[i] = i;
        }
        int limit = most;
        int last = limit + 1;
        Match best = null;
        for (int j = 1; j <= text.length() && limit >= 0; j++) {
            column(text.charAt(j - 1), j, last, pattern, cost, start);
            while (cost[last] > limit) {
                last--;
            }
            if (last == rows) {
                best = new Match(start[rows], j, cost[rows]);
                limit = cost[rows] - 1;
            } else {
                last++;
                cost[last] = limit + 1;
                start[last] = j;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The costs of ending at character {@code j} of the text, and where those stretches start. */
    private static void column(char c, int j, int last, String pattern, int[] cost, int[] start) {
        int diagonal = cost[0];
        int diagonalStart = start[0];
        start[0] = j;
        for (int i = 1; i <= last; i++) {
            int value = diagonal + (pattern.charAt(i - 1) == c ? 0 : 1);
            int from = diagonalStart;
            if (cost[i] + 1 < value) {
                value = cost[i] + 1;
                from = start[i];
            }
            if (cost[i - 1] + 1 < value) {
                value = cost[i - 1] + 1;
                from = start[i - 1];
            }
            diagonal = cost[i];
            diagonalStart = start[i];
            cost[i] = value;
            start[i] = from;
        }
    }
}
