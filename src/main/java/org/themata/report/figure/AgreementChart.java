package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;

/** Agreement per code: Krippendorff's alpha with its interval, kappa and AC1, and the usual bounds of alpha. */
final class AgreementChart implements Chart {
    private static final double ROW = 27;
    /** Kappa lies so far below alpha, AC1 so far above it, so that equal values are seen. */
    private static final double APART = 6;

    /** Room for a number of the axis. */
    private static final double TICK = 70;

    private static final List<String> COEFFICIENTS = List.of("alpha", "kappa", "ac1");
    private static final List<String> NAMES = List.of("Krippendorff’s α [95% CI]", "κ", "AC1");

    private final Rows rows;
    private final FigureLook look;

    AgreementChart(Rows rows, FigureLook look) {
        this.rows = rows;
        this.look = look;
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(rows.table().title());
        SeriesLegend.draw(canvas, NAMES, (series, x, y) -> canvas.add(dot(series, x, y)));
        List<String> codes = new ArrayList<>();
        double valueWidth = 0;
        for (int row = 0; row < rows.size(); row++) {
            codes.add(rows.text(row, "code"));
            valueWidth = Math.max(valueWidth, Typeface.sans().room(value(row), Canvas.SMALL));
        }
        RowNames names = RowNames.flat(codes, 0.34 * look.width());
        Scale scale = new Scale(least(), 1, canvas.left() + names.width() + 14, canvas.right() - valueWidth - 16);
        canvas.text(canvas.right(), canvas.y() + 4, "α", Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.moveTo(canvas.y() + 14);
        RowFrame frame = RowFrame.of(canvas, names, ROW);
        frame.drawTicks(
                scale,
                scale.ticks((int) Math.max(2, (scale.end() - scale.start()) / TICK)),
                tick -> Apa.number(tick, 1));
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            names.draw(canvas, row, frame.middle(row));
            canvas.group(
                    codes.get(row) + ": α " + value(row),
                    Map.of("code", codes.get(row)),
                    () -> drawRow(canvas, scale, at, frame.middle(at)));
        }
        frame.end("Agreement", scale);
        canvas.note(note());
        return new Figure(kind.toString(), Alt.title(rows, kind), alt(), canvas.drawing());
    }

    /** The lowest tenth below all that is shown; 0 if nothing is below it. */
    private double least() {
        double least = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (String column : List.of("alpha", "alpha_low", "kappa", "ac1")) {
                least = Math.min(least, rows.number(row, column).orElse(0));
            }
        }
        return Math.floor(least * 10 - 1e-9 * (least < 0 ? 1 : 0)) / 10;
    }

    private void drawRow(Canvas canvas, Scale scale, int row, double middle) {
        OptionalDouble low = rows.number(row, "alpha_low");
        OptionalDouble high = rows.number(row, "alpha_high");
        if (low.isPresent() && high.isPresent()) {
            Intervals.draw(
                    canvas,
                    scale,
                    middle,
                    low.getAsDouble(),
                    high.getAsDouble(),
                    look.shades().series(0));
        }
        for (int series = COEFFICIENTS.size() - 1; series >= 0; series--) {
            OptionalDouble value = rows.number(row, COEFFICIENTS.get(series));
            if (value.isPresent()) {
                double apart = List.of(0.0, APART, -APART).get(series);
                canvas.add(dot(series, scale.at(value.getAsDouble()), middle + apart));
            }
        }
        canvas.text(canvas.right(), middle, value(row), Canvas.SMALL, Anchor.END, Shades.INK);
    }

    private Shape dot(int series, double x, double y) {
        String color = look.shades().series(series);
        DotForm form = List.of(DotForm.CIRCLE, DotForm.DIAMOND, DotForm.SQUARE).get(series);
        return new Shape.Dot(x, y, series == 0 ? 4.5 : 3.2, form, series == 0 ? color : Shape.NONE, color);
    }

    /** {@code .74 [.42, 1.00]}; {@code n.e.} if there is none. */
    private String value(int row) {
        OptionalDouble alpha = rows.number(row, "alpha");
        OptionalDouble low = rows.number(row, "alpha_low");
        OptionalDouble high = rows.number(row, "alpha_high");
        if (alpha.isEmpty()) {
            return Apa.NOT_ESTIMABLE;
        }
        return low.isPresent() && high.isPresent()
                ? Apa.bounded(alpha.getAsDouble(), low.getAsDouble(), high.getAsDouble())
                : Apa.bounded(alpha.getAsDouble(), 2);
    }

    private String note() {
        boolean missing = false;
        for (int row = 0; row < rows.size(); row++) {
            missing |= rows.number(row, "alpha").isEmpty();
        }
        return "All codes: α of sets of codes (MASI), κ pooled over codes." + (missing ? " n.e.: not estimable." : "");
    }

    private String alt() {
        List<String> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(rows.text(row, "code") + " α " + value(row));
        }
        return Alt.text("Dots with intervals. " + note(), items, rows);
    }
}
