package org.themata.corpus.read;

import java.util.Arrays;

/** Finds the line of an offset. */
final class LineIndex {
    private int[] starts = new int[64];
    private int count;

    LineIndex(String text) {
        for (int at = 0; at >= 0; ) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
            int end = text.indexOf('\n', at);
            at = end < 0 ? -1 : end + 1;
        }
    }

    /** The 1-based line on which the unit {@code offset} stands. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
