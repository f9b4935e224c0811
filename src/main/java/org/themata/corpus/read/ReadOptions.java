package org.themata.corpus.read;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.Columns;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Role;

/**
 * What a reader must know beside the bytes.
 *
 * @param encoding that the user named; empty = found
 * @param interviewers the labels of interviewers
 * @param speakers labels that the participants file names, in lower case: certain wherever they stand
 * @param columns of tabular input
 */
public record ReadOptions(
        Optional<Charset> encoding, Interviewers interviewers, Set<String> speakers, Columns columns) {

    /** Copies the set. */
    public ReadOptions {
        speakers = Set.copyOf(speakers);
    }

    /** Whether the user named the label, as an interviewer's or a participant's. */
    boolean declares(String label) {
        return interviewers.include(label) || speakers.contains(label.toLowerCase(Locale.ROOT));
    }

    /** The part of a speaker in an interview, by the label. */
    Role role(String label) {
        return interviewers.include(label) ? Role.INTERVIEWER : Role.PARTICIPANT;
    }
}
