package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Apa;

/** Cells of analyses: what cannot be estimated is empty for programs and {@value #NOT_ESTIMABLE} for people. */
final class Cells {
    static final String NOT_ESTIMABLE = Apa.NOT_ESTIMABLE;

    private Cells() {}

    /** A row that may have empty cells. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    /** The number; empty if it cannot be estimated. */
    static @Nullable Double number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : Double.valueOf(value);
    }

    /** A number for people. */
    static String number(double value, int decimals) {
        return Double.isNaN(value) ? NOT_ESTIMABLE : Apa.number(value, decimals);
    }

    /** A statistic that cannot pass 1, for people. */
    static String bounded(double value, int decimals) {
        return Double.isNaN(value) ? NOT_ESTIMABLE : Apa.bounded(value, decimals);
    }

    /** A p value for people. */
    static String p(double value) {
        return Double.isNaN(value) ? NOT_ESTIMABLE : Apa.p(value);
    }
}
