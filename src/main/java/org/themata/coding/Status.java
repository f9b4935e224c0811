package org.themata.coding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What has been decided about a coding. */
public enum Status {
    /** Found by the engine. */
    CODED,
    /** Found by the engine, and not counted by a rule. */
    SUPPRESSED,
    /** Looked at by a person, and not meant. */
    REJECTED,
    /** Looked at by a person, and meant. */
    CONFIRMED,
    /** Made by a person. */
    ADDED;

    /** The names in the ledger's column {@code status}. */
    public static final List<String> NAMES =
            Stream.of(values()).map(Status::toString).toList();

    /** Whether such a coding counts. */
    public boolean counts() {
        return this == CODED || this == CONFIRMED || this == ADDED;
    }

    /** The name in the ledger: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
