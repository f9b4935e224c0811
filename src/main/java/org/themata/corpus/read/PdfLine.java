package org.themata.corpus.read;

/**
 * A line on a page of a PDF; lengths in points, from the top left.
 *
 * @param page 1-based
 * @param number a number that stands apart before the text; empty if there is none
 * @param numberX where the number begins
 * @param x where the text begins
 * @param end where it ends
 * @param y its baseline
 * @param size of the letters
 * @param height of the page
 * @param text may be empty if there is a number
 */
record PdfLine(
        int page, String number, float numberX, float x, float end, float y, float size, float height, String text) {

    /** The line without its number. */
    PdfLine bare() {
        return new PdfLine(page, "", 0, x, end, y, size, height, text);
    }

    /** The line with its number as part of the text. */
    PdfLine whole() {
        String all = number.isEmpty() ? text : (number + " " + text).strip();
        return new PdfLine(page, "", 0, number.isEmpty() ? x : numberX, end, y, size, height, all);
    }
}
