package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/**
 * One coefficient of one code, or of all.
 *
 * @param code its id; {@link AgreementTable#ALL} for all together
 * @param coefficient its name
 * @param units that were compared
 * @param estimate the value, or why there is none
 * @param interval how the interval was made; empty if there is none
 * @param degenerate resamples that could not be estimated
 */
public record CoefficientRow(
        String code, String coefficient, int units, Estimate estimate, String interval, int degenerate) {
    private static final List<Column> COLUMNS = List.of(
            new Column("code", Type.TEXT),
            new Column("coefficient", Type.TEXT),
            new Column("units", Type.COUNT),
            new Column("value", Type.STATISTIC),
            new Column("standard_error", Type.STATISTIC),
            new Column("low", Type.STATISTIC),
            new Column("high", Type.STATISTIC),
            new Column("interval", Type.TEXT),
            new Column("resamples_degenerate", Type.COUNT),
            new Column("reason", Type.TEXT),
            new Column("counts", Type.TEXT));

    /** A coefficient without resampling. */
    public static CoefficientRow of(String code, String coefficient, int units, Estimate estimate) {
        String interval = estimate.interval().isPresent() ? "analytic" : "";
        return new CoefficientRow(code, coefficient, units, estimate, interval, 0);
    }

    /** A coefficient with the interval of a bootstrap. */
    public static CoefficientRow of(
            String code, String coefficient, int units, Estimate estimate, Bootstrap bootstrap) {
        return new CoefficientRow(
                code,
                coefficient,
                units,
                estimate.within(bootstrap.interval()),
                "bootstrap of " + bootstrap.drawn(),
                bootstrap.degenerate());
    }

    /** α with the interval of the macro KALPHA. */
    public static CoefficientRow ofPairs(
            String code, String coefficient, Ratings ratings, Distances distances, int resamples, long seed) {
        Estimate alpha = KrippendorffAlpha.of(ratings, distances);
        if (resamples == 0 || !alpha.isKnown()) {
            return of(code, coefficient, ratings.pairable(), alpha);
        }
        Bootstrap pairs = Bootstrap.ofPairs(ratings, distances, resamples, seed);
        return new CoefficientRow(
                code,
                coefficient,
                ratings.pairable(),
                alpha.within(pairs.interval()),
                "bootstrap of pairs (KALPHA)",
                0);
    }

    /** The rows as a table. */
    public static Table table(List<CoefficientRow> rows, List<String> notes) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (CoefficientRow row : rows) {
            Estimate estimate = row.estimate();
            cells.add(Arrays.<@Nullable Object>asList(
                    row.code(),
                    row.coefficient(),
                    row.units(),
                    estimate.orNaN(),
                    estimate.error().orElse(null),
                    estimate.interval().map(Estimate.Bounds::low).orElse(null),
                    estimate.interval().map(Estimate.Bounds::high).orElse(null),
                    row.interval(),
                    row.degenerate(),
                    estimate.why().map(Reason::name).orElse(""),
                    estimate instanceof Estimate.None none ? none.counts() : ""));
        }
        return new Table("Coefficients of agreement", COLUMNS, cells, notes);
    }
}
