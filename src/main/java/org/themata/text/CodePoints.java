package org.themata.text;

/**
 * Turns UTF-16 offsets of one text into code points. Asking for rising offsets is cheap: it counts on from the last
 * one. Not thread-safe.
 */
public final class CodePoints {
    private final String text;
    private final boolean plain;
    private int unit;
    private int codePoint;

    /** @param text the text that the offsets point into */
    public CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    /**
     * The number of code points before UTF-16 unit {@code offset}.
     *
     * @param offset 0 to the text's length
     */
    public int at(int offset) {
        if (plain) {
            return offset;
        }
        if (offset < unit) {
            unit = 0;
            codePoint = 0;
        }
        codePoint += text.codePointCount(unit, offset);
        unit = offset;
        return codePoint;
    }

    /** Orders two texts by their code points. {@link String#compareTo} puts U+FFFD behind an emoji. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                boolean astral = Character.isSurrogate(a.charAt(i));
                return astral == Character.isSurrogate(b.charAt(i))
                        ? Character.compare(a.charAt(i), b.charAt(i))
                        : astral ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
