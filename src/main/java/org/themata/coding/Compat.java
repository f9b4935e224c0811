package org.themata.coding;

import java.util.Locale;

/** Whose habits the matching follows. */
public enum Compat {
    /** Our own, as documented. */
    NONE,
    /**
     * quanteda's: marks are text, hyphenated words only as written, lower case instead of case folding, no sentences.
     */
    QUANTEDA,
    /** LIWC's: the most specific indicator, {@code *} only at the end. */
    LIWC;

    /** The name in options and notes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
