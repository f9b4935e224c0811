package org.themata.report.figure;

import java.util.Locale;
import org.themata.analysis.SmallCells;
import org.themata.table.Table;

/** The figures that there are, each of one machine table (a table's {@code forPrograms()}). */
public enum FigureKind {
    /** Participants per theme, of the frequency table. */
    FREQUENCY("Themes across participants", FrequencyChart::new),
    /** Theme by participant, of the matrix table. */
    MATRIX("Themes by participant", (rows, smallCells, look) -> new MatrixChart(rows, look)),
    /** Groups compared, of the comparison table. */
    COMPARISON("Themes between groups", ComparisonChart::new),
    /** Codes together, of the table of pairs. */
    COOCCURRENCE("Codes together", CooccurrenceChart::new),
    /** The same as a network. */
    NETWORK("Codes together", (rows, smallCells, look) -> new NetworkChart(rows, look)),
    /** Codes known after each interview, of the saturation table. */
    SATURATION("Saturation", (rows, smallCells, look) -> new SaturationChart(rows, look)),
    /** Agreement per code, of the agreement table. */
    AGREEMENT("Agreement between coders", (rows, smallCells, look) -> new AgreementChart(rows, look)),
    /** Where in the interviews a theme is spoken of, of the timeline table. */
    TIMELINE("Themes over the interviews", (rows, smallCells, look) -> new TimelineChart(rows, look));

    private final String subject;
    private final Chart.Maker maker;

    FigureKind(String subject, Chart.Maker maker) {
        this.subject = subject;
        this.maker = maker;
    }

    /** What the figure is about, without the study's name. */
    public String subject() {
        return subject;
    }

    /**
     * Draws a table.
     *
     * @param table the machine form of the table that the kind names; its title is drawn, unless it is empty, and its
     *     notes go into the description
     * @param smallCells how numbers of participants that the table suppresses are shown
     * @throws IllegalArgumentException if the table lacks a column that the figure draws
     */
    public Figure of(Table table, SmallCells smallCells, FigureLook look) {
        return maker.make(new Rows(table), smallCells, look).figure(this);
    }

    /** The name on the command line, and of its file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
