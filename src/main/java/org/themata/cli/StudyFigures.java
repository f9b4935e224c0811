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
    private final boolean infers;
    private final int people;
    private final int documents;

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
        this.infers = new InferenceOption().isWanted(Optional.of(study));
        this.people = coded.roster().participants().size();
        this.documents = coded.tally().documents().size();
    }

    /** All of them, in the order of a paper; none of single participants where small numbers are hidden. */
    List<Named> all() {
        List<Named> figures = new ArrayList<>();
        figures.add(named(tables.frequency(), FigureKind.FREQUENCY, ""));
        if (drawn(people)) {
            figures.add(named(tables.matrix(), FigureKind.MATRIX, ""));
        }
        study.compare().stream()
                .distinct()
                .forEach(attribute -> figures.add(
                        named(tables.comparison(attribute), FigureKind.COMPARISON, " (" + attribute + ")")));
        figures.add(named(tables.cooccurrence(), FigureKind.COOCCURRENCE, " within turn"));
        figures.add(named("network", FigureKind.NETWORK, network(), " within turn"));
        if (infers && drawn(people)) {
            figures.add(named(tables.saturation(), FigureKind.SATURATION, ""));
        }
        if (drawn(documents)) {
            Caption notes = new Caption("", Notes.matching(coded.coder().matcher()));
            figures.add(named("timeline", FigureKind.TIMELINE, coded.timeline().table(notes), ""));
        }
        return figures;
    }

    private boolean drawn(int columns) {
        return !smallCells.isOn() && columns <= StudyTable.MOST_READ;
    }

    /** Those that are not drawn, as nobody could tell one participant or transcript in them from the next. */
    List<String> tooMany() {
        List<String> left = new ArrayList<>();
        if (!smallCells.isOn() && people > StudyTable.MOST_READ) {
            left.add(FigureKind.MATRIX.toString());
            if (infers) {
                left.add(FigureKind.SATURATION.toString());
            }
        }
        if (!smallCells.isOn() && documents > StudyTable.MOST_READ) {
            left.add(FigureKind.TIMELINE.toString());
        }
        return left;
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
