package org.themata.analysis;

import java.util.Arrays;

/** The tokens of a whole transcript by their code points, as far as codings are placed on them. */
final class PlacedTokens {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] parts = new int[64];
    private int size;

    /**
     * Adds the next token.
     *
     * @param part the number of its sentence or paragraph, 0 or more, if these are counted
     */
    void add(int start, int end, boolean word, int part) {
        if (size == starts.length) {
            int more = size + (size >> 1);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            parts = Arrays.copyOf(parts, more);
        }
        starts[size] = start;
        ends[size] = end;
        parts[size++] = part << 1 | (word ? 1 : 0);
    }

    int size() {
        return size;
    }

    int part(int token) {
        return parts[token] >>> 1;
    }

    /** The words among some tokens. */
    int words(int first, int end) {
        int words = 0;
        for (int i = first; i < end; i++) {
            words += parts[i] & 1;
        }
        return words;
    }

    /** The first token that ends after a place. */
    int firstEndingAfter(int point) {
        int first = 0;
        int beyond = size;
        while (first < beyond) {
            int middle = (first + beyond) >>> 1;
            if (ends[middle] > point) {
                beyond = middle;
            } else {
                first = middle + 1;
            }
        }
        return first;
    }

    /** The token after the last that begins before a place, looked for from a token on. */
    int endBefore(int first, int point) {
        int end = first;
        while (end < size && starts[end] < point) {
            end++;
        }
        return end;
    }
}
