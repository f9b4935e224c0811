package org.themata.analysis;

import java.util.Comparator;
import org.themata.text.Span;

/**
 * A passage that may stand for a code in a report.
 *
 * @param code the number of the code that it is shown under
 * @param document the transcript's id
 * @param participant who speaks
 * @param turn 1-based, in the document
 * @param time when the turn begins; empty if unknown
 * @param span of the passage, in UTF-16 units of the transcript's text
 * @param start first code point of the passage
 * @param end the code point after the last
 * @param text as people read it, with … where the turn was cut
 * @param choice 0 = a person chose it, {@link #CONFIRMED} = a person confirmed or made the coding, {@link #FOUND} =
 *     else
 * @param rank its place in the seeded order
 */
record Quotation(
        int code,
        String document,
        String participant,
        int turn,
        String time,
        Span span,
        int start,
        int end,
        String text,
        int choice,
        long rank) {

    static final int CHOSEN = 0;
    static final int CONFIRMED = 1;
    static final int FOUND = 2;

    /** Where they stand. */
    static final Comparator<Quotation> PLACE =
            Comparator.comparing(Quotation::document).thenComparing(Quotation::span);

    /** What a person chose or confirmed first, then the seeded order; what is equal in it, by place. */
    static final Comparator<Quotation> SEEDED = Comparator.comparingInt(Quotation::choice)
            .thenComparingLong(Quotation::rank)
            .thenComparing(Quotation::document)
            .thenComparing(Quotation::span);

    /** Whether the two share a place, or say the same words. */
    boolean repeats(Quotation other) {
        return document.equals(other.document) && span.overlaps(other.span) || words().equals(other.words());
    }

    /** The words, without the signs that it was cut. */
    String words() {
        return text.replace(QuotationWindow.CUT, "").strip();
    }

    boolean isChosen() {
        return choice == CHOSEN;
    }
}
