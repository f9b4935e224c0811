package org.themata.hostile;

/**
 * What came of one bad input.
 *
 * @param reader that was asked
 * @param fault in its file
 * @param status exit status
 * @param message the first error or warning, without the folder; empty = none
 * @param broken which promise was broken; empty = none
 * @param milliseconds by the clock, or of all processors together if that is less
 */
public record Outcome(String reader, String fault, int status, String message, String broken, long milliseconds) {

    /** As a line of a table with tabs. */
    public String line() {
        return String.join("\t", reader, fault, "" + status, message, broken, "" + milliseconds);
    }

    /** From such a line. */
    public static Outcome of(String line) {
        String[] cells = line.split("\t", -1);
        return new Outcome(
                cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], Long.parseLong(cells[5]));
    }
}
