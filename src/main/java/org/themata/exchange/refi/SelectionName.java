package org.themata.exchange.refi;

/** The name of a selection: its text on one line, cut after 100 characters; it makes a wrong position visible. */
final class SelectionName {
    private static final int LENGTH = 100;

    private SelectionName() {}

    /** The name for code points {@code [start, end)} of a text. */
    static String of(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return shortened(collapsed(text.substring(from, text.offsetByCodePoints(from, end - start))));
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }

    static String collapsed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Whether a name that some program gave says this text: in full, or its beginning and {@code …}. */
    static boolean says(String name, String text) {
        String given = collapsed(name);
        String line = collapsed(text);
        if (given.isEmpty()) {
            return false;
        }
        if (given.endsWith("…") || given.endsWith("...")) {
            String beginning = given.substring(0, given.length() - (given.endsWith("…") ? 1 : 3))
                    .strip();
            return !beginning.isEmpty() && line.startsWith(beginning) || given.equals(line);
        }
        return given.equals(line);
    }
}
