package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Caption;
import org.themata.analysis.CodedTurn;
import org.themata.analysis.Comparison;
import org.themata.analysis.ComparisonRule;
import org.themata.analysis.ComparisonTable;
import org.themata.analysis.Cooccurrence;
import org.themata.analysis.CooccurrenceTable;
import org.themata.analysis.Presence;
import org.themata.analysis.Saturation;
import org.themata.analysis.SaturationRule;
import org.themata.analysis.SaturationTable;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Timeline;
import org.themata.analysis.Within;
import org.themata.analysis.stat.BaseRatio;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.corpus.Study;
import org.themata.report.Disclosure;
import org.themata.report.figure.Figure;
import org.themata.report.figure.FigureKind;
import org.themata.report.figure.FigureLook;
import org.themata.table.Table;

/**
 * The figures of a page. The heat map is none of them: the page draws it itself, to be clicked. Where numbers are
 * hidden only the table of frequencies is drawn, which hides them too.
 */
final class PageFigures {
    private static final FigureLook LOOK = new FigureLook(960, FigureLook.USUAL.shades());
    private static final BaseRatio USUAL_RATIO = new BaseRatio(4, 2, 0.05);

    /** More strips than these are no figure on a page; {@code plot timeline} draws them. */
    private static final int MOST_STRIPS = 60;

    private final Optional<Study> study;
    private final Disclosure disclosure;
    private final boolean infers;
    private final long seed;
    private final Cooccurrence together;
    private final Cooccurrence lowest;
    private final Timeline timeline;

    /**
     * @param coder where the codings come from
     * @param infers whether intervals and saturation have a place
     */
    PageFigures(Optional<Study> study, Disclosure disclosure, StudyCoder coder, boolean infers, long seed) {
        this.study = study;
        this.disclosure = disclosure;
        this.infers = infers;
        this.seed = seed;
        this.together = new Cooccurrence(coder.codes(), code -> true, Within.TURN);
        this.lowest = new Cooccurrence(coder.codes(), code -> !code.isTheme(), Within.TURN);
        this.timeline = new Timeline(coder.codes(), code -> code.level() == 1, coder instanceof LedgerCoder);
    }

    /** Of a study that a run has read. */
    PageFigures(CodedStudy coded, Disclosure disclosure, boolean infers) {
        this.study = Optional.of(coded.request().study());
        this.disclosure = disclosure;
        this.infers = infers;
        this.seed = coded.request().seed();
        this.together = coded.together();
        this.lowest = coded.lowest();
        this.timeline = coded.timeline();
    }

    /** Takes the coded turns of the next transcript. */
    void add(String document, List<CodedTurn> turns) {
        together.add(document, turns);
        lowest.add(document, turns);
        timeline.add(document, turns);
    }

    /**
     * All that may be shown, when everything was taken.
     *
     * @param themes the table of frequencies for programs
     */
    List<Figure> all(Counting counting, Table themes) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(
                FigureKind.FREQUENCY,
                new Table(FigureKind.FREQUENCY.subject(), themes.columns(), themes.rows(), themes.notes())));
        if (disclosure.leastCell() > 0) {
            return figures;
        }
        Presence presence = Presence.of(counting.tally(), counting.roster());
        for (String attribute : study.map(Study::compare).orElse(List.of())) {
            figures.add(comparison(counting, presence, attribute));
        }
        figures.add(pairs(FigureKind.COOCCURRENCE, together, counting));
        figures.add(pairs(FigureKind.NETWORK, lowest, counting));
        if (infers && disclosure.people() && presence.participants().size() <= StudyTable.MOST_READ) {
            figures.add(saturation(counting, presence));
        }
        if (disclosure.people() && counting.tally().documents().size() <= MOST_STRIPS) {
            figures.add(figure(FigureKind.TIMELINE, timeline.table(caption(FigureKind.TIMELINE.subject(), counting))));
        }
        return figures;
    }

    private Figure comparison(Counting counting, Presence presence, String attribute) {
        Optional<IntervalMethod> intervals = infers ? Optional.of(IntervalMethod.WILSON) : Optional.empty();
        ComparisonRule rule = new ComparisonRule(attribute, Optional.empty(), intervals, false, seed);
        Comparison comparison = new Comparison(
                presence, counting.roster().attributes(), code -> true, rule, new SmallCells(disclosure.leastCell()));
        return figure(
                FigureKind.COMPARISON,
                new ComparisonTable(comparison, caption("Themes by " + attribute, counting)).forPrograms());
    }

    private Figure pairs(FigureKind kind, Cooccurrence counts, Counting counting) {
        counting.roster().participants().forEach(one -> counts.addParticipant(one.id()));
        counts.finish();
        return figure(
                kind,
                new CooccurrenceTable(counts, false, 0, caption(kind.subject() + " within turn", counting))
                        .forPrograms());
    }

    private Figure saturation(Counting counting, Presence presence) {
        Saturation result = Saturation.of(
                presence,
                counting.roster().attributes(),
                code -> !code.isTheme(),
                new SaturationRule(USUAL_RATIO, 0, seed, Optional.empty()));
        return figure(
                FigureKind.SATURATION,
                new SaturationTable(result, caption(FigureKind.SATURATION.subject(), counting)).forPrograms());
    }

    private Figure figure(FigureKind kind, Table table) {
        return kind.of(table, new SmallCells(disclosure.leastCell()), LOOK);
    }

    private static Caption caption(String title, Counting counting) {
        return new Caption(
                title,
                counting.notes().stream()
                        .filter(note -> !note.equals(Notes.SHARES))
                        .toList());
    }
}
