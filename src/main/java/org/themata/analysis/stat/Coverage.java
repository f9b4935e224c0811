package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.Comparator;

/** How much of a text is covered: the union of spans, not their sum. */
public final class Coverage {

    private Coverage() {}

    /**
     * The length of the union.
     *
     * @param spans {@code {start, end}} each, the end not included, in any order
     */
    public static long union(int[][] spans) {
        int[][] sorted = spans.clone();
        Arrays.sort(sorted, Comparator.comparingInt(span -> span[0]));
        long covered = 0;
        int reached = Integer.MIN_VALUE;
        for (int[] span : sorted) {
            int from = Math.max(reached, span[0]);
            if (span[1] > from) {
                covered += span[1] - from;
                reached = span[1];
            }
        }
        return covered;
    }
}
