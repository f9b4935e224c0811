package org.themata.analysis;

import org.themata.corpus.Role;

/**
 * How much one speaker says in one document.
 *
 * @param document the transcript's id
 * @param file the file it comes from
 * @param speaker the label as written; empty without labels
 * @param role the speaker's
 * @param participant who speaks; empty for interviewers and unattributed text
 * @param turns turns
 * @param sentences sentences
 * @param words tokens of kind word and number
 * @param marks transcription marks
 * @param first the time of the first turn that has one; empty if none has
 * @param last the time of the last turn that has one
 */
public record Speech(
        String document,
        String file,
        String speaker,
        Role role,
        String participant,
        int turns,
        int sentences,
        long words,
        int marks,
        String first,
        String last) {

    /** A speaker who has not said anything yet. */
    static Speech none(String document, String file, String speaker, Role role, String participant) {
        return new Speech(document, file, speaker, role, participant, 0, 0, 0, 0, "", "");
    }

    /** The same with another turn. */
    Speech plus(int moreSentences, int moreWords, int moreMarks, String time, String lastTime) {
        return new Speech(
                document,
                file,
                speaker,
                role,
                participant,
                turns + 1,
                sentences + moreSentences,
                words + moreWords,
                marks + moreMarks,
                first.isEmpty() ? time : first,
                lastTime.isEmpty() ? last : lastTime);
    }
}
