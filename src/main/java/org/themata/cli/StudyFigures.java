package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Caption;
import org.themata.analysis.CooccurrenceTable;
import org.themata.analysis.SmallCells;
import org.themata.corpus.Study;
import org.themata.report.figure.Figure;
import org.themata.report.figure.FigureKind;
import org.themata.report.figure.FigureLook;
import org.themata.table.Table;

/** The figures of a study: what {@code plot} draws of it, of the same tables as stand in {@code tables/}. */
final class StudyFigures {
    private final CodedStudy coded;
    private final StudyTables tables;
    private final Study study;
    private final SmallCells smallCells;

    /**
     * A figure and the name of its files.
     *
     * @param name without extension
     * @param figure itself
     */
    record Named(String name, Figure figure) {}

    StudyFigures(CodedStudy coded, StudyTables tables) {
        this.coded = coded;
        this.tables = tables;
        this.study = coded.request().study();
        this.smallCells = new SmallCells(study.minimumCell());
    }

    /** All of them, in the order of a paper; none of single participants where small numbers are hidden. */
    List<Named> all() {
        List<Named> figures = new ArrayList<>();
        figures.add(named(tables.frequency(), FigureKind.FREQUENCY, ""));
        if (!smallCells.isOn() && coded.roster().participants().size() <= StudyTable.MOST_READ) {
            figures.add(named(tables.matrix(), FigureKind.MATRIX, ""));
        }
        study.compare().stream()
                .distinct()
                .forEach(attribute -> figures.add(
                        named(tables.comparison(attribute), FigureKind.COMPARISON, " (" + attribute + ")")));
        figures.add(named(tables.cooccurrence(), FigureKind.COOCCURRENCE, " within turn"));
        figures.add(named("network", FigureKind.NETWORK, network(), " within turn"));
        if (new InferenceOption().isWanted(Optional.of(study)) && !smallCells.isOn()) {
            figures.add(named(tables.saturation(), FigureKind.SATURATION, ""));
        }
        if (!smallCells.isOn() && coded.tally().documents().size() <= StudyTable.MOST_READ) {
            Caption notes = new Caption("", Notes.matching(coded.coder().matcher()));
            figures.add(named("timeline", FigureKind.TIMELINE, coded.timeline().table(notes), ""));
        }
        return figures;
    }

    private Table network() {
        Caption caption = new Caption("", Notes.matching(coded.coder().matcher()));
        return new CooccurrenceTable(coded.lowest(), false, 0, caption).forPrograms();
    }

    private Named named(StudyTable table, FigureKind kind, String more) {
        return named(table.name(), kind, table.forPrograms(), more);
    }

    private Named named(String name, FigureKind kind, Table table, String more) {
        String title = TableCommand.title(kind.subject() + more, study.title());
        Table titled = new Table(title, table.columns(), table.rows(), table.notes());
        return new Named(name, kind.of(titled, smallCells, FigureLook.USUAL));
    }
}
