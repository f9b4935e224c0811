package org.themata.coding;

/**
 * What waits for a pattern.
 *
 * @param use what an occurrence of the pattern means
 * @param indicator the number of the indicator that it belongs to; -1 for the negation lists
 * @param place which pattern of a {@code near} it is
 */
record Sink(Use use, int indicator, int place) {

    /** What an occurrence of a pattern means. */
    enum Use {
        /** A candidate for a hit. */
        HIT,
        /** A veto over hits of the indicator's code. */
        VETO,
        /** One of the patterns of a {@code near}. */
        NEAR,
        /** A word that an {@code unless} looks for. */
        CONTEXT,
        /** Negates what follows. */
        TRIGGER,
        /** Ends a trigger's reach. */
        TERMINATOR,
        /** Looks like a trigger and is none. */
        PSEUDO
    }
}
