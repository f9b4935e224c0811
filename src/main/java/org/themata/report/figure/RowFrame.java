package org.themata.report.figure;

import java.util.List;
import java.util.function.DoubleFunction;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;

/**
 * Rows under one another, each with its name at the left, over a common horizontal axis.
 *
 * @param canvas to draw on
 * @param names of the rows
 * @param tops of the rows
 * @param heights of the rows
 */
record RowFrame(Canvas canvas, RowNames names, double[] tops, double[] heights) {
    /** Space before a top theme. */
    private static final double GAP = 6;

    /** Begins where the canvas is; rows are so high, or higher if their names need it. */
    static RowFrame of(Canvas canvas, RowNames names, double least) {
        int count = names.lines().size();
        double[] tops = new double[count];
        double[] heights = new double[count];
        double y = canvas.y();
        for (int row = 0; row < count; row++) {
            y += row > 0 && names.isNested() && names.levels().get(row) == 1 ? GAP : 0;
            tops[row] = y;
            heights[row] = names.height(row, least);
            y += heights[row];
        }
        canvas.moveTo(y);
        return new RowFrame(canvas, names, tops, heights);
    }

    /** The same with low rows below the names of top themes; the low rows have no names. */
    static RowFrame low(Canvas canvas, RowNames names, double height) {
        int count = names.lines().size();
        double[] tops = new double[count];
        double[] heights = new double[count];
        double y = canvas.y();
        for (int row = 0; row < count; row++) {
            heights[row] = names.levels().get(row) == 1 ? names.height(row, 0) : height;
            tops[row] = y;
            y += heights[row];
        }
        canvas.moveTo(y);
        return new RowFrame(canvas, names, tops, heights);
    }

    double top() {
        return tops.length == 0 ? canvas.y() : tops[0];
    }

    double bottom() {
        int last = tops.length - 1;
        return last < 0 ? canvas.y() : tops[last] + heights[last];
    }

    double middle(int row) {
        return tops[row] + heights[row] / 2;
    }

    /** Grid lines and numbers of a scale of shares. */
    void drawPercents(Scale scale) {
        drawTicks(scale, List.of(0.0, 0.25, 0.5, 0.75, 1.0), tick -> Apa.percent(tick, 0));
    }

    /** Grid lines and the numbers under them. */
    void drawTicks(Scale scale, List<Double> ticks, DoubleFunction<String> shown) {
        for (double tick : ticks) {
            double x = scale.at(tick);
            canvas.add(Shape.Line.of(x, top(), x, bottom() + 4, Shades.GRID, 1));
            canvas.text(x, bottom() + 12, shown.apply(tick), Canvas.SMALL, Anchor.MIDDLE, Shades.MUTED);
        }
    }

    /** The line at the bottom, with what the numbers are. */
    void end(String title, Scale scale) {
        canvas.add(Shape.Line.of(scale.start(), bottom() + 0.5, scale.end(), bottom() + 0.5, Shades.INK, 1));
        double middle = (scale.start() + scale.end()) / 2;
        double y = bottom() + 28;
        for (String line : TextLines.of(title, Canvas.SMALL, scale.end() - scale.start())) {
            canvas.text(middle, y, line, Canvas.SMALL, Anchor.MIDDLE, Shades.INK);
            y += Canvas.height(1, Canvas.SMALL);
        }
        canvas.moveTo(y - Canvas.SMALL / 2);
    }
}
