package org.themata.exchange.segments;

import java.text.Normalizer;
import java.util.Arrays;

/** A text without what programs change when they copy it, and where each of its characters comes from. */
final class NormalText {
    private static final String SINGLE = "'‘’‚‛`´′‹›";
    private static final String DOUBLE = "\"“”„‟«»″";
    private static final String DASHES = "-‐‑‒–—―−";

    private final StringBuilder text = new StringBuilder();
    private final boolean signs;
    private int[] from = new int[64];
    private int[] to = new int[64];

    /**
     * White space is left out.
     *
     * @param signs whether quotation marks, dashes, ellipses and ligatures are made alike too
     */
    NormalText(String original, boolean signs) {
        this.signs = signs;
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!isBlank(c)) {
                add(signs ? alike(c) : Character.toString(c), i, next);
            }
            i = next;
        }
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0xAD
                || c == 0xFEFF
                || c >= 0x200B && c <= 0x200D;
    }

    private static String alike(int c) {
        if (SINGLE.indexOf(c) >= 0) {
            return "'";
        } else if (DOUBLE.indexOf(c) >= 0) {
            return "\"";
        } else if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        return c < 0x80
                ? Character.toString(c)
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .replace(" ", "");
    }

    private void add(String units, int start, int end) {
        for (int k = 0; k < units.length(); k++) {
            int at = text.length();
            if (signs && units.charAt(k) == '-' && at > 0 && text.charAt(at - 1) == '-') {
                to[at - 1] = end;
                continue;
            }
            if (at == from.length) {
                from = Arrays.copyOf(from, at * 2);
                to = Arrays.copyOf(to, at * 2);
            }
            from[at] = start;
            to[at] = end;
            text.append(units.charAt(k));
        }
    }

    int length() {
        return text.length();
    }

    /** What is left. */
    String text() {
        return text.toString();
    }

    /** Where the character at an index begins in the original. */
    int from(int index) {
        return from[index];
    }

    /** Where the character at an index ends in the original. */
    int to(int index) {
        return to[index];
    }
}
