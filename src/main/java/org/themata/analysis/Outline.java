package org.themata.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;

/** Codes under each other, for people. */
final class Outline {
    private static final String STEP = "  ";

    private Outline() {}

    /** The name, two blanks further in for each level. */
    static String indented(Code code) {
        return STEP.repeat(code.level() - 1) + code.name();
    }

    /** The rows with an empty one between each two, where rows are several lines high. */
    static List<List<@Nullable Object>> spaced(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> spaced = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (!spaced.isEmpty()) {
                spaced.add(Collections.nCopies(row.size(), null));
            }
            spaced.add(row);
        }
        return spaced;
    }
}
