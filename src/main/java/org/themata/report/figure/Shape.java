package org.themata.report.figure;

import java.util.List;
import java.util.Map;

/** What a drawing is made of. Lengths are CSS pixels, y grows downwards, colours are {@code #RRGGBB}. */
sealed interface Shape {
    /** No fill, or no outline. */
    String NONE = "";

    /** A point. */
    record Point(double x, double y) {}

    /** A rectangle; its outline is one pixel wide. */
    record Box(double x, double y, double width, double height, String fill, String outline) implements Shape {}

    /** A line through points; a dash is three times as long as the line is wide. */
    record Line(List<Point> points, String color, double width, boolean dashed) implements Shape {
        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }

        /** A straight line. */
        static Line of(double x1, double y1, double x2, double y2, String color, double width) {
            return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), color, width, false);
        }
    }

    /** Rectangles of one height in a row. */
    record Bars(double y, double height, List<Bar> bars, String fill) implements Shape {
        /** From x so far to the right. */
        record Bar(double x, double width) {}

        /** Copies the list. */
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A filled polygon. */
    record Area(List<Point> points, String fill) implements Shape {
        /** Copies the list. */
        public Area {
            points = List.copyOf(points);
        }
    }

    /** A marker about a point; its outline is one and a half pixels wide. */
    record Dot(double x, double y, double radius, DotForm form, String fill, String outline) implements Shape {}

    /** Text on one line; {@code x} and {@code y} are on its baseline. */
    record Label(double x, double y, String text, double size, Anchor anchor, String fill, boolean upright)
            implements Shape {
        /** The part of the text that lies at x. */
        enum Anchor {
            START,
            MIDDLE,
            END
        }

        /** The room that it is given. */
        double room() {
            return Typeface.sans().room(text, size);
        }
    }

    /** Shapes that stand for something, with its name and ids. */
    record Group(String title, Map<String, String> data, List<Shape> shapes) implements Shape {
        /** Copies the collections; the ids keep their order. */
        public Group {
            data = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(data));
            shapes = List.copyOf(shapes);
        }
    }
}
