package org.themata.corpus.read;

/**
 * What may be a speaker's label at the start of a line.
 *
 * @param at where the line starts
 * @param line its number, 1-based
 * @param name the label, without mark-up, time and colon
 * @param time as {@code hh:mm:ss}; empty if none stands with it
 * @param speech where the words after it start
 * @param numbered whether a paragraph or page number stands before it
 * @param paragraph whether a blank line, or the start of the text, stands before it
 * @param link whether an address follows, as in lists of links
 * @param bare whether it stands in brackets without a colon, as stage directions do
 */
record Label(
        int at,
        int line,
        String name,
        String time,
        int speech,
        boolean numbered,
        boolean paragraph,
        boolean link,
        boolean bare) {

    boolean timed() {
        return !time.isEmpty();
    }
}
