package org.themata.corpus.read;

import org.jspecify.annotations.Nullable;

/**
 * Names as people give themselves in a meeting: with a sign before them or a bar in them, or a telephone number. In
 * running text these would be no labels; at the start of a caption they are.
 */
final class ZoomName {
    private static final int LEAST_DIGITS = 7;

    private ZoomName() {}

    /**
     * The label with such a name at the start of a line of a cue, if any.
     *
     * @param from where the words of the line start
     * @param to its end
     * @param line its number
     */
    static @Nullable Label scan(String text, int from, int to, int line) {
        int colon = from;
        int most = Math.min(to - 1, from + LabelScanner.LONGEST + 1);
        while (colon < most && !text.startsWith(": ", colon)) {
            colon++;
        }
        if (colon == from || colon >= most) {
            return null;
        }
        String name = text.substring(from, colon).strip();
        if (name.isEmpty() || !unusual(name)) {
            return null;
        }
        return new Label(from, line, name, "", colon + 2, false, true, false, false);
    }

    /** Whether it is none that {@link LabelScanner} knows, and yet a name. */
    static boolean unusual(String name) {
        int first = name.codePointAt(0);
        boolean letters = name.codePoints().anyMatch(Character::isLetter);
        boolean sign = Character.getType(first) == Character.OTHER_SYMBOL && !music(first);
        boolean bar = Character.isLetter(first) && name.indexOf('|') > 0;
        return name.indexOf('<') < 0 && (letters && sign || bar || telephone(name));
    }

    private static boolean telephone(String name) {
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && "+*() .-\u00A0".indexOf(c) < 0) {
                return false;
            }
            digits += digit || c == '*' ? 1 : 0;
        }
        return digits >= LEAST_DIGITS;
    }

    /** The notes around what is sung. */
    private static boolean music(int sign) {
        return sign >= 0x2669 && sign <= 0x266F || sign >= 0x1F3B5 && sign <= 0x1F3B6;
    }
}
