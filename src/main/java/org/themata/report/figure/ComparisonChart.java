package org.themata.report.figure;

import org.themata.analysis.SmallCells;

final class ComparisonChart implements Chart {
    ComparisonChart(Rows rows, SmallCells smallCells, FigureLook look) {}

    @Override
    public Figure figure(FigureKind kind) {
        throw new UnsupportedOperationException(kind + " is not drawn yet");
    }
}
