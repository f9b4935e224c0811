package org.themata.cli;

import java.util.function.Supplier;
import org.themata.table.Table;

/**
 * A table of a study in its two forms, each made when it is asked for: of many participants not both fit into memory.
 *
 * @param name of its files, without extension
 * @param people as papers print it
 * @param programs one value a cell
 * @param digits decimals for people of numbers that are no percentages
 */
record StudyTable(String name, Supplier<Table> people, Supplier<Table> programs, int digits) {
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
    StudyTable(String name, Supplier<Table> people, Supplier<Table> programs) {
        this(name, people, programs, USUAL_DIGITS);
    }

    /** As papers print it. */
    Table forPeople() {
        return people.get();
    }

    /** One value a cell. */
    Table forPrograms() {
        return programs.get();
    }

    /** Whether someone may read a table in a paper; else only programs do. */
    static boolean isRead(Table forPeople) {
        int rows = forPeople.rows().size();
        return rows <= MOST_READ && (long) rows * forPeople.columns().size() <= MOST_CELLS;
    }

    /** Whether a sheet of a workbook holds a table, with its title and names. */
    static boolean fitsSheet(Table forPrograms) {
        return forPrograms.columns().size() <= SHEET_COLUMNS
                && forPrograms.rows().size() < SHEET_ROWS;
    }
}
