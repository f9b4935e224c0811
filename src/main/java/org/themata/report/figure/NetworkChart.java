package org.themata.report.figure;

import org.themata.analysis.SmallCells;

final class NetworkChart implements Chart {
    NetworkChart(Rows rows, SmallCells smallCells, FigureLook look) {}

    @Override
    public Figure figure(FigureKind kind) {
        throw new UnsupportedOperationException(kind + " is not drawn yet");
    }
}
