package org.themata.cli;

/**
 * Something in which a repeated run is not as its manifest says.
 *
 * @param kind what it is
 * @param name of the file, the library or the choice
 * @param state what became of it
 * @param why in a sentence
 */
record Difference(Kind kind, String name, State state, String why) {

    /** What differs. */
    enum Kind {
        INPUT,
        VERSION,
        OPTION,
        OUTPUT
    }

    /** What became of it. */
    enum State {
        /** It has another value, or other bytes. */
        CHANGED,
        /** Somebody has edited the file after the run. */
        EDITED,
        /** It is not there any more. */
        MISSING,
        /** The manifest does not know it. */
        NEW
    }
}
