package org.themata.table.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of at most so many columns: at LF always, else at blanks, and inside a word only if it alone
 * is too long. The leading blanks of a paragraph indent all its lines.
 */
final class Wrapped {

    private Wrapped() {}

    /** @param width at least 1 */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            paragraph(text.substring(from, end), width, lines);
            from = end + 1;
        }
        paragraph(text.substring(from), width, lines);
        return lines;
    }

    private static void paragraph(String text, int width, List<String> lines) {
        if (DisplayWidth.of(text) <= width) {
            lines.add(text);
            return;
        }
        int depth = 0;
        while (depth < text.length() && text.charAt(depth) == ' ') {
            depth++;
        }
        String indent = " ".repeat(Math.min(depth, width / 2));
        int room = width - indent.length();
        int from = depth;
        if (from == text.length()) {
            lines.add("");
        }
        while (from < text.length()) {
            int end = fitting(text, from, room);
            lines.add(indent + text.substring(from, end).stripTrailing());
            from = end;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
    }

    /** Where a line that starts at {@code from} ends: after the last whole word that fits, else inside the word. */
    private static int fitting(String text, int from, int room) {
        int width = 0;
        int blank = -1;
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            width += DisplayWidth.of(point);
            if (point == ' ') {
                blank = i;
            }
            if (width > room && point != ' ' && i > from) {
                return blank > from ? blank : i;
            }
            i += Character.charCount(point);
        }
        return i;
    }
}
