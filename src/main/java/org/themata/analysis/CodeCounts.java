package org.themata.analysis;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the codes that were found in some stretch, by their numbers, in codebook order. A corpus has one for
 * each speaker of each transcript, so they lie in one array and not in an object each.
 */
final class CodeCounts extends AbstractMap<Integer, CodeCount> {
    /** For each code: its number, mentions, segments, covered words. */
    private static final int WIDTH = 4;

    private final int[] cells;

    private CodeCounts(int[] cells) {
        this.cells = cells;
    }

    /** The same counts. */
    static CodeCounts of(Map<Integer, CodeCount> counts) {
        if (counts instanceof CodeCounts same) {
            return same;
        }
        int[] cells = new int[counts.size() * WIDTH];
        int at = 0;
        for (Map.Entry<Integer, CodeCount> entry : new TreeMap<>(counts).entrySet()) {
            at = put(cells, at, entry.getKey(), entry.getValue());
        }
        return new CodeCounts(cells);
    }

    /** The codes with mentions; the arrays hold the numbers of each code, and are read only. */
    static CodeCounts of(int[] mentions, int[] segments, int[] covered) {
        int found = 0;
        for (int mention : mentions) {
            found += mention > 0 ? 1 : 0;
        }
        int[] cells = new int[found * WIDTH];
        int at = 0;
        for (int code = 0; code < mentions.length; code++) {
            if (mentions[code] > 0) {
                at = put(cells, at, code, new CodeCount(mentions[code], segments[code], covered[code]));
            }
        }
        return new CodeCounts(cells);
    }

    private static int put(int[] cells, int at, int code, CodeCount count) {
        cells[at] = code;
        cells[at + 1] = count.mentions();
        cells[at + 2] = count.segments();
        cells[at + 3] = count.covered();
        return at + WIDTH;
    }

    @Override
    public int size() {
        return cells.length / WIDTH;
    }

    @Override
    public @Nullable CodeCount get(@Nullable Object code) {
        int row = code instanceof Integer number ? row(number) : -1;
        return row < 0 ? null : count(row);
    }

    @Override
    public boolean containsKey(@Nullable Object code) {
        return code instanceof Integer number && row(number) >= 0;
    }

    @Override
    public Set<Map.Entry<Integer, CodeCount>> entrySet() {
        return new Entries();
    }

    private CodeCount count(int row) {
        int at = row * WIDTH;
        return new CodeCount(cells[at + 1], cells[at + 2], cells[at + 3]);
    }

    private int row(int code) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int here = cells[middle * WIDTH];
            if (here == code) {
                return middle;
            }
            if (here < code) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private final class Entries extends AbstractSet<Map.Entry<Integer, CodeCount>> {
        @Override
        public int size() {
            return CodeCounts.this.size();
        }

        @Override
        public Iterator<Map.Entry<Integer, CodeCount>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size();
                }

                @Override
                public Map.Entry<Integer, CodeCount> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    int row = next++;
                    return Map.entry(cells[row * WIDTH], count(row));
                }
            };
        }
    }
}
