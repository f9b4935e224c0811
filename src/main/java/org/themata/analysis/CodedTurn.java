package org.themata.analysis;

import java.util.List;

/**
 * A counted turn and where its codes stand, in words from 0.
 *
 * @param document the transcript's id
 * @param participant who speaks; empty for none
 * @param words how many it has
 * @param sentences for each word the number of its sentence, from 0
 * @param paragraphs for each word the number of its paragraph, from 0
 * @param mentions of codes and themes
 */
public record CodedTurn(
        String document, String participant, int words, int[] sentences, int[] paragraphs, List<Mention> mentions) {

    /** Copies the list. */
    public CodedTurn {
        mentions = List.copyOf(mentions);
    }

    /**
     * A mention.
     *
     * @param code its number
     * @param first first word
     * @param end the word after the last; greater than first
     */
    public record Mention(int code, int first, int end) {}
}
