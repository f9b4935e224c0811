package org.themata.corpus.read;

import java.util.Arrays;

/** Where the lines of a text begin, and where the brackets stand that may open the mark of a time. */
final class LineIndex {
    private int[] starts = new int[64];
    private int count;
    private int[] brackets = new int[16];
    private int bracketCount;

    /** One that is filled while the text is read. */
    LineIndex() {
        startAt(0);
    }

    LineIndex(CharSequence text) {
        this();
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\n' -> startAt(at + 1);
                case '[', '{', '#' -> bracketAt(at);
                default -> {}
            }
        }
    }

    /** A line begins at {@code offset}. */
    void startAt(int offset) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = offset;
    }

    /** One of {@code [ { #} stands at {@code offset}. */
    void bracketAt(int offset) {
        if (bracketCount == brackets.length) {
            brackets = Arrays.copyOf(brackets, bracketCount * 2);
        }
        brackets[bracketCount++] = offset;
    }

    /** The 1-based line on which the unit {@code offset} stands. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where the 1-based {@code line} of a text of {@code length} units ends, without its line break. */
    int end(int line, int length) {
        return line < count ? Math.min(starts[line] - 1, length) : length;
    }

    /** The first of {@code [ { #} at or behind {@code from}; {@link Integer#MAX_VALUE} if there is none. */
    int bracket(int from) {
        int found = Arrays.binarySearch(brackets, 0, bracketCount, from);
        int next = found >= 0 ? found : -found - 1;
        return next < bracketCount ? brackets[next] : Integer.MAX_VALUE;
    }
}
