package org.themata.deidentify;

/** The words around a place, on one line. */
final class Context {
    private static final int LENGTH = 50;

    private Context() {}

    static String before(String text, int start) {
        int from = Math.max(0, start - LENGTH);
        String before = text.substring(from, start).replaceAll("\\s+", " ");
        int blank = from == 0 ? -1 : before.indexOf(' ');
        return before.substring(blank + 1).strip();
    }

    static String after(String text, int end) {
        int to = Math.min(text.length(), end + LENGTH);
        String after = text.substring(end, to).replaceAll("\\s+", " ");
        int blank = to == text.length() ? -1 : after.lastIndexOf(' ');
        return (blank < 0 ? after : after.substring(0, blank)).strip();
    }
}
