package org.themata.cli;

import org.themata.table.Table;

/**
 * A table of a study in its two forms.
 *
 * @param name of its files, without extension
 * @param forPeople as papers print it
 * @param forPrograms one value a cell
 */
record StudyTable(String name, Table forPeople, Table forPrograms) {}
