package org.themata.report.figure;

/** Lines with ends, from the low to the high end of an interval. */
final class Intervals {
    private static final double END = 3.5;

    private Intervals() {}

    /** Draws one along a horizontal scale. */
    static void draw(Canvas canvas, Scale scale, double middle, double low, double high, String color) {
        double left = scale.at(low);
        double right = scale.at(high);
        canvas.add(Shape.Line.of(left, middle, right, middle, color, 1.5));
        canvas.add(Shape.Line.of(left, middle - END, left, middle + END, color, 1.5));
        canvas.add(Shape.Line.of(right, middle - END, right, middle + END, color, 1.5));
    }
}
