package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.themata.analysis.SmallCells;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;

/** Participants per theme: a bar of the share, its interval, and {@code n (%)}. */
final class FrequencyChart implements Chart {
    private static final double ROW = 22;
    private static final double BAR = 12;

    private final Rows rows;
    private final SmallCells smallCells;
    private final FigureLook look;

    FrequencyChart(Rows rows, SmallCells smallCells, FigureLook look) {
        this.rows = rows;
        this.smallCells = smallCells;
        this.look = look;
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(rows.table().title());
        List<String> values = new ArrayList<>();
        double valueWidth = 0;
        for (int row = 0; row < rows.size(); row++) {
            values.add(value(row));
            valueWidth = Math.max(valueWidth, Typeface.sans().room(values.get(row), Canvas.TEXT));
        }
        RowNames names = RowNames.ofCodes(rows, 0.4 * look.width());
        double right = canvas.right() - Math.max(valueWidth, 34) - 14;
        Scale scale = new Scale(0, 1, canvas.left() + names.width() + 10, right);
        canvas.text(canvas.right(), canvas.y() + 7, "n (%)", Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.moveTo(canvas.y() + 16);
        RowFrame frame = RowFrame.of(canvas, names, ROW);
        frame.drawPercents(scale);
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            canvas.group(
                    rows.text(row, "path") + ": " + values.get(row),
                    Map.of("code", rows.text(row, "code")),
                    () -> drawRow(canvas, frame, scale, at, values.get(at)));
        }
        frame.end("Participants who speak of it, %", scale);
        canvas.note(note());
        return new Figure(kind.toString(), Alt.title(rows, kind), alt(values), canvas.drawing());
    }

    private String value(int row) {
        OptionalDouble participants = rows.number(row, "participants");
        return participants.isEmpty()
                ? Hidden.label(smallCells)
                : Apa.countPercent((long) participants.getAsDouble(), rows.count(row, "participants_total"));
    }

    private void drawRow(Canvas canvas, RowFrame frame, Scale scale, int row, String value) {
        double middle = frame.middle(row);
        frame.names().draw(canvas, row, middle);
        boolean theme = rows.count(row, "level") == 1;
        double share = rows.number(row, "share").orElse(0);
        if (share > 0) {
            canvas.add(new Shape.Box(
                    scale.at(0),
                    middle - BAR / 2,
                    scale.at(share) - scale.at(0),
                    BAR,
                    theme ? look.shades().series(0) : look.shades().pale(0),
                    look.shades().series(0)));
        }
        OptionalDouble low = rows.number(row, "share_low");
        OptionalDouble high = rows.number(row, "share_high");
        if (low.isPresent() && high.isPresent()) {
            Intervals.drawOver(canvas, scale, middle, low.getAsDouble(), high.getAsDouble(), Shades.INK);
        }
        canvas.text(canvas.right(), middle, value, Canvas.TEXT, Anchor.END, Shades.INK);
    }

    private boolean hasIntervals() {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.number(row, "share_low").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private String note() {
        StringBuilder note = new StringBuilder("n (%): participants with at least one mention");
        if (rows.size() > 0) {
            note.append(", of N = ").append(rows.count(0, "participants_total"));
        }
        note.append('.');
        if (hasIntervals()) {
            note.append(" Lines: 95% intervals.");
        }
        return note.append(Hidden.note(smallCells)).toString();
    }

    private String alt(List<String> values) {
        List<String> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(rows.name(row) + " " + values.get(row));
        }
        return Alt.text("Bars. " + note(), items, rows);
    }
}
