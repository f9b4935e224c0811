package org.themata.deidentify;

/** Turns code points of one text into UTF-16 units. Asking for rising ones is cheap. Not thread-safe. */
final class Units {
    private final String text;
    private int unit;
    private int codePoint;

    Units(String text) {
        this.text = text;
    }

    /** The unit at which code point {@code wanted} begins, or -1 if the text is shorter. */
    int at(int wanted) {
        if (wanted < codePoint) {
            unit = 0;
            codePoint = 0;
        }
        while (codePoint < wanted) {
            if (unit >= text.length()) {
                return -1;
            }
            unit += Character.charCount(text.codePointAt(unit));
            codePoint++;
        }
        return unit;
    }
}
