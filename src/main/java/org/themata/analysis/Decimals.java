package org.themata.analysis;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.statistics.interval.Interval;
import org.themata.table.Apa;

/**
 * Decimals of percentages for people: as many as were asked for, else none under 100 participants and one from there on.
 *
 * @param wanted 0 to 9; empty = the rule
 */
public record Decimals(OptionalInt wanted) {
    private static final int MANY = 100;

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
}
