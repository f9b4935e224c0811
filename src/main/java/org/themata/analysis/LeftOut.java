package org.themata.analysis;

/**
 * What was not counted, and what was counted without being anyone's.
 *
 * @param interviewerTurns turns of interviewers that were left out
 * @param interviewerWords their words
 * @param unattributedTurns stretches before the first label: counted, but no participant's
 * @param unattributedWords their words
 * @param marks transcription marks: never words
 */
public record LeftOut(
        int interviewerTurns, long interviewerWords, int unattributedTurns, long unattributedWords, int marks) {
    /** Nothing. */
    public static final LeftOut NONE = new LeftOut(0, 0, 0, 0, 0);

    /** Both together. */
    public LeftOut plus(LeftOut other) {
        return new LeftOut(
                interviewerTurns + other.interviewerTurns,
                interviewerWords + other.interviewerWords,
                unattributedTurns + other.unattributedTurns,
                unattributedWords + other.unattributedWords,
                marks + other.marks);
    }
}
