package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.themata.report.figure.Shape.Label.Anchor;

/**
 * The names at the left of rows: wrapped, and set in by their level.
 *
 * @param lines of each row
 * @param levels of each row, 1 = not set in
 * @param width that they take
 */
record RowNames(List<List<String>> lines, List<Integer> levels, double width) {
    private static final double STEP = 12;

    /** Names of rows that have no levels. */
    static RowNames flat(List<String> names, double most) {
        return of(names, names.stream().map(name -> 1).toList(), most);
    }

    /** Names of codes, wrapped where they are longer than {@code most}. */
    static RowNames of(List<String> names, List<Integer> levels, double most) {
        int highest = levels.stream().mapToInt(Integer::intValue).min().orElse(1);
        List<Integer> steps = levels.stream().map(level -> level - highest + 1).toList();
        List<List<String>> lines = new ArrayList<>();
        double width = 0;
        for (int row = 0; row < names.size(); row++) {
            double in = in(steps.get(row), most);
            List<String> wrapped = TextLines.of(names.get(row), Canvas.TEXT, most - in);
            for (String line : wrapped) {
                width = Math.max(width, in + Typeface.sans().room(line, Canvas.TEXT));
            }
            lines.add(wrapped);
        }
        return new RowNames(lines, steps, width);
    }

    /** Of the codes in the rows of a table. */
    static RowNames ofCodes(Rows rows, double most) {
        List<String> names = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            names.add(rows.name(row));
            levels.add(rows.count(row, "level"));
        }
        return of(names, levels, most);
    }

    /** Whether there is more than one level. */
    boolean isNested() {
        return levels.stream().anyMatch(level -> level > 1);
    }

    /** Deep levels are not set in further than half the width. */
    private static double in(int level, double most) {
        return Math.min(most / 2, (level - 1) * STEP);
    }

    /** The height of a row, {@code least} or more. */
    double height(int row, double least) {
        return Math.max(least, Canvas.height(lines.get(row).size(), Canvas.TEXT) + 4);
    }

    /** Draws a name about the middle of its row. */
    void draw(Canvas canvas, int row, double middle) {
        int level = levels.get(row);
        canvas.lines(
                canvas.left() + in(level, 2 * width),
                middle,
                lines.get(row),
                Canvas.TEXT,
                Anchor.START,
                level == 1 ? Shades.INK : Shades.MUTED);
    }
}
