package org.themata.report.figure;

import org.themata.analysis.SmallCells;
import org.themata.table.Apa;

/**
 * What stands for a number that a table suppresses. A machine table does not tell those that are too small from those
 * that are suppressed so that a small one cannot be worked out: so neither does a figure.
 */
final class Hidden {
    private Hidden() {}

    /** As {@code <5/c}; a dash where nothing is suppressed and the number is missing for another reason. */
    static String label(SmallCells smallCells) {
        return hides(smallCells) ? "<" + smallCells.least() + "/c" : Apa.MISSING;
    }

    /** What the label means, after a blank; nothing if nothing is suppressed. */
    static String note(SmallCells smallCells) {
        return hides(smallCells)
                ? " " + label(smallCells) + ": suppressed, fewer than " + smallCells.least()
                        + " participants, or (c) so that such a number cannot be worked out."
                : "";
    }

    private static boolean hides(SmallCells smallCells) {
        return smallCells.least() > 1;
    }
}
