package org.themata.analysis;

import java.util.Locale;

/**
 * Within what two codes must stand to be together.
 *
 * @param kind of stretch
 * @param size words of a window, lines of a moving window; 0 for the others
 */
public record Within(Kind kind, int size) {
    /** A turn. */
    public static final Within TURN = new Within(Kind.TURN, 0);

    /** Kinds of stretches. */
    public enum Kind {
        /** A sentence of a turn. */
        SENTENCE,
        /** What a speaker says until the next one speaks. */
        TURN,
        /** So many words in a row, in one turn; each word from which that many remain begins a window. */
        WINDOW,
        /** What stands between blank lines in a turn. */
        PARAGRAPH,
        /** A transcript. */
        DOCUMENT,
        /** All that a participant says. */
        PARTICIPANT,
        /** A turn and the turns before it in the same transcript (epistemic network analysis). */
        ENA
    }

    /** @throws IllegalArgumentException if a window has no size, or something else has one */
    public Within {
        boolean sized = kind == Kind.WINDOW || kind == Kind.ENA;
        if (sized != size > 0) {
            throw new IllegalArgumentException(kind + " of size " + size);
        }
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + (size > 0 ? ":" + size : "");
    }
}
