package org.themata.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How well bytes are words in one encoding: of the characters beyond ASCII, how many stand where none like them stands
 * in a written word. In {@code donÕt}, {@code fŸr}, {@code stra§e} and {@code ¬®в} they do; in {@code don’t},
 * {@code für}, {@code straße} and {@code нет} they do not.
 *
 * @param beyond characters beyond ASCII
 * @param misfits those that stand wrong
 */
record EncodingFit(int beyond, int misfits) {
    private static final String JOINERS = "\u2019\u02BC\u2018\u00B7\u00AD\u2010\u2011\u200C\u200D\u00AA\u00BA\u0640";

    private static final char FIRST_EAST_ASIAN = '\u2E80';

    /** The fit of bytes that are not UTF-8. */
    static EncodingFit of(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int beyond = 0;
        int misfits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                beyond++;
                misfits += misfit(text, i) ? 1 : 0;
            }
        }
        return new EncodingFit(beyond, misfits);
    }

    /** The part of the characters beyond ASCII that stand wrong. */
    double share() {
        return beyond == 0 ? 0 : (double) misfits / beyond;
    }

    /** Whether most letters are beyond ASCII, as in no Western language. */
    static boolean mostlyBeyondAscii(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            balance += c >= 0x80 ? 1 : Character.isLetter(c) ? -1 : 0;
        }
        return balance > 0;
    }

    private static boolean misfit(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (c == '\uFFFD' || Character.isISOControl(c) || c >= '\u2500' && c <= '\u25FF' || privateUse(c)) {
            return true;
        }
        if (c >= FIRST_EAST_ASIAN) {
            return false;
        }
        if (!Character.isLetter(c)) {
            return !mark(c)
                    && JOINERS.indexOf(c) < 0
                    && (Character.isLetter(before) && Character.isLetter(behind)
                            || symbol(c) && touches(c, before, behind));
        }
        return otherScript(c, before)
                || otherScript(c, behind)
                || Character.isUpperCase(c)
                        && (Character.isLowerCase(before)
                                || Character.isUpperCase(before) && Character.isLowerCase(behind));
    }

    private static boolean mark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean symbol(char c) {
        int type = Character.getType(c);
        return type == Character.MATH_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.CURRENCY_SYMBOL && c != '\u00A3';
    }

    private static boolean touches(char c, char before, char behind) {
        return Character.isLetter(before) && c != '\u20AC' || Character.isLetter(behind);
    }

    private static boolean privateUse(char c) {
        return c >= '\uE000' && c <= '\uF8FF' || c >= '\uFB00' && c <= '\uFB06';
    }

    /** Japanese writes with several. */
    private static boolean otherScript(char c, char neighbour) {
        return c < FIRST_EAST_ASIAN
                && neighbour < FIRST_EAST_ASIAN
                && Character.isLetter(neighbour)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.of(neighbour);
    }
}
