package org.themata.corpus.read;

/** The three ways to write captions. */
enum CueKind {
    /** A head, blocks, identifiers, tags. */
    WEBVTT,
    /** A number above each time line. */
    SUBRIP,
    /** The times of a cue with a comma between them, and no arrow: YouTube. */
    SBV
}
