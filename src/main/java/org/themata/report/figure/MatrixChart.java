package org.themata.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;
import org.themata.table.Column;

/** Who speaks of what: a row a theme, a column a participant, darker for more; white is none. */
final class MatrixChart implements Chart {
    private static final double ROW = 20;
    private static final double WIDEST = 64;
    /** Narrower columns have no names. */
    private static final double NAMED = 13;
    /** Narrow columns overlap, so that no light line is between them. */
    private static final double SEAM = 0.4;
    /** With more cells than this they have no titles of their own: the file would be too large. */
    private static final int MANY = 5000;

    private final Rows rows;
    private final FigureLook look;
    private final int first;
    private final int end;
    private final double most;

    MatrixChart(Rows rows, FigureLook look) {
        this.rows = rows;
        this.look = look;
        this.first = rows.place("level") + 1;
        this.end = rows.table().columns().size() - 1;
        this.most = most();
    }

    private double most() {
        double greatest = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = first; column < end; column++) {
                greatest = Math.max(greatest, rows.number(row, column).orElse(0));
            }
        }
        return greatest;
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(rows.table().title());
        RowNames names = RowNames.ofCodes(rows, 0.36 * look.width());
        double left = canvas.left() + names.width() + 8;
        int people = Math.max(1, end - first);
        double cell = Math.min(WIDEST, (canvas.right() - 34 - left) / people);
        double legendEnd = Math.max(left + people * cell + 26, canvas.left() + 0.5 * look.width());
        AmountLegend.draw(canvas, look.shades(), legendEnd, shown(smallest()), shown(most));
        drawHeads(canvas, left, cell);
        RowFrame frame = RowFrame.of(canvas, names, ROW);
        for (int row = 0; row < rows.size(); row++) {
            names.draw(canvas, row, frame.middle(row));
            for (int column = first; column < end; column++) {
                drawCell(canvas, frame, row, column, left + (column - first) * cell, cell);
            }
            canvas.text(
                    left + people * cell + 26,
                    frame.middle(row),
                    participants(row),
                    Canvas.TEXT,
                    Anchor.END,
                    Shades.INK);
        }
        String note = note(cell);
        canvas.note(note);
        return new Figure(kind.toString(), Alt.title(rows, kind), alt(note), canvas.drawing());
    }

    private String participants(int row) {
        return Apa.count(rows.count(row, "participants"));
    }

    private double smallest() {
        double least = most;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = first; column < end; column++) {
                double value = rows.number(row, column).orElse(0);
                least = value > 0 ? Math.min(least, value) : least;
            }
        }
        return least;
    }

    private void drawHeads(Canvas canvas, double left, double cell) {
        double height = 16;
        boolean level = true;
        for (int column = first; column < end; column++) {
            double room = Typeface.sans().room(head(column), Canvas.SMALL);
            level &= room <= cell - 4;
            height = Math.max(height, room + 6);
        }
        if (level || cell < NAMED) {
            height = 16;
        }
        double y = canvas.y() + height;
        for (int column = first; column < end && cell >= NAMED; column++) {
            double middle = left + (column - first + 0.5) * cell;
            if (level) {
                canvas.text(middle, y - 8, head(column), Canvas.SMALL, Anchor.MIDDLE, Shades.INK);
            } else {
                canvas.upright(middle, y - 4, head(column), Canvas.SMALL, Anchor.START, Shades.INK);
            }
        }
        canvas.text(left + (end - first) * cell + 26, y - 8, "n", Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.moveTo(y);
    }

    private String head(int column) {
        return TextLines.plain(rows.table().columns().get(column).heading());
    }

    private void drawCell(Canvas canvas, RowFrame frame, int row, int column, double x, double cell) {
        OptionalDouble value = rows.number(row, column);
        if (value.isPresent() && value.getAsDouble() == 0 && cell < NAMED) {
            return;
        }
        Runnable drawn = () -> {
            double top = frame.tops()[row];
            double height = frame.heights()[row];
            if (value.isEmpty()) {
                canvas.add(new Shape.Box(x, top, cell, height, Shades.PAPER, Shades.GRID));
                canvas.add(Shape.Line.of(x, top + height, x + cell, top, Shades.MUTED, 0.75));
            } else {
                drawValue(canvas, new Shape.Box(x, top, cell, height, fill(value.getAsDouble()), Shades.GRID), value);
            }
        };
        if (rows.size() * (end - first) > MANY) {
            drawn.run();
            return;
        }
        Map<String, String> data = new LinkedHashMap<>();
        data.put("code", rows.text(row, "code"));
        data.put("participant", rows.table().columns().get(column).heading());
        String shown = value.isEmpty() ? Apa.MISSING : shown(value.getAsDouble());
        canvas.group(rows.name(row) + ", " + head(column) + ": " + shown, data, drawn);
    }

    private String fill(double value) {
        return value > 0 ? look.shades().amount(value / most) : Shades.PAPER;
    }

    private void drawValue(Canvas canvas, Shape.Box box, OptionalDouble value) {
        boolean narrow = box.width() < NAMED;
        canvas.add(new Shape.Box(
                box.x(),
                box.y(),
                narrow ? box.width() + SEAM : box.width(),
                box.height(),
                box.fill(),
                narrow ? Shape.NONE : box.outline()));
        String number = shown(value.orElse(0));
        if (value.orElse(0) > 0 && Typeface.sans().room(number, Canvas.SMALL) <= box.width() - 2) {
            double middle = box.y() + box.height() / 2;
            canvas.text(box.x() + box.width() / 2, middle, number, Canvas.SMALL, Anchor.MIDDLE, Shades.on(box.fill()));
        }
    }

    private boolean hasEmptyCells() {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = first; column < end; column++) {
                if (rows.number(row, column).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A value as it stands in a cell. */
    private String shown(double value) {
        Column.Type type = end > first ? rows.table().columns().get(first).type() : Column.Type.COUNT;
        return switch (type) {
            case COUNT -> Apa.count(Math.round(value));
            case SHARE -> Apa.percent(value, 1);
            default -> Apa.number(value, 1);
        };
    }

    private String note(double cell) {
        String cells = rows.table().notes().stream()
                .filter(note -> note.startsWith("Cells: "))
                .findFirst()
                .orElse("");
        String order = cell < NAMED ? " " + (end - first) + " participants, in the order of the table." : "";
        String empty = hasEmptyCells() ? " Struck out: without words." : "";
        return cells + " White: none." + empty + order + " n: participants with at least one mention.";
    }

    private String alt(String note) {
        List<String> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(rows.name(row) + " " + participants(row) + " of " + (end - first));
        }
        return Alt.text("Heat map. " + note, items, rows);
    }
}
