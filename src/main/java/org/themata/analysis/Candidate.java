package org.themata.analysis;

import java.util.Optional;
import org.themata.codebook.Code;
import org.themata.codebook.Manner;

/**
 * A stretch that an indicator matches, and what became of it.
 *
 * @param firstToken number of its first token, from 1, through the document
 * @param lastToken number of its last token
 * @param sentence from 1, through the document
 * @param line of the file
 * @param start first code point
 * @param end the code point after the last
 * @param match its text, on one line
 * @param code the code of the indicator
 * @param indicator as written, and where
 * @param accepted whether it counts
 * @param rule why it does not: a rule of the engine, or {@code interviewer}; empty if it counts
 * @param by what it had to give way to
 * @param negatedBy the word that negates it, if one does
 */
public record Candidate(
        int firstToken,
        int lastToken,
        int sentence,
        int line,
        int start,
        int end,
        String match,
        Code code,
        Manner indicator,
        boolean accepted,
        String rule,
        Optional<Other> by,
        Optional<Other> negatedBy) {

    /**
     * Another stretch of the same turn.
     *
     * @param firstToken number of its first token, from 1, through the document
     * @param lastToken number of its last token
     * @param start first code point
     * @param end the code point after the last
     * @param match its text, on one line
     * @param indicator as written; empty if it is a negation
     * @param line of the indicator; 0 if unknown
     */
    public record Other(int firstToken, int lastToken, int start, int end, String match, String indicator, int line) {}
}
