package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.themata.report.figure.Shape.Label.Anchor;

/** A drawing in the making: shapes are added from the top down, below a title and above a note. */
final class Canvas {
    /** White about the picture. */
    static final double MARGIN = 14;
    /** Size of names and numbers. */
    static final double TEXT = 12;
    /** Size of axes and notes. */
    static final double SMALL = 11;

    private static final double TITLE = 15;
    private static final double LEADING = 1.3;
    /** From the baseline up to the middle of small letters. */
    private static final double MIDDLE = 0.35;

    private final int width;
    private List<Shape> shapes = new ArrayList<>();
    private double y = MARGIN;

    Canvas(int width) {
        this.width = width;
    }

    double left() {
        return MARGIN;
    }

    double right() {
        return width - MARGIN;
    }

    /** Where the next thing begins. */
    double y() {
        return y;
    }

    void moveTo(double below) {
        y = below;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /** What is drawn by {@code drawn} stands for something. */
    void group(String title, Map<String, String> data, Runnable drawn) {
        List<Shape> outer = shapes;
        shapes = new ArrayList<>();
        drawn.run();
        outer.add(new Shape.Group(TextLines.plain(title), data, shapes));
        shapes = outer;
    }

    /** Text whose middle is at {@code middle}. */
    void text(double x, double middle, String text, double size, Anchor anchor, String color) {
        String plain = TextLines.plain(text);
        if (!plain.isEmpty()) {
            shapes.add(new Shape.Label(x, middle + MIDDLE * size, plain, size, anchor, color, false));
        }
    }

    /** Text that is read from below, about a vertical line; it ends, begins or has its middle at {@code y}. */
    void upright(double x, double at, String text, double size, Anchor anchor, String color) {
        String plain = TextLines.plain(text);
        if (!plain.isEmpty()) {
            shapes.add(new Shape.Label(x + MIDDLE * size, at, plain, size, anchor, color, true));
        }
    }

    /** Lines under one another about a middle. */
    void lines(double x, double middle, List<String> lines, double size, Anchor anchor, String color) {
        double step = size * LEADING;
        double at = middle - step * (lines.size() - 1) / 2;
        for (String line : lines) {
            text(x, at, line, size, anchor, color);
            at += step;
        }
    }

    /** The height of so many lines. */
    static double height(int lines, double size) {
        return lines * size * LEADING;
    }

    /** The title, over the whole width; nothing if it is empty. */
    void title(String title) {
        if (!title.isBlank()) {
            paragraph(title, TITLE, Shades.INK);
            y += 8;
        }
    }

    /** A note, over the whole width. */
    void note(String note) {
        y += 6;
        paragraph(note, SMALL, Shades.MUTED);
    }

    private void paragraph(String text, double size, String color) {
        for (String line : TextLines.of(text, size, right() - left())) {
            text(left(), y + size * LEADING / 2, line, size, Anchor.START, color);
            y += size * LEADING;
        }
    }

    /** What was drawn, just as high as it needs. */
    Drawing drawing() {
        return new Drawing(width, (int) Math.ceil(y + MARGIN), shapes);
    }
}
