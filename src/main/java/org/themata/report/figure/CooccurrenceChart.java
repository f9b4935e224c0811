package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.themata.analysis.SmallCells;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;

/** Codes together: a triangle of numbered codes, darker where the two share more of their units (Jaccard). */
final class CooccurrenceChart implements Chart {
    private static final double WIDEST = 40;
    private static final double ROW = 19;

    private final Pairs pairs;
    private final SmallCells smallCells;
    private final FigureLook look;
    private final double most;

    CooccurrenceChart(Rows rows, SmallCells smallCells, FigureLook look) {
        this.pairs = Pairs.of(rows);
        this.smallCells = smallCells;
        this.look = look;
        this.most = pairs.most("jaccard");
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(pairs.rows().table().title());
        int count = pairs.codes().size();
        List<String> heads = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heads.add((i + 1) + "  " + pairs.codes().get(i).name());
            levels.add(pairs.codes().get(i).level());
        }
        RowNames names = RowNames.of(heads, levels, 0.36 * look.width());
        double left = canvas.left() + names.width() + 8;
        double cell = Math.min(WIDEST, (canvas.right() - left) / Math.max(1, count));
        double end = Math.max(left + count * cell, canvas.left() + 0.5 * look.width());
        AmountLegend.draw(canvas, look.shades(), end, "Jaccard .00", Apa.bounded(most, 2));
        RowFrame frame = RowFrame.of(canvas, names, Math.max(ROW, Math.min(cell, 26)));
        for (int i = 0; i < count; i++) {
            names.draw(canvas, i, frame.middle(i));
            for (int j = 0; j <= i; j++) {
                drawCell(canvas, frame, i, j, left + j * cell, cell);
            }
        }
        drawNumbers(canvas, left, cell, count);
        canvas.note(note());
        return new Figure(kind.toString(), Alt.title(pairs.rows(), kind), alt(), canvas.drawing());
    }

    private void drawNumbers(Canvas canvas, double left, double cell, int count) {
        int every = Scale.wholeStep(Typeface.sans().room(String.valueOf(count), Canvas.SMALL) / Math.max(1, cell));
        for (int i = 0; i < count; i++) {
            if ((i + 1) % every == 0) {
                canvas.text(
                        left + (i + 0.5) * cell,
                        canvas.y() + 9,
                        String.valueOf(i + 1),
                        Canvas.SMALL,
                        Anchor.MIDDLE,
                        Shades.MUTED);
            }
        }
        canvas.moveTo(canvas.y() + 18);
    }

    private void drawCell(Canvas canvas, RowFrame frame, int i, int j, double x, double cell) {
        double y = frame.tops()[i];
        double height = frame.heights()[i];
        OptionalDouble both = i == j ? pairs.codes().get(i).units() : pairs.number(i, j, "both");
        if (i != j && !pairs.has(i, j)) {
            return;
        }
        double jaccard = i == j ? 0 : pairs.number(i, j, "jaccard").orElse(0);
        String fill = jaccard > 0 ? look.shades().amount(jaccard / most) : Shades.PAPER;
        canvas.group(
                title(i, j, both), java.util.Map.of("code", pairs.codes().get(i).id()), () -> {
                    canvas.add(new Shape.Box(x, y, cell, height, fill, Shades.GRID));
                    String shown = shown(both);
                    if (Typeface.sans().room(shown, Canvas.SMALL) <= cell - 2) {
                        String color = i == j || jaccard == 0 ? Shades.MUTED : Shades.on(fill);
                        canvas.text(x + cell / 2, y + height / 2, shown, Canvas.SMALL, Anchor.MIDDLE, color);
                    }
                });
    }

    private String title(int i, int j, OptionalDouble both) {
        String one = pairs.codes().get(i).name();
        return i == j
                ? one + ": " + shown(both) + " " + pairs.units()
                : one + ", " + pairs.codes().get(j).name() + ": " + shown(both) + " " + pairs.units() + ", Jaccard "
                        + pairs.number(i, j, "jaccard").stream()
                                .mapToObj(value -> Apa.bounded(value, 2))
                                .findFirst()
                                .orElse(Apa.MISSING);
    }

    private String shown(OptionalDouble units) {
        return units.isEmpty() ? Hidden.label(smallCells) : Apa.count(Math.round(units.getAsDouble()));
    }

    private String note() {
        return "Numbers: " + pairs.units()
                + " with both codes; on the diagonal, with the code. Shade: Jaccard, their share of" + " the "
                + pairs.units() + " with either. No cell: a code and a theme above it." + Hidden.note(smallCells);
    }

    private String alt() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < pairs.codes().size(); i++) {
            for (int j = 0; j < i; j++) {
                OptionalDouble both = pairs.number(i, j, "both");
                if (pairs.has(i, j) && both.orElse(1) > 0) {
                    items.add(title(i, j, both));
                }
            }
        }
        return Alt.text("Matrix. " + note(), items, pairs.rows());
    }
}
