package org.themata.report.figure;

import org.themata.analysis.SmallCells;

/** Draws one kind of figure. */
interface Chart {

    /** The finished figure. */
    Figure figure(FigureKind kind);

    /** Makes a chart of a table. */
    interface Maker {
        Chart make(Rows rows, SmallCells smallCells, FigureLook look);
    }
}
