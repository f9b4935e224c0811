package org.themata.coding;

import java.util.Locale;

/** How hits of different codes on the same words affect one another. */
public enum Overlap {
    /** Not at all: a word may count once in each code. */
    CODE,
    /** A span whose tokens are all covered by longer accepted spans, of whatever code, is suppressed. */
    CODEBOOK,
    /** At each position the most specific indicator claims the tokens, for every code that lists it. */
    SPECIFIC;

    /** The name in options and notes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
