package org.themata.coding;

import java.util.Locale;

/** What becomes of negated hits. */
public enum Negated {
    /** They count like any other. */
    INCLUDE,
    /** They do not count. */
    EXCLUDE,
    /** Only they count. */
    ONLY;

    /** Whether a hit counts under this choice. */
    public boolean counts(boolean negated) {
        return this == INCLUDE || negated == (this == ONLY);
    }

    /** The name in options and notes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
