package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.themata.coding.Coding;
import org.themata.coding.Rule;
import org.themata.coding.Status;

/**
 * What counting needs of a ledger, in 16 bytes a row, so that ten million rows fit: where each coding stands, and which
 * code and coder it has. Filled by one thread; then any may read it.
 */
public final class LedgerRows {
    private static final int BLOCK_BITS = 14;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int FIELDS = 4;

    private final List<int[]> blocks = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Runs> documents = new LinkedHashMap<>();
    private int size;

    /**
     * What many rows have in common.
     *
     * @param code its id
     * @param coder who coded
     * @param counts whether the rows count
     * @param merges whether they were suppressed by overlap only, and so may count for a theme
     */
    public record Kind(String code, String coder, boolean counts, boolean merges) {}

    /** The rows of one document, as pairs of first row and the row after the last. */
    private static final class Runs {
        int[] bounds = new int[2];
        int used;

        void add(int row) {
            if (used > 0 && bounds[used - 1] == row) {
                bounds[used - 1] = row + 1;
                return;
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, used + Math.max(2, used / 4 * 2));
            }
            bounds[used++] = row;
            bounds[used++] = row + 1;
        }
    }

    /**
     * Adds a row.
     *
     * @param line where it stands in its file, 1-based
     */
    public void add(Coding coding, int line) {
        if ((size & BLOCK - 1) == 0) {
            blocks.add(new int[BLOCK * FIELDS]);
        }
        boolean merges = coding.status() == Status.SUPPRESSED && coding.rule().equals(Rule.OVERLAP.toString());
        Kind kind = new Kind(coding.code(), coding.coder(), coding.status().counts(), merges);
        int number = numbers.computeIfAbsent(kind, k -> {
            kinds.add(k);
            return kinds.size() - 1;
        });
        int[] block = blocks.get(blocks.size() - 1);
        int at = (size & BLOCK - 1) * FIELDS;
        block[at] = coding.start();
        block[at + 1] = coding.end();
        block[at + 2] = number;
        block[at + 3] = line;
        documents.computeIfAbsent(coding.document(), d -> new Runs()).add(size);
        size++;
    }

    private int field(int row, int field) {
        return blocks.get(row >>> BLOCK_BITS)[(row & BLOCK - 1) * FIELDS + field];
    }

    /** The first code point of a row's stretch. */
    public int start(int row) {
        return field(row, 0);
    }

    /** The code point after its last. */
    public int end(int row) {
        return field(row, 1);
    }

    /** The number of its kind in {@link #kinds()}. */
    public int kind(int row) {
        return field(row, 2);
    }

    /** Its line in the file, 1-based. */
    public int line(int row) {
        return field(row, 3);
    }

    /** The kinds of rows, in order of appearance. */
    public List<Kind> kinds() {
        return List.copyOf(kinds);
    }

    /** The ids of its documents, in order of appearance. */
    public Set<String> documents() {
        return java.util.Collections.unmodifiableSet(documents.keySet());
    }

    /** Goes through the rows of a document, in the ledger's order. */
    public void forEach(String document, IntConsumer row) {
        Runs runs = documents.get(document);
        for (int run = 0; runs != null && run < runs.used; run += 2) {
            for (int i = runs.bounds[run]; i < runs.bounds[run + 1]; i++) {
                row.accept(i);
            }
        }
    }
}
