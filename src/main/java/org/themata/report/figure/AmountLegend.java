package org.themata.report.figure;

import org.themata.report.figure.Shape.Label.Anchor;

/** Says which shade is how much: from the least to the most, at the right of a line of its own. */
final class AmountLegend {
    private static final int STEPS = 40;
    private static final double STEP = 3;
    private static final double HEIGHT = 10;
    /** Steps overlap, so that no light line is between them. */
    private static final double SEAM = 0.5;

    private AmountLegend() {}

    /** @param end where it ends at the right */
    static void draw(Canvas canvas, Shades shades, double end, String least, String most) {
        double right = end - Typeface.sans().room(most, Canvas.SMALL) - 6;
        double left = right - STEPS * STEP;
        double middle = canvas.y() + HEIGHT / 2;
        for (int i = 0; i < STEPS; i++) {
            String shade = shades.amount((i + 0.5) / STEPS);
            canvas.add(new Shape.Box(left + i * STEP, canvas.y(), STEP + SEAM, HEIGHT, shade, Shape.NONE));
        }
        canvas.text(left - 6, middle, least, Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.text(end, middle, most, Canvas.SMALL, Anchor.END, Shades.MUTED);
        canvas.moveTo(canvas.y() + HEIGHT + 6);
    }
}
