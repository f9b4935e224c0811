package org.themata.table.write;

/**
 * What spreadsheets do to the text of a cell. CSV is written exactly, because programs read it back; a file that is
 * made only to be opened in a spreadsheet may guard its text.
 */
final class Spreadsheet {

    private Spreadsheet() {}

    /**
     * The text with an apostrophe before it if a spreadsheet would run it as a formula; this changes what is read back.
     */
    static String guard(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
