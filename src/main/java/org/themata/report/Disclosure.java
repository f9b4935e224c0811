package org.themata.report;

/**
 * What a page tells of the people in the study. Whoever has transcripts and codebook can count again what a table
 * hides, and whoever can tell the speakers of quotations apart can count them; so transcripts need names, and neither
 * goes with small numbers that are hidden.
 *
 * @param quotations whether anybody's words are shown
 * @param transcripts whether the transcripts are; never without quotations and people
 * @param people whether one participant can be told from another: names, numbers by participant; never if numbers are
 *     hidden
 * @param leastCell numbers of participants from 1 to below it are hidden; 0 = none, and so does 1, which becomes 0
 */
public record Disclosure(boolean quotations, boolean transcripts, boolean people, int leastCell) {
    /** Everything. */
    public static final Disclosure EVERYTHING = new Disclosure(true, true, true, 0);

    /** Takes back what does not go with the rest. */
    public Disclosure {
        if (leastCell < 0) {
            throw new IllegalArgumentException("leastCell " + leastCell);
        }
        leastCell = leastCell == 1 ? 0 : leastCell;
        people &= leastCell == 0;
        transcripts &= quotations && people;
    }

    /** Whether attributes stand under quotations: not if numbers of people who share them are hidden. */
    boolean attributes() {
        return leastCell == 0;
    }
}
