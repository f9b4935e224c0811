package org.themata.table.write;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a Word table, in twentieths of a point. Each has its part of the letters; where a word is wider than
 * its column, as {@code NPMI} in a column of four letters, columns with room to spare give to it.
 */
final class DocxWidths {
    /** A usual letter of 10 points. */
    private static final int LETTER = 100;

    private static final int CAPITAL = 145;
    private static final int WIDE = 185;

    /** Left and right of a cell, and a little more. */
    private static final int MARGINS = 180;

    /** Longer words may be broken. */
    private static final int LONGEST = 16;

    private DocxWidths() {}

    /**
     * Shares the width.
     *
     * @param letters of each column
     * @param words the width of the widest word of each column, as {@link #word} tells
     * @param room of the page
     */
    static int[] of(int[] letters, int[] words, int room) {
        int all = IntStream.of(letters).map(width -> width + ColumnWidths.GAP).sum();
        int whole = Math.min(room, all * LETTER);
        int[] widths = new int[letters.length];
        int[] least = new int[letters.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (letters[i] + ColumnWidths.GAP) * whole / all;
            least[i] = words[i] + MARGINS;
        }
        int free = room - IntStream.of(widths).sum();
        for (int i = 0; i < widths.length; i++) {
            int lacks = Math.max(0, least[i] - widths[i]);
            int added = Math.min(lacks, free);
            widths[i] += added;
            free -= added;
            while (widths[i] < least[i]) {
                int richest = richest(widths, least);
                if (widths[richest] <= least[richest]) {
                    return widths;
                }
                int given = Math.min(LETTER, Math.min(widths[richest] - least[richest], least[i] - widths[i]));
                widths[richest] -= given;
                widths[i] += given;
            }
        }
        return widths;
    }

    private static int richest(int[] widths, int[] least) {
        return IntStream.range(0, widths.length)
                .reduce((one, other) -> widths[other] - least[other] > widths[one] - least[one] ? other : one)
                .orElse(0);
    }

    /** The width of the widest word that is not to be broken. */
    static int word(List<String> lines) {
        int widest = 0;
        for (String line : lines) {
            int indent = LETTER * (line.length() - line.stripLeading().length());
            for (String word : line.strip().split("[\\s\\-–/]", -1)) {
                int width = indent + word.chars().map(DocxWidths::letter).sum();
                widest = word.length() <= LONGEST ? Math.max(widest, width) : widest;
            }
        }
        return widest;
    }

    private static int letter(int c) {
        if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c > 0x2E7F) {
            return WIDE;
        }
        return Character.isUpperCase(c) ? CAPITAL : LETTER;
    }
}
