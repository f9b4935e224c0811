package org.themata.cli;

import java.util.List;
import org.themata.coding.Coding;
import org.themata.table.write.DisplayWidth;
import org.themata.table.write.HumanCells;

/** Hits under one another: what stands before to the left, what stands after to the right. */
final class Concordance {
    private static final int LEAST_CONTEXT = 8;
    private static final String CUT = "…";

    private Concordance() {}

    /**
     * One line a hit, ended by {@code \n}; context that does not fit is cut at its far end.
     *
     * @param width of the terminal; 0 = no limit
     */
    static String text(List<Coding> hits, int width) {
        int where = 0;
        int before = 0;
        int match = 0;
        int after = 0;
        for (Coding hit : hits) {
            where = Math.max(where, DisplayWidth.of(where(hit)));
            before = Math.max(before, DisplayWidth.of(shown(hit.before())));
            match = Math.max(match, DisplayWidth.of(shown(hit.match())));
            after = Math.max(after, DisplayWidth.of(shown(hit.after())));
        }
        if (width > 0) {
            int room = Math.max(2 * LEAST_CONTEXT, width - where - match - 6);
            before = Math.min(before, Math.max(room / 2, room - after));
            after = Math.min(after, room - before);
        }
        StringBuilder text = new StringBuilder();
        for (Coding hit : hits) {
            String left = end(shown(hit.before()), before);
            String line = padded(where(hit), where) + "  "
                    + " ".repeat(before - DisplayWidth.of(left)) + left + "  "
                    + padded(shown(hit.match()), match) + "  " + start(shown(hit.after()), after);
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String where(Coding hit) {
        return shown(hit.document()) + ":" + hit.line();
    }

    private static String shown(String text) {
        return HumanCells.shown(text).replaceAll("\\s+", " ").strip();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    /** The last columns of a text. */
    private static String end(String text, int width) {
        int from = 0;
        while (from < text.length() && DisplayWidth.of(text.substring(from)) > width - (from > 0 ? 1 : 0)) {
            from += Character.charCount(text.codePointAt(from));
        }
        return from == 0 ? text : CUT + text.substring(from);
    }

    /** The first columns of a text. */
    private static String start(String text, int width) {
        int to = text.length();
        while (to > 0 && DisplayWidth.of(text.substring(0, to)) > width - (to < text.length() ? 1 : 0)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return to == text.length() ? text : text.substring(0, to) + CUT;
    }
}
