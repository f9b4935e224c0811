package org.themata.report.figure;

/** Lines with ends, from the low to the high end of an interval. */
final class Intervals {
    private static final double END = 3.5;
    private static final double LINE = 1.5;
    private static final double EDGE = 4;

    private Intervals() {}

    /** Draws one along a horizontal scale. */
    static void draw(Canvas canvas, Scale scale, double middle, double low, double high, String color) {
        draw(canvas, scale.at(low), scale.at(high), middle, END, color, LINE);
    }

    /** Draws one over areas, with an edge of white, so that it is seen on dark ones too. */
    static void drawOver(Canvas canvas, Scale scale, double middle, double low, double high, String color) {
        draw(canvas, scale.at(low), scale.at(high), middle, END + (EDGE - LINE) / 2, Shades.PAPER, EDGE);
        draw(canvas, scale, middle, low, high, color);
    }

    private static void draw(
            Canvas canvas, double left, double right, double middle, double end, String color, double width) {
        canvas.add(Shape.Line.of(left, middle, right, middle, color, width));
        canvas.add(Shape.Line.of(left, middle - end, left, middle + end, color, width));
        canvas.add(Shape.Line.of(right, middle - end, right, middle + end, color, width));
    }
}
