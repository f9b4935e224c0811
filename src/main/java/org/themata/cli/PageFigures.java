package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Caption;
import org.themata.analysis.Comparison;
import org.themata.analysis.ComparisonRule;
import org.themata.analysis.ComparisonTable;
import org.themata.analysis.Presence;
import org.themata.analysis.SmallCells;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.corpus.Study;
import org.themata.report.Disclosure;
import org.themata.report.figure.Figure;
import org.themata.report.figure.FigureKind;
import org.themata.report.figure.FigureLook;
import org.themata.table.Table;

/** The figures of a page. The heat map is none of them: the page draws it itself, to be clicked. */
final class PageFigures {
    private static final FigureLook LOOK = new FigureLook(960, FigureLook.USUAL.shades());

    private final Optional<Study> study;
    private final Counting counting;
    private final Disclosure disclosure;
    private final boolean infers;

    PageFigures(Optional<Study> study, Counting counting, Disclosure disclosure, boolean infers) {
        this.study = study;
        this.counting = counting;
        this.disclosure = disclosure;
        this.infers = infers;
    }

    /**
     * All that may be shown: where numbers are hidden, only those of a table that hides them.
     *
     * @param themes the table of frequencies for programs
     */
    List<Figure> all(Table themes) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(FigureKind.FREQUENCY, titled(themes, "Themes across participants")));
        if (disclosure.leastCell() < 0) {
            study.map(Study::compare).orElse(List.of()).forEach(attribute -> figures.add(comparison(attribute)));
        }
        return figures;
    }

    private Figure comparison(String attribute) {
        Optional<IntervalMethod> intervals = infers ? Optional.of(IntervalMethod.WILSON) : Optional.empty();
        ComparisonRule rule = new ComparisonRule(attribute, Optional.empty(), intervals, false, 1);
        Comparison comparison = new Comparison(
                Presence.of(counting.tally(), counting.roster()),
                counting.roster().attributes(),
                code -> true,
                rule,
                new SmallCells(disclosure.leastCell()));
        Caption caption = new Caption("Themes by " + attribute, counting.notes());
        return figure(FigureKind.COMPARISON, new ComparisonTable(comparison, caption).forPrograms());
    }

    private Figure figure(FigureKind kind, Table table) {
        return kind.of(table, new SmallCells(disclosure.leastCell()), LOOK);
    }

    private static Table titled(Table table, String title) {
        return new Table(title, table.columns(), table.rows(), table.notes());
    }
}
