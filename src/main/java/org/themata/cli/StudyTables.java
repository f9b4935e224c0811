package org.themata.cli;

import java.util.function.BiConsumer;
import org.themata.analysis.Unit;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.table.Table;

/** The tables of a study. */
final class StudyTables {
    /** A table for people and for programs. */
    record Forms(Table forPeople, Table forPrograms) {}

    StudyTables(Connected command, Study study, Matcher matcher, Counting counting, Unit unit) {}

    void write(BiConsumer<String, Forms> to) {}
}
