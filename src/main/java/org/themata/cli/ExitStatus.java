package org.themata.cli;

/** What a command ends with. */
final class ExitStatus {
    /** Done. */
    static final int DONE = 0;
    /** A check that was asked for did not pass. */
    static final int CHECK_FAILED = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Input that cannot be read or is not valid. */
    static final int INPUT = 3;
    /** Output that cannot be written. */
    static final int OUTPUT = 4;
    /** A bug. */
    static final int BUG = 5;
    /** The reader of a pipe went away. */
    static final int CLOSED_PIPE = 141;

    private ExitStatus() {}
}
