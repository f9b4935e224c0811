package org.themata.analysis;

import java.util.Locale;

/** What a segment is: a stretch in which a code counts once. */
public enum Unit {
    /** What a speaker says until the next one speaks. */
    TURN,
    /** A sentence of a turn. */
    SENTENCE,
    /** What stands between blank lines in a turn. */
    PARAGRAPH;

    /** The name in options and notes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
