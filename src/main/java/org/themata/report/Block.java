package org.themata.report;

import java.util.List;

/**
 * A part of the corpus as the page keeps it: a transcript, or quotations without their transcripts.
 *
 * @param name the transcript's id; empty if it is not told
 * @param stretches what was said, in order
 * @param passages what was coded in it, by place
 */
public record Block(String name, List<Stretch> stretches, List<Passage> passages) {

    /** Copies the lists. */
    public Block {
        stretches = List.copyOf(stretches);
        passages = List.copyOf(passages);
    }

    /**
     * Something said by one speaker: a turn, or a quotation.
     *
     * @param turn its number in the transcript, from 1; 0 if it is not told
     * @param speaker the label; empty if it is not told
     * @param participant the id; empty for interviewers, unattributed text, and if it is not told
     * @param role the speaker's
     * @param time when it begins; empty if unknown
     * @param text as the page shows it
     */
    record Stretch(int turn, String speaker, String participant, String role, String time, String text) {}

    /**
     * What was coded in a stretch; offsets are UTF-16 units of its text, as the page's script counts them.
     *
     * @param code number of the code, in codebook order
     * @param stretch place of the stretch, from 0
     * @param start first unit
     * @param end the unit after the last
     * @param from first unit of the quotation around it
     * @param to the unit after its last
     * @param indicator place of the indicator in its code's list, from 0; -1 if unknown
     * @param flags see the constants
     * @param themes numbers of the themes that count it
     * @param remark who coded and what they noted
     */
    record Passage(
            int code,
            int stretch,
            int start,
            int end,
            int from,
            int to,
            int indicator,
            int flags,
            List<Integer> themes,
            String remark) {
        /** A negation reaches it. */
        static final int NEGATED = 1;
        /** It is no row of the ledger, but a mention of themes. */
        static final int OF_THEMES = 2;
        /** It continues a coding that began in another turn, and is not counted. */
        static final int CONTINUED = 4;

        /** Whether it is a row of the ledger that counts. */
        boolean isCoded() {
            return (flags & (OF_THEMES | CONTINUED)) == 0;
        }
    }
}
