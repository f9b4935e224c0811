package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.report.figure.Shape.Point;
import org.themata.table.Apa;

/** Codes known after each interview: in the order of collection, and the mean over all orders with its band. */
final class SaturationChart implements Chart {
    private static final double HEIGHT = 0.48;
    private static final double NAMED = 13;
    private static final double LEGEND = 20;
    private static final String BAR = "#F2F2F2";

    private final Rows rows;
    private final FigureLook look;

    SaturationChart(Rows rows, FigureLook look) {
        this.rows = rows;
        this.look = look;
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(rows.table().title());
        SeriesLegend.draw(
                canvas,
                List.of("known, in the order of collection", "mean over all orders, ± 1.96 SD", "new"),
                (series, x, y) -> mark(canvas, series, x, y));
        int count = Math.max(1, rows.size());
        double most = 1;
        for (int row = 0; row < rows.size(); row++) {
            most = Math.max(most, Math.max(high(row), rows.count(row, "known")));
        }
        double top = canvas.y() + 8;
        double bottom = top + HEIGHT * look.width();
        int step = Scale.wholeStep(most / 6);
        Scale y = new Scale(0, Math.ceil(most / step) * step, bottom, top);
        double left = canvas.left() + 20 + Typeface.sans().room(Apa.count((long) y.to()), Canvas.SMALL);
        double each = (canvas.right() - left) / count;
        Scale x = new Scale(0.5, count + 0.5, left, canvas.right());
        for (long tick = 0; tick <= y.to(); tick += step) {
            canvas.add(Shape.Line.of(left, y.at(tick), canvas.right(), y.at(tick), Shades.GRID, 1));
            canvas.text(left - 5, y.at(tick), Apa.count(tick), Canvas.SMALL, Anchor.END, Shades.MUTED);
        }
        canvas.upright(canvas.left() + 5, (top + bottom) / 2, "Codes", Canvas.SMALL, Anchor.MIDDLE, Shades.INK);
        drawBand(canvas, x, y);
        drawBars(canvas, x, y, each);
        drawMean(canvas, x, y);
        drawKnown(canvas, x, y, each);
        canvas.add(Shape.Line.of(left, bottom, canvas.right(), bottom, Shades.INK, 1));
        canvas.moveTo(bottom);
        drawNames(canvas, x, each);
        String note = "Codes that at least one interview so far speaks of, " + rows.size() + " interviews.";
        canvas.note(note);
        return new Figure(kind.toString(), Alt.title(rows, kind), alt(note), canvas.drawing());
    }

    private double high(int row) {
        return rows.number(row, "expected_high").orElse(expected(row));
    }

    private void mark(Canvas canvas, int series, double x, double y) {
        if (series == 0) {
            canvas.add(known(x, y, LEGEND));
        } else if (series == 1) {
            canvas.add(new Shape.Box(x - 7, y - 5, 14, 10, band(), Shape.NONE));
            canvas.add(Shape.Line.of(x - 7, y, x + 7, y, look.shades().series(0), 2));
        } else {
            canvas.add(new Shape.Box(x - 5, y - 5, 10, 10, BAR, Shades.MUTED));
        }
    }

    private String band() {
        return look.shades() == Shades.GREY ? "#D0D0D0" : look.shades().pale(0);
    }

    private Shape known(double x, double y, double each) {
        double radius = Math.max(1.2, Math.min(4, 0.35 * each));
        return new Shape.Dot(
                x, y, radius, DotForm.CIRCLE, look.shades().series(1), radius < 3 ? Shape.NONE : Shades.INK);
    }

    private void drawBars(Canvas canvas, Scale x, Scale y, double each) {
        double width = Math.min(28, 0.6 * each);
        for (int row = 0; row < rows.size(); row++) {
            double top = y.at(rows.count(row, "new"));
            if (rows.count(row, "new") > 0) {
                canvas.add(new Shape.Box(x.at(row + 1.0) - width / 2, top, width, y.at(0) - top, BAR, Shades.MUTED));
            }
        }
    }

    private void drawBand(Canvas canvas, Scale x, Scale y) {
        List<Point> edge = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            edge.add(new Point(x.at(row + 1.0), y.at(high(row))));
        }
        for (int row = rows.size() - 1; row >= 0; row--) {
            double low = rows.number(row, "expected_low").orElse(expected(row));
            edge.add(new Point(x.at(row + 1.0), y.at(low)));
        }
        if (rows.size() > 1) {
            canvas.add(new Shape.Area(edge, band()));
        }
    }

    private void drawMean(Canvas canvas, Scale x, Scale y) {
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            points.add(new Point(x.at(row + 1.0), y.at(expected(row))));
        }
        if (points.size() > 1) {
            canvas.add(new Shape.Line(points, look.shades().series(0), 2, false));
        }
    }

    private double expected(int row) {
        return rows.number(row, "expected").orElse(0);
    }

    private void drawKnown(Canvas canvas, Scale x, Scale y, double each) {
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            canvas.group(
                    title(row),
                    Map.of("participant", rows.text(row, "participant")),
                    () -> canvas.add(known(x.at(at + 1.0), y.at(rows.count(at, "known")), each)));
        }
    }

    private String title(int row) {
        return rows.text(row, "participant") + ": " + rows.count(row, "new") + " new, " + rows.count(row, "known")
                + " known";
    }

    /** Names if there is room for them, level or upright; else numbers. */
    private void drawNames(Canvas canvas, Scale x, double each) {
        double longest = 0;
        for (String name : rows.texts("participant")) {
            longest = Math.max(longest, Typeface.sans().room(TextLines.plain(name), Canvas.SMALL));
        }
        double y = canvas.y();
        boolean level = longest <= each - 4;
        int every = each >= NAMED ? 1 : Scale.wholeStep(34 / each);
        for (int row = every - 1; row < rows.size(); row += every) {
            double at = x.at(row + 1.0);
            if (level || each < NAMED) {
                String name = level ? rows.text(row, "participant") : String.valueOf(row + 1);
                canvas.text(at, y + 11, name, Canvas.SMALL, Anchor.MIDDLE, Shades.MUTED);
            } else {
                canvas.upright(at, y + 5, rows.text(row, "participant"), Canvas.SMALL, Anchor.END, Shades.MUTED);
            }
        }
        double below = y + (level || each < NAMED ? 20 : longest + 8);
        canvas.text(
                (x.start() + x.end()) / 2,
                below + 8,
                "Interviews, in the order of collection",
                Canvas.SMALL,
                Anchor.MIDDLE,
                Shades.INK);
        canvas.moveTo(below + 18);
    }

    private String alt(String note) {
        List<String> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(title(row));
        }
        return Alt.text("Curve with a band. " + note, items, rows);
    }
}
