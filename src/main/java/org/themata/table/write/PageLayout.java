package org.themata.table.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * How a table is laid on paper: upright if it can be read so, else across, and if it is too wide even for that, in
 * parts one below the other, each with the first column. Widths are in letters.
 *
 * @param across whether the page is turned
 * @param parts at least one, in the order of the columns
 */
record PageLayout(boolean across, List<Part> parts) {
    private static final int READABLE_PROSE = 20;
    private static final int NARROW_PROSE = 13;
    private static final int READABLE_TEXT = 12;

    /** Percent of a line; what is left goes to the columns with most text. */
    private static final int ROOM_FOR_PROSE = 75;

    /** Of the rows, in the first column. */
    private static final int READABLE_NAME = 22;

    /** In headings; a longer one is broken. */
    private static final int LONGEST_WORD = 30;

    /**
     * Some of the columns.
     *
     * @param columns their numbers
     * @param widths of each
     * @param wraps whether text has to be broken to fit
     */
    record Part(List<Integer> columns, int[] widths, boolean wraps) {
        /** The letters in a line, gaps too. */
        int width() {
            return IntStream.of(widths).sum() + ColumnWidths.GAP * (widths.length - 1);
        }
    }

    /**
     * Lays out a table.
     *
     * @param headings one a column
     * @param rows of cells as they are shown
     * @param upright letters in a line of an upright page
     * @param turned the same of a page across
     */
    static PageLayout of(Table table, List<String> headings, List<List<String>> rows, int upright, int turned) {
        int[] least = least(table.columns(), headings, rows, READABLE_PROSE, READABLE_NAME);
        List<Integer> all = IntStream.range(0, least.length).boxed().toList();
        boolean across = width(all, least) > upright;
        int limit = across ? turned : upright;
        boolean prose = across && table.columns().stream().anyMatch(column -> column.type() == Column.Type.PROSE);
        if (width(all, least) > (prose ? limit * ROOM_FOR_PROSE / 100 : limit)) {
            least = least(table.columns(), headings, rows, NARROW_PROSE, READABLE_PROSE);
        }
        List<Part> parts = new ArrayList<>();
        for (List<Integer> columns :
                split(all, least, limit, table.columns().get(0).type() == Column.Type.TEXT)) {
            parts.add(part(columns, table.columns(), least, headings, rows, limit));
        }
        return new PageLayout(across, parts);
    }

    private static int[] least(
            List<Column> columns, List<String> headings, List<List<String>> rows, int prose, int name) {
        int[] least = new int[columns.size()];
        for (int i = 0; i < least.length; i++) {
            int widest = 1;
            int word = 1;
            for (List<String> row : rows) {
                widest = Math.max(widest, ColumnWidths.widestLine(row.get(i)));
                word = Math.max(word, ColumnWidths.widestWord(row.get(i)));
            }
            int readable = switch (columns.get(i).type()) {
                case PROSE -> prose;
                case TEXT -> i == 0 ? name : Math.max(READABLE_TEXT, Math.min(READABLE_PROSE, word + ColumnWidths.GAP));
                default -> widest;
            };
            int heading = Math.min(LONGEST_WORD, ColumnWidths.widestWord(headings.get(i)));
            least[i] = Math.max(Math.min(widest, readable), heading);
        }
        return least;
    }

    private static int width(List<Integer> columns, int[] least) {
        return columns.stream().mapToInt(i -> least[i] + ColumnWidths.GAP).sum() - ColumnWidths.GAP;
    }

    private static List<List<Integer>> split(List<Integer> all, int[] least, int limit, boolean firstNames) {
        if (width(all, least) <= limit) {
            return List.of(all);
        }
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int column : all) {
            part.add(column);
            if (width(part, least) > limit && part.size() > 2) {
                part.remove(part.size() - 1);
                parts.add(part);
                part = new ArrayList<>(firstNames ? List.of(0, column) : List.of(column));
            }
        }
        parts.add(part);
        return parts;
    }

    /** Gives each column what it needs, and the rest, letter by letter, to the one with the most text a letter. */
    private static Part part(
            List<Integer> columns,
            List<Column> all,
            int[] least,
            List<String> headings,
            List<List<String>> rows,
            int limit) {
        int[] widths = columns.stream().mapToInt(i -> least[i]).toArray();
        int[] natural = new int[widths.length];
        long[] text = new long[widths.length];
        for (int i = 0; i < widths.length; i++) {
            natural[i] = Math.max(widths[i], ColumnWidths.widestLine(headings.get(columns.get(i))));
            for (List<String> row : rows) {
                natural[i] = Math.max(natural[i], ColumnWidths.widestLine(row.get(columns.get(i))));
                text[i] += row.get(columns.get(i)).length();
            }
        }
        for (int rest = limit - width(columns, least); rest > 0; rest--) {
            int neediest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean more = neediest < 0 || text[i] * widths[neediest] > text[neediest] * widths[i];
                neediest = widths[i] < natural[i] && more ? i : neediest;
            }
            if (neediest < 0) {
                break;
            }
            widths[neediest]++;
        }
        boolean wraps = false;
        for (int i = 0; i < widths.length; i++) {
            wraps |= widths[i] < natural[i] && !all.get(columns.get(i)).type().isNumeric();
        }
        return new Part(columns, widths, wraps);
    }
}
