package org.themata.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.themata.report.figure.Shape.Point;

/** Writes a drawing as SVG 1.1. */
final class SvgWriter {
    private static final int DECIMALS = 2;

    private final Figure figure;
    private final StringBuilder svg = new StringBuilder(8192);

    SvgWriter(Figure figure) {
        this.figure = figure;
    }

    String write(Drawing drawing) {
        String ids = figure.name();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(drawing.width());
        svg.append("\" height=\"").append(drawing.height()).append("\" viewBox=\"0 0 ");
        svg.append(drawing.width()).append(' ').append(drawing.height());
        svg.append("\" role=\"img\" aria-labelledby=\"")
                .append(ids)
                .append("-title ")
                .append(ids);
        svg.append("-desc\" font-family=\"").append(Typeface.FAMILIES).append("\">\n");
        svg.append("<title id=\"").append(ids).append("-title\">").append(escaped(figure.title()));
        svg.append("</title>\n<desc id=\"").append(ids).append("-desc\">").append(escaped(figure.alt()));
        svg.append("</desc>\n<rect width=\"").append(drawing.width()).append("\" height=\"");
        svg.append(drawing.height()).append("\" fill=\"").append(Shades.PAPER).append("\"/>\n");
        drawing.shapes().forEach(this::write);
        return svg.append("</svg>\n").toString();
    }

    private void write(Shape shape) {
        if (shape instanceof Shape.Box box) {
            write(box);
        } else if (shape instanceof Shape.Line line) {
            write(line);
        } else if (shape instanceof Shape.Area area) {
            svg.append("<polygon points=\"").append(points(area.points())).append("\" fill=\"");
            svg.append(area.fill()).append("\"/>\n");
        } else if (shape instanceof Shape.Bars bars) {
            write(bars);
        } else if (shape instanceof Shape.Dot dot) {
            write(dot);
        } else if (shape instanceof Shape.Label label) {
            write(label);
        } else if (shape instanceof Shape.Group group) {
            write(group);
        }
    }

    private void write(Shape.Box box) {
        svg.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y()));
        svg.append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"")
                .append(number(box.height()));
        svg.append('"').append(paint(box.fill(), box.outline(), "1")).append("/>\n");
    }

    private void write(Shape.Line line) {
        if (line.points().size() == 2) {
            Point from = line.points().get(0);
            Point to = line.points().get(1);
            svg.append("<line x1=\"")
                    .append(number(from.x()))
                    .append("\" y1=\"")
                    .append(number(from.y()));
            svg.append("\" x2=\"").append(number(to.x())).append("\" y2=\"").append(number(to.y()));
        } else {
            svg.append("<polyline fill=\"none\" points=\"").append(points(line.points()));
        }
        svg.append("\" stroke=\"")
                .append(line.color())
                .append("\" stroke-width=\"")
                .append(number(line.width()));
        if (line.dashed()) {
            String dash = number(3 * line.width());
            svg.append("\" stroke-dasharray=\"").append(dash).append(' ').append(dash);
        }
        svg.append("\"/>\n");
    }

    private void write(Shape.Bars bars) {
        String height = number(bars.height());
        svg.append("<path fill=\"").append(bars.fill()).append("\" d=\"");
        for (Shape.Bars.Bar bar : bars.bars()) {
            svg.append('M').append(number(bar.x())).append(' ').append(number(bars.y()));
            svg.append('h').append(number(bar.width())).append('v').append(height);
            svg.append('h').append(number(-bar.width())).append('z');
        }
        svg.append("\"/>\n");
    }

    private void write(Shape.Dot dot) {
        if (dot.form() == DotForm.CIRCLE) {
            svg.append("<circle cx=\"")
                    .append(number(dot.x()))
                    .append("\" cy=\"")
                    .append(number(dot.y()));
            svg.append("\" r=\"").append(number(dot.radius()));
        } else {
            svg.append("<polygon points=\"").append(points(dot.form().corners(dot.x(), dot.y(), dot.radius())));
        }
        svg.append('"').append(paint(dot.fill(), dot.outline(), "1.5")).append("/>\n");
    }

    private static String paint(String fill, String outline, String width) {
        return " fill=\"" + (fill.isEmpty() ? "none" : fill) + '"'
                + (outline.isEmpty() ? "" : " stroke=\"" + outline + "\" stroke-width=\"" + width + '"');
    }

    private void write(Shape.Label label) {
        String x = number(label.x());
        String y = number(label.y());
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" font-size=\"").append(number(label.size()));
        if (label.anchor() != Shape.Label.Anchor.START) {
            svg.append("\" text-anchor=\"").append(label.anchor().name().toLowerCase(Locale.ROOT));
        }
        if (label.upright()) {
            svg.append("\" transform=\"rotate(-90 ")
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(')');
        }
        svg.append("\" fill=\"")
                .append(label.fill())
                .append("\">")
                .append(escaped(label.text()))
                .append("</text>\n");
    }

    private void write(Shape.Group group) {
        svg.append("<g");
        for (Map.Entry<String, String> one : group.data().entrySet()) {
            svg.append(" data-")
                    .append(one.getKey())
                    .append("=\"")
                    .append(escaped(one.getValue()))
                    .append('"');
        }
        svg.append("><title>").append(escaped(group.title())).append("</title>\n");
        group.shapes().forEach(this::write);
        svg.append("</g>\n");
    }

    private static String points(List<Point> points) {
        StringBuilder all = new StringBuilder();
        for (Point point : points) {
            all.append(all.length() == 0 ? "" : " ")
                    .append(number(point.x()))
                    .append(',')
                    .append(number(point.y()));
        }
        return all.toString();
    }

    /** With two decimals at most. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Without what XML 1.0 cannot hold, and with its special characters escaped. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\t', '\n', '\r' -> safe.append(' ');
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
