package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.themata.report.figure.Shape.Point;

/** Markers that can be told apart without colour. */
enum DotForm {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND;

    /** Sides of the polygon that is drawn for a circle. */
    private static final int ROUND = 48;

    /** The marker of the n-th series. */
    static DotForm of(int series) {
        return values()[series % values().length];
    }

    /** Its corners about a point. */
    List<Point> corners(double x, double y, double radius) {
        double r = switch (this) {
            case CIRCLE -> radius;
            case SQUARE -> radius * 1.25;
            case TRIANGLE, DIAMOND -> radius * 1.3;
        };
        int sides = switch (this) {
            case CIRCLE -> ROUND;
            case SQUARE, DIAMOND -> 4;
            case TRIANGLE -> 3;
        };
        double turn = this == SQUARE ? Math.PI / 4 : 0;
        List<Point> corners = new ArrayList<>(sides);
        for (int i = 0; i < sides; i++) {
            double angle = turn + 2 * Math.PI * i / sides;
            corners.add(new Point(x + r * StrictMath.sin(angle), y - r * StrictMath.cos(angle)));
        }
        return corners;
    }
}
