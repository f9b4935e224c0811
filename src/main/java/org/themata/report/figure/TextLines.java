package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that have room in a width. Nothing is ever left out. */
final class TextLines {
    private TextLines() {}

    /**
     * The lines of a text: broken at blanks, after hyphens and slashes, and only where a word alone is too long inside
     * it. One empty line if there is no text.
     */
    static List<String> of(String text, double size, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(plain(text))) {
            String joined = line + piece;
            if (line.length() == 0 || fits(joined.stripTrailing(), size, most)) {
                line.append(piece);
            } else {
                lines.add(line.toString().strip());
                line.setLength(0);
                line.append(piece.stripLeading());
            }
            breakWord(line, lines, size, most);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static void breakWord(StringBuilder line, List<String> lines, double size, double most) {
        while (!fits(line.toString().strip(), size, most) && line.codePointCount(0, line.length()) > 1) {
            int end = Character.charCount(line.codePointAt(0));
            int next = end;
            while (next < line.length() && fits(line.substring(0, next), size, most)) {
                end = next;
                next += Character.charCount(line.codePointAt(next));
            }
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    private static boolean fits(String text, double size, double most) {
        return Typeface.sans().room(text, size) <= most;
    }

    /** Words, each with the blank before it; a word also ends after a hyphen or slash inside it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            boolean afterJoint =
                    (before == '-' || before == '/' || before == '_') && Character.isLetter(text.charAt(i));
            if (text.charAt(i) == ' ' || afterJoint) {
                pieces.add(text.substring(from, i));
                from = i;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** On one line: blanks in a row become one, and what would turn or hide text becomes visible. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            if (blank) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (type == Character.CONTROL
                    || letter >= 0x202A && letter <= 0x202E
                    || letter >= 0x2066 && letter <= 0x2069
                    || type == Character.SURROGATE) {
                plain.append('\uFFFD');
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString().strip();
    }
}
