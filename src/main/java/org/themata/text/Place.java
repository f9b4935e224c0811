package org.themata.text;

/**
 * Where in an input something stands, as {@code FILE:LINE:COL} in messages.
 *
 * @param file the file as the user named it; empty if there is none
 * @param line 1-based; 0 = the file as a whole
 * @param column 1-based, in code points; 0 = the line as a whole
 */
public record Place(String file, int line, int column) {

    /** A place that is the whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** {@code FILE}, {@code FILE:LINE} or {@code FILE:LINE:COL}, as far as known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
