package org.themata.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;

/** Where in the interviews a theme is spoken of: a strip a transcript, dark where it is. */
final class TimelineChart implements Chart {
    private static final double ROW = 16;
    private static final double HIGHEST_LOW = 4;
    private static final double LOWEST = 2;
    /** Of the strips of a theme together, if they are low. */
    private static final double LOW = 800;
    /** A word is drawn as wide as this at least. */
    private static final double THINNEST = 1.5;
    /** With more transcripts than this the strips are low and have no names. */
    private static final int NAMED = 60;

    private final Rows rows;
    private final FigureLook look;
    private final int documents;
    /** For each line of the figure the row of the table; −1 for the name of a theme. */
    private final List<Integer> lines = new ArrayList<>();

    TimelineChart(Rows rows, FigureLook look) {
        this.rows = rows;
        this.look = look;
        this.documents = rows.texts("document").size();
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(rows.table().title());
        List<String> names = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        boolean named = documents <= NAMED;
        for (int row = 0; row < rows.size(); row++) {
            if (row == 0 || !rows.text(row, "code").equals(rows.text(row - 1, "code"))) {
                names.add(rows.name(row));
                levels.add(1);
                lines.add(-1);
            }
            names.add(named ? rows.text(row, "document") : "");
            levels.add(2);
            lines.add(row);
        }
        RowNames labels = RowNames.of(names, levels, 0.34 * look.width());
        Scale scale = new Scale(0, 1, canvas.left() + labels.width() + 10, canvas.right() - 44);
        canvas.text(canvas.right(), canvas.y() + 6, "Words", Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.moveTo(canvas.y() + 8);
        RowFrame frame = named
                ? RowFrame.of(canvas, labels, ROW)
                : RowFrame.low(canvas, labels, Math.max(LOWEST, Math.min(HIGHEST_LOW, LOW / documents)));
        frame.drawPercents(scale);
        for (int line = 0; line < lines.size(); line++) {
            int at = line;
            if (lines.get(line) < 0 || named) {
                labels.draw(canvas, line, frame.middle(line));
            }
            if (lines.get(line) >= 0) {
                canvas.group(title(lines.get(line)), data(lines.get(line)), () -> drawStrip(canvas, frame, scale, at));
            }
        }
        frame.end("Place in the transcript, % of the counted words", scale);
        String note = note();
        canvas.note(note);
        return new Figure(kind.toString(), Alt.title(rows, kind), alt(note), canvas.drawing());
    }

    private String title(int row) {
        return rows.name(row) + ", " + rows.text(row, "document") + ": " + passages(row) + " passages in "
                + Apa.count(rows.count(row, "words")) + " words";
    }

    private String passages(int row) {
        return Apa.count(rows.count(row, "passages"));
    }

    private Map<String, String> data(int row) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("code", rows.text(row, "code"));
        data.put("document", rows.text(row, "document"));
        return data;
    }

    private void drawStrip(Canvas canvas, RowFrame frame, Scale scale, int line) {
        int row = lines.get(line);
        double height = documents <= NAMED ? frame.heights()[line] - 4 : 0.75 * frame.heights()[line];
        double top = frame.middle(line) - height / 2;
        double words = rows.count(row, "words");
        canvas.add(new Shape.Box(
                scale.start(),
                top,
                scale.end() - scale.start(),
                height,
                words > 0 ? "#F2F2F2" : Shades.PAPER,
                Shape.NONE));
        List<Shape.Bars.Bar> bars = bars(rows.text(row, "places"), words, scale);
        if (!bars.isEmpty()) {
            canvas.add(new Shape.Bars(top, height, bars, look.shades().series(0)));
        }
        if (documents <= NAMED) {
            canvas.text(
                    canvas.right(),
                    frame.middle(line),
                    Apa.count(rows.count(row, "words")),
                    Canvas.SMALL,
                    Anchor.END,
                    Shades.INK);
        }
    }

    /** Of places as {@code 12-14 20-20}. */
    private static List<Shape.Bars.Bar> bars(String places, double words, Scale scale) {
        List<Shape.Bars.Bar> bars = new ArrayList<>();
        for (String place : places.isEmpty() ? new String[0] : places.split(" ", -1)) {
            int dash = place.indexOf('-');
            double left = scale.at((Integer.parseInt(place.substring(0, dash)) - 1) / words);
            double right = scale.at(Integer.parseInt(place.substring(dash + 1)) / words);
            double width = Math.max(THINNEST, right - left);
            bars.add(new Shape.Bars.Bar(Math.min(left, scale.end() - width), width));
        }
        return bars;
    }

    private String note() {
        return "Dark: where it is spoken of. "
                + (documents <= NAMED ? "" : documents + " transcripts, in the order of the corpus. ")
                + "A white strip: nothing was counted.";
    }

    private String alt(String note) {
        List<String> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(rows.name(row) + ", " + rows.text(row, "document") + " " + passages(row));
        }
        return Alt.text("Strips. " + note, items, rows);
    }
}
