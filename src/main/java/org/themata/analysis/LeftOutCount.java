package org.themata.analysis;

import org.themata.corpus.Role;

/** Adds up what is left out. */
final class LeftOutCount {
    private int interviewerTurns;
    private long interviewerWords;
    private int unattributedTurns;
    private long unattributedWords;
    private int marks;

    void add(Role role, int words, int marksHere, boolean counted) {
        marks += marksHere;
        if (role == Role.INTERVIEWER && !counted) {
            interviewerTurns++;
            interviewerWords += words;
        } else if (role == Role.UNATTRIBUTED) {
            unattributedTurns++;
            unattributedWords += words;
        }
    }

    LeftOut total() {
        return new LeftOut(interviewerTurns, interviewerWords, unattributedTurns, unattributedWords, marks);
    }
}
