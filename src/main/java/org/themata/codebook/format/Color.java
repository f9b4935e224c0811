package org.themata.codebook.format;

import java.util.List;
import org.themata.text.Place;
import org.themata.text.Problem;

/** The colour of a code: {@code #RRGGBB}. */
final class Color {

    private Color() {}

    /** Adds a problem if the colour is neither empty nor of that form. */
    static void check(String color, Place place, List<Problem> problems) {
        if (!color.isEmpty() && !isRightlyWritten(color)) {
            problems.add(Problem.error(
                    place,
                    "\"" + color + "\" is not a colour",
                    "write # and six digits 0-9, A-F, such as \"#0072B2\""));
        }
    }

    /** The colour; empty if it is not of that form. */
    static String held(String color) {
        return isRightlyWritten(color) ? color : "";
    }

    private static boolean isRightlyWritten(String color) {
        boolean right = color.length() == 7 && color.charAt(0) == '#';
        for (int i = 1; right && i < 7; i++) {
            char c = color.charAt(i);
            right = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
        }
        return right;
    }
}
