package org.themata.table.write;

import java.util.ArrayList;
import java.util.List;
import org.themata.table.Column;

/**
 * Shares the width of a terminal among columns. Each starts with what it needs; if that is too much, the prose gives
 * way first, then the headings of numbers, then other text, the widest first, and none under what is still readable.
 */
final class ColumnWidths {
    /** Blanks between two columns. */
    static final int GAP = 2;

    private static final int READABLE_PROSE = 24;
    private static final int READABLE_TEXT = 12;

    private final int[] widths;
    private int excess;

    private ColumnWidths(int[] widths, int excess) {
        this.widths = widths;
        this.excess = excess;
    }

    /**
     * The width of each column.
     *
     * @param headings one a column
     * @param rows of cells as they are shown
     * @param limit of the whole; 0 = none
     */
    static int[] of(List<Column> columns, List<String> headings, List<List<String>> rows, int limit) {
        int[] widths = new int[columns.size()];
        int[] cells = new int[columns.size()];
        int total = GAP * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            cells[i] = 1;
            for (List<String> row : rows) {
                cells[i] = Math.max(cells[i], widestLine(row.get(i)));
            }
            widths[i] = Math.max(cells[i], widestLine(headings.get(i)));
            total += widths[i];
        }
        if (limit > 0 && total > limit) {
            ColumnWidths shared = new ColumnWidths(widths, total - limit);
            shared.narrow(columns, headings, cells);
        }
        return widths;
    }

    private void narrow(List<Column> columns, List<String> headings, int[] cells) {
        List<Integer> prose = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        int[] least = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            int word = widestWord(headings.get(i));
            switch (columns.get(i).type()) {
                case PROSE -> {
                    prose.add(i);
                    least[i] = Math.max(READABLE_PROSE, word);
                }
                case TEXT -> {
                    texts.add(i);
                    least[i] = Math.max(READABLE_TEXT, word);
                }
                default -> {
                    others.add(i);
                    least[i] = Math.max(cells[i], word);
                }
            }
        }
        shrink(prose, least);
        shrink(others, least);
        shrink(texts, least);
    }

    /** Takes columns from the widest until the excess is gone or none can give more. */
    private void shrink(List<Integer> columns, int[] least) {
        while (excess > 0) {
            int widest = -1;
            for (int i : columns) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    static int widestLine(String text) {
        int widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(widest, DisplayWidth.of(line));
        }
        return widest;
    }

    static int widestWord(String text) {
        return widestLine(text.replace(' ', '\n'));
    }
}
