package org.themata.analysis;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;
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

    /** {@code n (%) [95% CI]}; without the interval where there is none. */
    String withInterval(Proportion proportion, int all) {
        Optional<Interval> interval = proportion.interval();
        String count = countPercent(proportion, all);
        return interval.map(ends -> count + " [" + Apa.percent(ends.getLowerBound(), of(all)) + ", "
                        + Apa.percent(ends.getUpperBound(), of(all)) + "]")
                .orElse(count);
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
