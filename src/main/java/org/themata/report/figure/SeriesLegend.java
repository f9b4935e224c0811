package org.themata.report.figure;

import java.util.List;
import org.themata.report.figure.Shape.Label.Anchor;

/** Says which marker is what: one after the other, on as many lines as they need. */
final class SeriesLegend {
    private static final double MARKER = 16;
    private static final double BETWEEN = 18;
    private static final double LINE = 17;

    private SeriesLegend() {}

    /** Draws the marker of a series about a point. */
    interface Marker {
        void draw(int series, double x, double y);
    }

    static void draw(Canvas canvas, List<String> names, Marker marker) {
        double x = canvas.left();
        double y = canvas.y() + LINE / 2;
        for (int i = 0; i < names.size(); i++) {
            for (String line : TextLines.of(names.get(i), Canvas.TEXT, canvas.right() - canvas.left() - MARKER)) {
                double room = Typeface.sans().room(line, Canvas.TEXT);
                if (x > canvas.left() && x + MARKER + room > canvas.right()) {
                    x = canvas.left();
                    y += LINE;
                }
                if (names.get(i).startsWith(line) || line.equals(TextLines.plain(names.get(i)))) {
                    marker.draw(i, x + MARKER / 2 - 2, y);
                }
                canvas.text(x + MARKER, y, line, Canvas.TEXT, Anchor.START, Shades.INK);
                x += MARKER + room + BETWEEN;
            }
        }
        canvas.moveTo(y + LINE / 2 + 6);
    }
}
