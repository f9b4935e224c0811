package org.themata.corpus.read;

import org.jspecify.annotations.Nullable;

/**
 * Emphasis in Markdown: {@code *word*}, {@code **word**}, {@code _word_}, {@code __word__}. An underscore would be part
 * of the word, and a star inside a word would divide it.
 */
final class Emphasis {
    private Emphasis() {}

    /**
     * Whether the underscore at {@code at} is mark-up: it stands at one end of a word, not inside ({@code snake_case}).
     */
    static boolean marks(CharSequence text, int at, int from, int to) {
        int first = at;
        int last = at;
        while (first > from && text.charAt(first - 1) == '_') {
            first--;
        }
        while (last + 1 < to && text.charAt(last + 1) == '_') {
            last++;
        }
        boolean before = first > from && Character.isLetterOrDigit(text.charAt(first - 1));
        boolean behind = last + 1 < to && Character.isLetterOrDigit(text.charAt(last + 1));
        return before != behind && last - first < 3;
    }

    /** The text in which stars inside a word, which do not divide it, are soft hyphens. */
    static String joined(String text) {
        @Nullable StringBuilder out = null;
        for (int at = text.indexOf('*', 1); at > 0; at = text.indexOf('*', at)) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '*') {
                end++;
            }
            boolean inside = end < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(end));
            if (inside && (end - at == 2 || end - at == 1 && isPaired(text, at))) {
                out = out == null ? new StringBuilder(text) : out;
                out.replace(at, end, "\u00AD".repeat(end - at));
            }
            at = end;
        }
        return out == null ? text : out.toString();
    }

    /** Whether another single star stands on the same line. */
    private static boolean isPaired(String text, int star) {
        int from = text.lastIndexOf('\n', star) + 1;
        int end = text.indexOf('\n', star);
        end = end < 0 ? text.length() : end;
        for (int at = text.indexOf('*', from); at >= 0 && at < end; at = text.indexOf('*', at + 1)) {
            boolean single =
                    (at == 0 || text.charAt(at - 1) != '*') && (at + 1 == text.length() || text.charAt(at + 1) != '*');
            boolean touches = at > 0 && Character.isLetter(text.charAt(at - 1))
                    || at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
            if (at != star && single && touches) {
                return true;
            }
        }
        return false;
    }
}
