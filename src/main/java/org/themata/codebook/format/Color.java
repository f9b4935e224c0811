package org.themata.codebook.format;

import java.util.List;
import org.themata.text.Place;
import org.themata.text.Problem;

/** The colour of a code: {@code #RRGGBB}. */
final class Color {

    private Color() {}

    /** Adds a problem if the colour is neither empty nor of that form. */
    static void check(String color, Place place, List<Problem> problems) {
        if (!color.isEmpty() && !color.matches("#[0-9A-Fa-f]{6}")) {
            problems.add(Problem.error(
                    place,
                    "\"" + color + "\" is not a colour",
                    "write # and six digits 0-9, A-F, such as \"#0072B2\""));
        }
    }
}
