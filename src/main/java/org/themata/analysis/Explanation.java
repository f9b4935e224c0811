package org.themata.analysis;

import java.util.List;
import org.themata.corpus.Turn;
import org.themata.text.TokenKind;

/**
 * Why a turn is, or is not, coded.
 *
 * @param document the transcript's id
 * @param file the transcript's file
 * @param turn the turn
 * @param tokens its tokens
 * @param marks its transcription marks, as written
 * @param candidates everything that an indicator matches
 */
public record Explanation(
        String document, String file, Turn turn, List<Word> tokens, List<String> marks, List<Candidate> candidates) {

    /** Copies the lists. */
    public Explanation {
        tokens = List.copyOf(tokens);
        marks = List.copyOf(marks);
        candidates = List.copyOf(candidates);
    }

    /**
     * A token.
     *
     * @param number from 1, through the document
     * @param sentence from 1, through the document
     * @param text as written
     * @param kind what it is
     * @param key what indicators are compared with
     */
    public record Word(int number, int sentence, String text, TokenKind kind, String key) {}
}
