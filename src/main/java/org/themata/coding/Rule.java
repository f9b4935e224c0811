package org.themata.coding;

import java.util.Locale;

/** Why a candidate was not counted. */
public enum Rule {
    /** It was counted. */
    NONE,
    /** A longer hit of the same code, or an equal one further left, shares a token with it. */
    OVERLAP,
    /** Overlap {@code codebook}: longer accepted spans cover all its tokens. */
    CODEBOOK,
    /** Overlap {@code specific}: a more specific indicator, or one that began earlier, claimed its tokens. */
    SPECIFIC,
    /** A {@code not} indicator of its code overlaps it. */
    NOT,
    /** A word of its {@code unless} stands close to it. */
    UNLESS,
    /** It is negated, or not negated, and the choice leaves those out. */
    NEGATED;

    /** The name in the ledger's column {@code rule}; empty for {@link #NONE}. */
    @Override
    public String toString() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
