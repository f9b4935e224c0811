package org.themata.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.themata.report.figure.Shape.Label.Anchor;
import org.themata.report.figure.Shape.Point;
import org.themata.table.Apa;

/**
 * Codes together as a network: the codes stand in a circle in the order of the codebook, so that the same study gives
 * the same picture; larger for more units, and joined by a line that is wider and darker the more units have both.
 */
final class NetworkChart implements Chart {
    private static final double LARGEST = 13;
    private static final double SMALLEST = 3;
    private static final double WIDEST_LINE = 7;
    private static final double TO_LABEL = 24;
    /** The root of a number of lines that may all be wide. */
    private static final double FEW = 12;

    private final Pairs pairs;
    private final FigureLook look;
    private final List<String> themes;

    NetworkChart(Rows rows, FigureLook look) {
        this.pairs = Pairs.of(rows);
        this.look = look;
        this.themes = List.copyOf(new LinkedHashSet<>(
                pairs.codes().stream().map(Pairs.Code::theme).toList()));
    }

    @Override
    public Figure figure(FigureKind kind) {
        Canvas canvas = new Canvas(look.width());
        canvas.title(pairs.rows().table().title());
        if (themes.size() > 1) {
            SeriesLegend.draw(canvas, themes, (series, x, y) -> canvas.add(dot(series, x, y, 5, true)));
        }
        Ring ring = Ring.of(labels(), groups(), canvas.y(), look.width());
        List<Edge> edges = edges();
        double widest = Math.min(WIDEST_LINE, 1.5 + pairs.most("both")) * Math.min(1, FEW / Math.sqrt(edges.size()));
        edges.forEach(edge -> draw(canvas, ring, edge, widest));
        for (int i = 0; i < pairs.codes().size(); i++) {
            draw(canvas, ring, i);
        }
        canvas.moveTo(ring.bottom());
        canvas.note(note());
        return new Figure(kind.toString(), Alt.title(pairs.rows(), kind), alt(), canvas.drawing());
    }

    private List<String> labels() {
        return pairs.codes().stream().map(Pairs.Code::name).toList();
    }

    private List<Integer> groups() {
        return pairs.codes().stream().map(code -> themes.indexOf(code.theme())).toList();
    }

    private record Edge(int one, int other, double both) {}

    /** The weakest first, so that the strong ones lie above. */
    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < pairs.codes().size(); i++) {
            for (int j = 0; j < i; j++) {
                OptionalDouble both = pairs.number(i, j, "both");
                if (both.orElse(0) > 0) {
                    edges.add(new Edge(j, i, both.getAsDouble()));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::both));
        return edges;
    }

    private void draw(Canvas canvas, Ring ring, Edge edge, double widest) {
        double weight = edge.both() / pairs.most("both");
        Point from = ring.nodes().get(edge.one());
        Point to = ring.nodes().get(edge.other());
        String color = Shades.mixed(Shades.INK, 0.25 + 0.5 * weight);
        canvas.group(
                title(edge),
                Map.of(),
                () -> canvas.add(new Shape.Line(List.of(from, to), color, Math.max(0.75, widest * weight), false)));
    }

    private String title(Edge edge) {
        return pairs.codes().get(edge.one()).name() + ", "
                + pairs.codes().get(edge.other()).name() + ": " + Apa.count(Math.round(edge.both()));
    }

    private void draw(Canvas canvas, Ring ring, int code) {
        Pairs.Code drawn = pairs.codes().get(code);
        Point node = ring.nodes().get(code);
        double most = IntStream.range(0, pairs.codes().size())
                .mapToDouble(i -> pairs.codes().get(i).units().orElse(0))
                .max()
                .orElse(1);
        double units = drawn.units().orElse(0);
        double radius = Math.max(SMALLEST, Math.min(LARGEST, ring.room()) * Math.sqrt(units / Math.max(1, most)));
        boolean right = ring.isRight(code);
        double labelX = ring.labelX(right);
        double labelY = ring.labelY()[code];
        canvas.group(
                drawn.path() + ": " + Apa.count(Math.round(units)) + " " + pairs.units(),
                Map.of("code", drawn.id()),
                () -> {
                    canvas.add(Shape.Line.of(node.x(), node.y(), labelX + (right ? -4 : 4), labelY, Shades.GRID, 1));
                    canvas.add(dot(themes.indexOf(drawn.theme()), node.x(), node.y(), radius, units > 0));
                    canvas.lines(
                            labelX,
                            labelY,
                            ring.labels().get(code),
                            Canvas.TEXT,
                            right ? Anchor.START : Anchor.END,
                            Shades.INK);
                });
    }

    private Shape dot(int theme, double x, double y, double radius, boolean filled) {
        String fill = filled ? look.shades().series(theme) : Shades.PAPER;
        return new Shape.Dot(
                x, y, radius, DotForm.of(theme), fill, look.shades().outline(theme));
    }

    private String note() {
        return "Size: " + pairs.units() + " with the code. Lines: " + pairs.units() + " with both, at most "
                + Apa.count(Math.round(pairs.most("both")))
                + "; wider and darker is more. Codes clockwise from the top in the order of the codebook.";
    }

    private String alt() {
        List<Edge> strongest = edges();
        java.util.Collections.reverse(strongest);
        return Alt.text(
                "Network. " + note(), strongest.stream().map(this::title).toList(), pairs.rows());
    }

    static double toLabel() {
        return LARGEST + TO_LABEL;
    }
}
