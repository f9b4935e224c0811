package org.themata.deidentify;

import java.util.ArrayList;
import java.util.List;
import org.themata.text.Keys;
import org.themata.text.Span;

/**
 * A word of running text, with its inner apostrophes and hyphens, without {@code 's}.
 *
 * @param span in the text
 * @param key case folded
 * @param capital whether it begins with a capital letter
 * @param shouted whether it has two capital letters or more, and no small one
 * @param begins whether it may begin a sentence, a line or a quotation, where every word has a capital letter
 * @param joined whether nothing but one blank lies between it and the word before
 */
record Capital(Span span, String key, boolean capital, boolean shouted, boolean begins, boolean joined) {
    private static final String BEFORE_SENTENCE =
            ".!?:;\u2026\"\u201C\u2018'([<>{*_-\u2013\u2014\u2022|#\n\u00BF\u00A1\u00AB";

    private static final List<String> TITLES = List.of("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Rev");

    /** The words of a text, in order. */
    static List<Capital> words(String text) {
        List<Capital> words = new ArrayList<>();
        int last = -1;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = end(text, at);
            words.add(word(text, at, bare(text, at, end), last));
            last = end;
            at = end;
        }
        return words;
    }

    private static Capital word(String text, int start, int end, int last) {
        int capitals = 0;
        boolean small = false;
        for (int at = start; at < end; at++) {
            capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            small |= Character.isLowerCase(text.charAt(at));
        }
        return new Capital(
                new Span(start, end),
                Keys.folded(text.substring(start, end)),
                Character.isUpperCase(text.codePointAt(start)),
                capitals > 1 && !small,
                begins(text, start),
                last >= 0 && start == last + 1 && text.charAt(last) == ' ');
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean inner = "'\u2019-".indexOf(point) >= 0
                    && end + 1 < text.length()
                    && Character.isLetter(text.codePointAt(end + 1));
            if (!Character.isLetterOrDigit(point) && Character.getType(point) != Character.NON_SPACING_MARK && !inner) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int bare(String text, int start, int end) {
        boolean possessive = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
        return possessive ? end - 2 : end;
    }

    /** Whether what stands before makes any word begin with a capital letter. */
    static boolean begins(String text, int start) {
        for (int at = start - 1; at >= 0; at--) {
            char c = text.charAt(at);
            if (BEFORE_SENTENCE.indexOf(c) >= 0) {
                return !isTitle(text, at);
            }
            if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether the full stop at {@code at} is that of {@code Mr.}, {@code Dr.} and the like. */
    private static boolean isTitle(String text, int at) {
        if (text.charAt(at) != '.') {
            return false;
        }
        for (String title : TITLES) {
            int start = at - title.length();
            if (start >= 0
                    && text.startsWith(title, start)
                    && (start == 0 || !Character.isLetter(text.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }
}
