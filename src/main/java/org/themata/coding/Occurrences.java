package org.themata.coding;

import java.util.Arrays;

/** Where the patterns of a kind of sink were found in a turn, in order of their first token. */
final class Occurrences {
    private int size;
    private int[] firsts = new int[16];
    private int[] ends = new int[16];
    private int[] sinks = new int[16];
    private int longest;

    void clear() {
        size = 0;
        longest = 0;
    }

    void add(int first, int end, int sink) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            sinks = Arrays.copyOf(sinks, size * 2);
        }
        firsts[size] = first;
        ends[size] = end;
        sinks[size++] = sink;
        longest = Math.max(longest, end - first);
    }

    int size() {
        return size;
    }

    int first(int i) {
        return firsts[i];
    }

    int end(int i) {
        return ends[i];
    }

    int sink(int i) {
        return sinks[i];
    }

    /** From where on to look for those that end behind {@code token}: all before that number end at it or before. */
    int firstEndingAfter(int token) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] + longest > token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether one of them contains all of {@code [first, end)}. */
    boolean contain(int first, int end) {
        for (int i = firstEndingAfter(first); i < size && firsts[i] <= first; i++) {
            if (ends[i] >= end) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them lies inside {@code [from, to)}. */
    boolean within(int from, int to) {
        for (int i = firstEndingAfter(from); i < size && firsts[i] < to; i++) {
            if (firsts[i] >= from && ends[i] <= to) {
                return true;
            }
        }
        return false;
    }
}
