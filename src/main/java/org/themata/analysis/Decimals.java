package org.themata.analysis;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Bounds;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;

/**
 * Decimals of percentages for people: as many as were asked for, else none under 100 participants and one from there
 * on.
 *
 * @param wanted 0 to 9; empty = the rule
 */
public record Decimals(OptionalInt wanted) {
    private static final int MANY = 100;
    private static final double PERCENT = 100;
    private static final double LEVEL = 0.95;

    /** The rule. */
    public static final Decimals USUAL = new Decimals(OptionalInt.empty());

    /** Decimals of the percentages of a table about so many participants. */
    int of(int participants) {
        return wanted.orElse(participants < MANY ? 0 : 1);
    }

    /**
     * {@code n (%)}.
     *
     * @param all the participants of the whole table, by whom the decimals go
     */
    String countPercent(Proportion proportion, int all) {
        return Apa.countPercent(proportion.k(), proportion.n(), of(all));
    }

    /** {@code n (%) [95% CI]}; {@code n.e.} where there is no interval. */
    String withInterval(Proportion proportion, IntervalMethod method) {
        int all = proportion.n();
        Bounds ends = method.of(proportion.k(), all, LEVEL);
        String between = ends.isEstimated()
                ? Apa.percent(ends.low(), of(all)) + ", " + Apa.percent(ends.high(), of(all))
                : Cells.NOT_ESTIMABLE;
        return countPercent(proportion, all) + " [" + between + "]";
    }

    /** A column of percentages, with the decimals that were asked for. */
    Column percentages(String name, String heading) {
        return new Column(name, heading, wanted.isPresent() ? Type.NUMBER : Type.SHARE);
    }

    /** A cell of {@link #percentages}. */
    @Nullable
    Object percentage(@Nullable Object share) {
        return share instanceof Double part && wanted.isPresent() ? (Double) (PERCENT * part) : share;
    }
}
