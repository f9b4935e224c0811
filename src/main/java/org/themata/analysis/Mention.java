package org.themata.analysis;

import java.util.List;
import org.themata.text.Span;

/**
 * A passage that was coded, with all the counts that it is part of: the way from a number back to the words.
 *
 * @param code the number of the code that was given, in codebook order
 * @param turn the place of the turn in the transcript's list of turns, from 0
 * @param span what was coded, in UTF-16 units of the transcript's text, inside the turn
 * @param quotation the passage to quote it with: what was coded and sentences around it, as far as the words suffice
 * @param indicator the place of the indicator in its code's list, from 0; -1 if a person coded, or it is unknown
 * @param negated whether a negation reaches it
 * @param part what of the counts it is
 * @param themes numbers of the themes that count it as one of their mentions
 * @param remark who coded and what they noted; empty for the engine
 */
public record Mention(
        int code,
        int turn,
        Span span,
        Span quotation,
        int indicator,
        boolean negated,
        Part part,
        List<Integer> themes,
        String remark) {

    /** What a passage is in the counts. */
    public enum Part {
        /** A row of the ledger. */
        CODED,
        /** Not a row of the ledger (overlapped within its code), but a mention of the themes above. */
        OF_THEMES,
        /** The rest, in another turn, of a row that is counted once. */
        CONTINUED
    }

    /** Copies the list. */
    public Mention {
        themes = List.copyOf(themes);
    }
}
