package org.themata.report.figure;

import java.util.List;

/** What a figure shows, in words. */
final class Alt {
    /** Items that a listener has patience for. */
    private static final int MOST = 40;

    private Alt() {}

    /** The title of the table; else what the figure is about. */
    static String title(Rows rows, FigureKind kind) {
        String title = TextLines.plain(rows.table().title());
        return title.isEmpty() ? kind.subject() : title;
    }

    /** What is drawn, its values, and the notes of the table. */
    static String text(String drawn, List<String> items, Rows rows) {
        StringBuilder all = new StringBuilder(drawn);
        if (!items.isEmpty()) {
            all.append(' ').append(String.join("; ", items.subList(0, Math.min(MOST, items.size()))));
            all.append(items.size() > MOST ? "; and " + (items.size() - MOST) + " more." : ".");
        }
        rows.table().notes().forEach(note -> all.append(' ').append(note));
        return TextLines.plain(all.toString());
    }
}
