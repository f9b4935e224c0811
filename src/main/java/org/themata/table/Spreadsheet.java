package org.themata.table;

/**
 * Text in CSV and TSV that a spreadsheet would run as a formula when it opens the file: two characters or more, the
 * first {@code = + - @}, tab or CR, and no plain number. It is written with an apostrophe before it, which every reader
 * of our tables takes away again. An apostrophe that was there already is kept by one more: reading is the exact
 * opposite of writing, for any text.
 */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** The text as it is written. */
    public static String guard(String text) {
        return runs(text) ? "'" + text : text;
    }

    /** The text that was written so. */
    public static String unguard(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && runs(cell) ? cell.substring(1) : cell;
    }

    /** Whether a formula is what stands behind any apostrophes. */
    private static boolean runs(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        if (text.length() - at < 2) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !isNumber(text, at + 1);
            default -> false;
        };
    }

    /** Digits, with one point or comma between them at most. */
    private static boolean isNumber(String text, int from) {
        boolean whole = true;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            boolean point = (c == '.' || c == ',') && whole && at > from && at < text.length() - 1;
            if (!digit && !point) {
                return false;
            }
            whole &= digit;
        }
        return true;
    }
}
