package org.themata.cli;

import org.themata.table.Table;

/**
 * A table of a study in its two forms.
 *
 * @param name of its files, without extension
 * @param forPeople as papers print it
 * @param forPrograms one value a cell
 * @param digits decimals for people of numbers that are no percentages
 */
record StudyTable(String name, Table forPeople, Table forPrograms, int digits) {
    /**
     * Rows, of participants most of all, beyond which nobody reads a table in a paper, nor a heat map or a timeline.
     */
    static final int MOST_READ = 1_000;

    /** Cells beyond which nobody does; a Word document of ten times as many does not fit into 512 MB. */
    private static final int MOST_CELLS = 20_000;

    private static final int SHEET_COLUMNS = 16_384;
    private static final int SHEET_ROWS = 1_048_000;

    private static final int USUAL_DIGITS = 2;

    /** With two decimals. */
    StudyTable(String name, Table forPeople, Table forPrograms) {
        this(name, forPeople, forPrograms, USUAL_DIGITS);
    }

    /** Whether someone may read it in a paper; else only programs do. */
    boolean isRead() {
        int rows = forPeople.rows().size();
        return rows <= MOST_READ && (long) rows * forPeople.columns().size() <= MOST_CELLS;
    }

    /** Whether a sheet of a workbook holds it, with its title and names. */
    boolean fitsSheet() {
        return forPrograms.columns().size() <= SHEET_COLUMNS
                && forPrograms.rows().size() < SHEET_ROWS;
    }
}
