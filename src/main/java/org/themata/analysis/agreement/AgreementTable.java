package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/**
 * Agreement by code and over all codes, as a table.
 *
 * @param codes one row each
 * @param overall the row of all codes
 * @param categories the last row, where the codes are categories of which a unit has one
 * @param notes what was compared and how
 */
public record AgreementTable(
        List<CodeAgreement> codes, SetAgreement overall, Optional<CodeAgreement> categories, List<String> notes) {
    /** The name of the row of all codes. */
    public static final String ALL = "(all codes)";

    /** The name of the row of all categories at once. */
    public static final String CATEGORIES = "(all categories)";

    private static final List<Column> COLUMNS = List.of(
            new Column("code", Type.TEXT),
            new Column("units", Type.COUNT),
            new Column("prevalence", Type.SHARE),
            new Column("agreement", Type.SHARE),
            new Column("kappa", Type.NUMBER),
            new Column("kappa_low", Type.NUMBER),
            new Column("kappa_high", Type.NUMBER),
            new Column("ac1", Type.NUMBER),
            new Column("ac1_low", Type.NUMBER),
            new Column("ac1_high", Type.NUMBER),
            new Column("alpha", Type.NUMBER),
            new Column("alpha_low", Type.NUMBER),
            new Column("alpha_high", Type.NUMBER),
            new Column("alpha_below_667", Type.SHARE),
            new Column("resamples_degenerate", Type.COUNT),
            new Column("both", Type.COUNT),
            new Column("only_first", Type.COUNT),
            new Column("only_second", Type.COUNT),
            new Column("neither", Type.COUNT),
            new Column("prevalence_index", Type.NUMBER),
            new Column("bias_index", Type.NUMBER),
            new Column("positive_agreement", Type.SHARE),
            new Column("negative_agreement", Type.SHARE),
            new Column("kappa_max", Type.NUMBER),
            new Column("reason", Type.TEXT));

    private static final List<Column> FOR_PEOPLE = List.of(
            new Column("code", "Code", Type.TEXT),
            new Column("units", "Units", Type.COUNT),
            new Column("prevalence", "Prevalence", Type.SHARE),
            new Column("agreement", "% agree", Type.SHARE),
            new Column("kappa", "κ", Type.TEXT),
            new Column("ac1", "AC1", Type.TEXT),
            new Column("alpha", "α [95 % CI]", Type.TEXT));

    /** Copies the lists. */
    public AgreementTable {
        codes = List.copyOf(codes);
        notes = List.copyOf(notes);
    }

    /**
     * Computes all rows.
     *
     * @param categories the codes as categories, of which a unit has one; empty if there is no such row
     * @param wanted which coefficients of all codes get an interval
     * @param resamples of the bootstrap; 0 = none
     */
    public static AgreementTable of(
            CodedMaterial material,
            List<String> codes,
            Optional<CategoryRatings> categories,
            Set<SetAgreement.Resampled> wanted,
            int resamples,
            long seed,
            List<String> notes) {
        SetRatings sets = material.ratings();
        List<CodeAgreement> byCode = codes.stream()
                .map(code -> CodeAgreement.of(code, sets.code(code), resamples, seed))
                .toList();
        return new AgreementTable(
                byCode,
                SetAgreement.of(sets, codes, wanted, resamples, seed),
                categories.map(together -> CodeAgreement.of(together, resamples, seed)),
                notes);
    }

    /** For programs: what is not estimable is empty, and {@code reason} says why. */
    public Table machine() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        codes.forEach(code -> rows.add(row(code)));
        List<@Nullable Object> all = new ArrayList<>(Arrays.<@Nullable Object>asList(
                ALL, overall.units(), null, overall.percent().orNull()));
        addWithInterval(all, overall.pooledKappa());
        all.addAll(Arrays.<@Nullable Object>asList(null, null, null));
        addWithInterval(all, overall.masi());
        while (all.size() < COLUMNS.size() - 1) {
            all.add(null);
        }
        all.add(overall.masi().why().map(Reason::name).orElse(""));
        rows.add(all);
        categories.ifPresent(together -> rows.add(row(together)));
        return new Table("Agreement between coders", COLUMNS, rows, notes);
    }

    private static List<@Nullable Object> row(CodeAgreement code) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(code.code());
        row.add(code.units());
        row.add(code.prevalence().orNull());
        row.add(code.percent().orNull());
        addWithInterval(row, code.kappa());
        addWithInterval(row, code.ac1());
        addWithInterval(row, code.alpha());
        Bootstrap bootstrap = code.bootstrap();
        row.add(bootstrap == null ? null : bootstrap.shareBelow(2.0 / 3).orElse(null));
        row.add(bootstrap == null ? null : bootstrap.degenerate());
        CodersTable table = code.table();
        if (table == null) {
            row.addAll(Arrays.<@Nullable Object>asList(null, null, null, null, null, null, null, null, null));
        } else {
            for (int cell = 0; cell < 4; cell++) {
                row.add((long) table.count(cell / 2, cell % 2));
            }
            KappaContext context = KappaContext.of(table);
            row.add(context.prevalenceIndex().orNull());
            row.add(context.biasIndex().orNull());
            row.add(context.positive().orNull());
            row.add(context.negative().orNull());
            row.add(context.kappaMax().orNull());
        }
        row.add(code.alpha().why().map(Reason::name).orElse(""));
        return row;
    }

    private static void addWithInterval(List<@Nullable Object> row, Estimate estimate) {
        Optional<Estimate.Bounds> bounds = estimate.interval();
        row.add(estimate.orNull());
        row.add(bounds.map(Estimate.Bounds::low).orElse(null));
        row.add(bounds.map(Estimate.Bounds::high).orElse(null));
    }

    /** For people, as papers print it. */
    public Table people() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> all = new ArrayList<>(notes);
        for (CodeAgreement code : codes) {
            rows.add(shown(code));
            why(code).ifPresent(all::add);
        }
        rows.add(Arrays.<@Nullable Object>asList(
                ALL,
                overall.units(),
                null,
                overall.percent().orNaN(),
                shown(overall.pooledKappa(), false),
                "",
                shown(overall.masi(), true)));
        all.add("All codes: κ is pooled over codes (De Vries et al. 2008); α compares each unit's set of codes by MASI"
                + " distance; by Jaccard distance it is " + shown(overall.jaccard(), false)
                + ", of multi-valued data (Krippendorff & Craggs 2016) " + shown(overall.multiValued(), false)
                + (overall.multiValued().isKnown() ? "." : ""));
        if (overall.masi() instanceof Estimate.None none) {
            all.add(ALL + ": n.e. = not estimable, " + none.reason().words() + " (" + none.reason() + "; "
                    + none.counts() + ").");
        }
        categories.ifPresent(together -> {
            rows.add(shown(together));
            why(together).ifPresent(all::add);
        });
        return new Table("Agreement between coders", FOR_PEOPLE, rows, all);
    }

    private static List<@Nullable Object> shown(CodeAgreement code) {
        return Arrays.<@Nullable Object>asList(
                code.code(),
                code.units(),
                code.code().equals(CATEGORIES)
                        ? null
                        : (Double) code.prevalence().orNaN(),
                code.percent().orNaN(),
                shown(code.kappa(), false),
                shown(code.ac1(), false),
                shown(code.alpha(), true));
    }

    private static Optional<String> why(CodeAgreement code) {
        return code.alpha() instanceof Estimate.None none
                ? Optional.of(code.code() + ": n.e. = not estimable, "
                        + none.reason().words() + " (" + none.reason() + "; "
                        + (code.table() == null
                                ? none.counts()
                                : "both, first, second, neither: "
                                        + code.table().shown())
                        + ").")
                : Optional.empty();
    }

    /** {@code .74 [.42, 1.00]}, or {@code n.e.}. */
    static String shown(Estimate estimate, boolean withInterval) {
        if (!(estimate instanceof Estimate.Value known)) {
            return Apa.NOT_ESTIMABLE;
        }
        return estimate.interval()
                .filter(b -> withInterval)
                .map(b -> Apa.bounded(known.value(), b.low(), b.high()))
                .orElseGet(() -> Apa.bounded(known.value(), 2));
    }
}
