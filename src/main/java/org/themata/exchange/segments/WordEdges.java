package org.themata.exchange.segments;

import java.lang.Character.UnicodeScript;

/**
 * Whether a stretch of text begins and ends where words do. Writing without blanks between words has edges anywhere.
 */
final class WordEdges {
    private WordEdges() {}

    /** Whether no word goes on over either end of a stretch. */
    static boolean around(String text, int from, int to) {
        return isEdge(text, from) && isEdge(text, to);
    }

    private static boolean isEdge(String text, int at) {
        return at <= 0 || at >= text.length() || !isOfWord(text.codePointBefore(at)) || !isOfWord(text.codePointAt(at));
    }

    /** Letters, digits and the marks on them. */
    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c) && hasBlanks(c);
        };
    }

    private static boolean hasBlanks(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }
}
