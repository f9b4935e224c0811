package org.themata.analysis;

import org.themata.corpus.Role;

/** Adds up what is left out. */
final class LeftOutCount {
    private LeftOut total = LeftOut.NONE;

    void add(Role role, int words, int marks, boolean counted) {
        boolean interviewer = role == Role.INTERVIEWER && !counted;
        boolean unattributed = role == Role.UNATTRIBUTED;
        total = total.plus(new LeftOut(
                interviewer ? 1 : 0,
                interviewer ? words : 0,
                unattributed ? 1 : 0,
                unattributed ? words : 0,
                marks));
    }

    LeftOut total() {
        return total;
    }
}
