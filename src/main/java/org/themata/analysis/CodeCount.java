package org.themata.analysis;

/**
 * How often a code was found in some stretch of the corpus.
 *
 * @param mentions hits after overlap
 * @param segments units (turns, sentences or paragraphs) with at least one hit
 * @param covered words inside hits
 */
public record CodeCount(int mentions, int segments, int covered) {
    /** Not found. */
    public static final CodeCount NONE = new CodeCount(0, 0, 0);

    /** The counts of two stretches that share no unit. */
    public CodeCount plus(CodeCount other) {
        return new CodeCount(mentions + other.mentions, segments + other.segments, covered + other.covered);
    }
}
