package org.themata.report.figure;

import java.awt.geom.PathIterator;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.themata.report.figure.Shape.Point;

/** Paints shapes into a raster. */
final class Painter {
    private static final double DOT_OUTLINE = 1.5;
    /** Straight pieces of a curve of a letter. */
    private static final int CURVE = 6;

    private final Raster raster;
    private final double scale;

    /** @param scale pixels a CSS pixel */
    Painter(Raster raster, double scale) {
        this.raster = raster;
        this.scale = scale;
    }

    void paint(List<Shape> shapes) {
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Box box) {
                paint(box);
            } else if (shape instanceof Shape.Line line) {
                paint(line);
            } else if (shape instanceof Shape.Area area) {
                fill(area.points(), area.fill());
            } else if (shape instanceof Shape.Bars bars) {
                paint(bars);
            } else if (shape instanceof Shape.Dot dot) {
                paint(dot);
            } else if (shape instanceof Shape.Label label) {
                paint(label);
            } else if (shape instanceof Shape.Group group) {
                paint(group.shapes());
            }
        }
    }

    private void paint(Shape.Box box) {
        if (!box.fill().isEmpty()) {
            fill(corners(box, 0), box.fill());
        }
        if (!box.outline().isEmpty()) {
            outline(corners(box, -0.5));
            List<Point> inner = corners(box, 0.5);
            Collections.reverse(inner);
            outline(inner);
            raster.fill(Shades.rgb(box.outline()));
        }
    }

    private void paint(Shape.Bars bars) {
        for (Shape.Bars.Bar bar : bars.bars()) {
            outline(corners(new Shape.Box(bar.x(), bars.y(), bar.width(), bars.height(), "", ""), 0));
        }
        raster.fill(Shades.rgb(bars.fill()));
    }

    private static List<Point> corners(Shape.Box box, double inside) {
        double left = box.x() + inside;
        double top = box.y() + inside;
        double right = box.x() + box.width() - inside;
        double bottom = box.y() + box.height() - inside;
        return new ArrayList<>(List.of(
                new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom)));
    }

    private void paint(Shape.Dot dot) {
        double half = DOT_OUTLINE / 2;
        if (!dot.fill().isEmpty()) {
            fill(dot.form().corners(dot.x(), dot.y(), dot.radius()), dot.fill());
        }
        if (!dot.outline().isEmpty()) {
            outline(dot.form().corners(dot.x(), dot.y(), dot.radius() + half));
            List<Point> inner = dot.form().corners(dot.x(), dot.y(), Math.max(0, dot.radius() - half));
            Collections.reverse(inner);
            outline(inner);
            raster.fill(Shades.rgb(dot.outline()));
        }
    }

    private void paint(Shape.Line line) {
        double half = line.width() / 2;
        for (int i = 1; i < line.points().size(); i++) {
            Point from = line.points().get(i - 1);
            Point to = line.points().get(i);
            if (line.dashed()) {
                dashes(from, to, line.width());
            } else {
                stroke(from, to, half);
            }
            if (i > 1) {
                List<Point> joint = DotForm.CIRCLE.corners(from.x(), from.y(), half);
                outline(joint);
            }
        }
        raster.fill(Shades.rgb(line.color()));
    }

    private void dashes(Point from, Point to, double width) {
        double length = Math.sqrt(square(to.x() - from.x()) + square(to.y() - from.y()));
        for (double at = 0; at < length; at += 6 * width) {
            stroke(
                    between(from, to, at / length),
                    between(from, to, Math.min(1, (at + 3 * width) / length)),
                    width / 2);
        }
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static double square(double value) {
        return value * value;
    }

    /** A straight line as a rectangle that turns as {@link DotForm}'s polygons do. */
    private void stroke(Point from, Point to, double half) {
        double length = Math.sqrt(square(to.x() - from.x()) + square(to.y() - from.y()));
        if (length > 0) {
            double acrossX = (to.y() - from.y()) / length * half;
            double acrossY = -(to.x() - from.x()) / length * half;
            outline(List.of(
                    new Point(from.x() + acrossX, from.y() + acrossY),
                    new Point(to.x() + acrossX, to.y() + acrossY),
                    new Point(to.x() - acrossX, to.y() - acrossY),
                    new Point(from.x() - acrossX, from.y() - acrossY)));
        }
    }

    private void fill(List<Point> points, String color) {
        outline(points);
        raster.fill(Shades.rgb(color));
    }

    private void outline(List<Point> points) {
        Point last = points.get(points.size() - 1);
        for (Point point : points) {
            raster.edge(last.x() * scale, last.y() * scale, point.x() * scale, point.y() * scale);
            last = point;
        }
    }

    private void paint(Shape.Label label) {
        Typeface face = Typeface.sans();
        double length = face.width(label.text(), label.size());
        if (!raster.meets(
                (label.y() - label.size() - (label.upright() ? length : 0)) * scale,
                (label.y() + label.size() + (label.upright() ? length : 0)) * scale)) {
            return;
        }
        double at = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> -length / 2;
            case END -> -length;
        };
        String text = visual(label.text());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            letter(face, text.codePointAt(i), label, at);
            at += face.advance(text.codePointAt(i)) * label.size();
        }
        raster.fill(Shades.rgb(label.fill()));
    }

    /** The letters from left to right. */
    private static String visual(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        Integer[] runs = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        StringBuilder visual = new StringBuilder();
        for (int run : runs) {
            StringBuilder part = new StringBuilder(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)));
            visual.append((bidi.getRunLevel(run) & 1) == 1 ? part.reverse() : part);
        }
        return visual.toString();
    }

    private void letter(Typeface face, int letter, Shape.Label label, double at) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator path = face.outline(letter).getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = to[0];
                    startY = to[1];
                    x = startX;
                    y = startY;
                }
                case PathIterator.SEG_LINETO -> {
                    edge(label, at, x, y, to[0], to[1]);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    double fromX = x;
                    double fromY = y;
                    for (int i = 1; i <= CURVE; i++) {
                        double t = (double) i / CURVE;
                        double nextX = square(1 - t) * fromX + 2 * t * (1 - t) * to[0] + t * t * to[2];
                        double nextY = square(1 - t) * fromY + 2 * t * (1 - t) * to[1] + t * t * to[3];
                        edge(label, at, x, y, nextX, nextY);
                        x = nextX;
                        y = nextY;
                    }
                }
                default -> {
                    edge(label, at, x, y, startX, startY);
                    x = startX;
                    y = startY;
                }
            }
        }
    }

    /** An edge of a letter, in em. */
    private void edge(Shape.Label label, double at, double fromX, double fromY, double toX, double toY) {
        Point from = placed(label, at + fromX * label.size(), fromY * label.size());
        Point to = placed(label, at + toX * label.size(), toY * label.size());
        raster.edge(from.x() * scale, from.y() * scale, to.x() * scale, to.y() * scale);
    }

    private static Point placed(Shape.Label label, double along, double up) {
        return label.upright()
                ? new Point(label.x() - up, label.y() - along)
                : new Point(label.x() + along, label.y() - up);
    }
}
