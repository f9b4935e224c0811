package org.themata.exchange;

import java.util.Arrays;

/** Turns code points of one text into UTF-16 offsets and back, in any order, each in a few steps. */
public final class TextOffsets {
    private final int[] pairs;

    /** @param text the text that the offsets point into */
    public TextOffsets(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                // The code point's own number: as many units before it as it stands from the start, less one a pair.
                found[count] = i - count;
                count++;
                i++;
            }
        }
        this.pairs = Arrays.copyOf(found, count);
    }

    /** The UTF-16 offset of a code point. */
    public int offset(int codePoint) {
        int at = Arrays.binarySearch(pairs, codePoint);
        return codePoint + (at < 0 ? -at - 1 : at);
    }

    /** The number of code points before a UTF-16 offset that does not lie inside a pair. */
    public int codePoint(int offset) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] + middle < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset - low;
    }
}
