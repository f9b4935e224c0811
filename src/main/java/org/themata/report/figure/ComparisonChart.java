package org.themata.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.analysis.SmallCells;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.table.Apa;

/** Groups compared: for each theme a dot a group, at the share of its participants, with its interval. */
final class ComparisonChart implements Chart {
    private static final double STEP = 14;
    private static final double DOT = 4;

    private final Rows rows;
    private final SmallCells smallCells;
    private final FigureLook look;
    private final List<String> groups;
    private final Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();

    ComparisonChart(Rows rows, SmallCells smallCells, FigureLook look) {
        this.rows = rows;
        this.smallCells = smallCells;
        this.look = look;
        this.groups = List.copyOf(rows.texts("group"));
        for (int row = 0; row < rows.size(); row++) {
            rowsOf.computeIfAbsent(rows.text(row, "code"), code -> new ArrayList<>())
                    .add(row);
        }
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(rows.table().title());
        SeriesLegend.draw(canvas, heads(), (series, x, y) -> canvas.add(dot(series, x, y)));
        List<List<Integer>> codes = List.copyOf(rowsOf.values());
        List<Integer> heads = codes.stream().map(of -> of.get(0)).toList();
        RowNames names = RowNames.of(
                heads.stream().map(rows::name).toList(),
                heads.stream().map(row -> rows.count(row, "level")).toList(),
                0.36 * look.width());
        double valueWidth = Typeface.sans().room("n of N", Canvas.SMALL);
        for (int row = 0; row < rows.size(); row++) {
            valueWidth = Math.max(valueWidth, Typeface.sans().room(value(row), Canvas.SMALL));
        }
        Scale scale = new Scale(0, 1, canvas.left() + names.width() + 14, canvas.right() - valueWidth - 14);
        canvas.text(canvas.right(), canvas.y() + 4, "n of N", Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.moveTo(canvas.y() + 14);
        RowFrame frame = RowFrame.of(canvas, names, STEP * groups.size() + 8);
        frame.drawPercents(scale);
        for (int code = 0; code < codes.size(); code++) {
            names.draw(canvas, code, frame.middle(code));
            double y = frame.middle(code) - STEP * (codes.get(code).size() - 1) / 2;
            for (int row : codes.get(code)) {
                double at = y;
                canvas.group(
                        rows.text(row, "path") + ", " + named(rows.text(row, "group")) + ": " + value(row),
                        Map.of("code", rows.text(row, "code")),
                        () -> drawGroup(canvas, scale, row, at));
                y += STEP;
            }
        }
        frame.end("Participants of the group who speak of it, %", scale);
        canvas.note(note());
        return new Figure(kind + "-" + slug(), Alt.title(rows, kind), alt(), canvas.drawing());
    }

    private void drawGroup(Canvas canvas, Scale scale, int row, double y) {
        int series = groups.indexOf(rows.text(row, "group"));
        rows.number(row, "share_low")
                .ifPresent(low -> Intervals.draw(
                        canvas,
                        scale,
                        y,
                        low,
                        rows.number(row, "share_high").orElse(low),
                        look.shades().outline(series)));
        rows.number(row, "share").ifPresent(share -> canvas.add(dot(series, scale.at(share), y)));
        canvas.text(canvas.right(), y, value(row), Canvas.SMALL, Anchor.END, Shades.INK);
    }

    private Shape dot(int series, double x, double y) {
        String fill = series % 2 == 0 ? look.shades().series(series) : Shades.PAPER;
        return new Shape.Dot(x, y, DOT, DotForm.of(series), fill, look.shades().outline(series));
    }

    private String value(int row) {
        return count(row, "participants") + " of " + count(row, "participants_total");
    }

    private String count(int row, String column) {
        return rows.number(row, column).isEmpty() ? Hidden.label(smallCells) : Apa.count(rows.count(row, column));
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (String group : groups) {
            int row = 0;
            while (!rows.text(row, "group").equals(group)) {
                row++;
            }
            heads.add(named(group) + " (N = " + count(row, "participants_total") + ")");
        }
        return heads;
    }

    private static String named(String group) {
        return group.isEmpty() ? "not stated" : group;
    }

    /** The attribute in a file's name. */
    private String slug() {
        String attribute = rows.size() == 0 ? "" : rows.text(0, "attribute");
        StringBuilder slug = new StringBuilder();
        attribute.toLowerCase(java.util.Locale.ROOT).codePoints().forEach(letter -> {
            boolean kept = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
            if (kept || slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append(kept ? (char) letter : '-');
            }
        });
        String plain = slug.toString().replaceAll("-$", "");
        return plain.isEmpty() ? "groups" : plain;
    }

    private String note() {
        boolean intervals = false;
        boolean alone = false;
        for (int row = 0; row < rows.size(); row++) {
            intervals |= rows.number(row, "share_low").isPresent();
            alone |= rows.number(row, "participants_total").orElse(2) < 2;
        }
        return "n: participants with at least one mention, of all N in the group."
                + (intervals ? " Lines: 95% intervals" + (alone ? ", which need two participants." : ".") : "")
                + Hidden.note(smallCells);
    }

    private String alt() {
        List<String> items = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            items.add(rows.name(row) + ", " + named(rows.text(row, "group")) + " " + value(row));
        }
        return Alt.text("Dots. " + note(), items, rows);
    }
}
