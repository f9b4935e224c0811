package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.agreement.Estimate;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** A judged sample as tables. */
public final class ValidationTable {
    private static final List<String> COUNTS = List.of("sampled", "tp", "fp", "fn", "tn");
    private static final List<String> MEASURES = List.of("precision", "recall", "f1", "prevalence");

    private final JudgedSample sample;
    private final List<String> notes;
    private final int resamples;
    private final long seed;
    private final boolean infers;

    /**
     * @param notes what was compared
     * @param resamples of participants, for intervals where the units were not drawn; 0 = none
     * @param seed of the resamples
     * @param infers whether intervals and agreement have a place
     */
    public ValidationTable(JudgedSample sample, List<String> notes, int resamples, long seed, boolean infers) {
        this.infers = infers;
        this.sample = sample;
        this.resamples = resamples;
        this.seed = seed;
        this.notes = List.copyOf(notes);
    }

    /** For programs: every measure with its interval. */
    public Table machine() {
        List<Column> columns = new ArrayList<>(List.of(new Column("code", Type.TEXT)));
        COUNTS.forEach(name -> columns.add(new Column(name, Type.COUNT)));
        MEASURES.forEach(name -> columns.addAll(List.of(
                new Column(name, Type.SHARE),
                new Column(name + "_low", Type.SHARE),
                new Column(name + "_high", Type.SHARE))));
        columns.addAll(List.of(
                new Column("recall_at_least", Type.SHARE),
                new Column("recall_unweighted", Type.SHARE),
                new Column("mcc", Type.NUMBER),
                new Column("kappa", Type.NUMBER),
                new Column("reason", Type.TEXT),
                new Column("mcc_low", Type.NUMBER),
                new Column("mcc_high", Type.NUMBER),
                new Column("kappa_low", Type.NUMBER),
                new Column("kappa_high", Type.NUMBER),
                new Column("specificity", Type.SHARE),
                new Column("balanced_accuracy", Type.SHARE),
                new Column("miss_rate_upper", Type.SHARE),
                new Column("recall_se", Type.NUMBER),
                new Column("f1_se", Type.NUMBER),
                new Column("prevalence_se", Type.NUMBER),
                new Column("mcc_se", Type.NUMBER),
                new Column("kappa_se", Type.NUMBER)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CodeMeasures code : measures()) {
            Confusion plain = code.counts();
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    code.code(), sample.units().size(), plain.tp(), plain.fp(), plain.fn(), plain.tn()));
            add(row, code.precision());
            add(row, code.recall());
            add(row, code.f1());
            add(row, code.prevalence());
            row.add(code.recallAtLeast().orNull());
            row.add(code.recall().isKnown() ? plain.recall().orNull() : null);
            row.add(code.mcc().orNull());
            row.add(code.kappa().orNull());
            row.add(why(code).map(none -> none.reason().name()).orElse(""));
            addBounds(row, code.mcc());
            addBounds(row, code.kappa());
            row.add(code.specificity().orNull());
            row.add(code.balancedAccuracy().orNull());
            row.add(code.missRateUpper().orNull());
            Stream.of(code.recall(), code.f1(), code.prevalence(), code.mcc(), code.kappa())
                    .forEach(measure -> row.add(infers ? measure.error().orElse(null) : null));
            rows.add(row);
        }
        return new Table("Validation", columns, rows, notes);
    }

    private List<CodeMeasures> measures() {
        return sample.codes().stream()
                .map(code -> CodeMeasures.of(sample, code, infers ? resamples : 0, seed))
                .map(measures -> infers ? measures : measures.described())
                .toList();
    }

    /** Why the first measure that cannot be estimated cannot: recall before the others. */
    private static Optional<Estimate.None> why(CodeMeasures code) {
        return Stream.of(code.recall(), code.precision(), code.f1(), code.prevalence(), code.mcc())
                .filter(Estimate.None.class::isInstance)
                .map(Estimate.None.class::cast)
                .findFirst();
    }

    private static void add(List<@Nullable Object> row, Estimate estimate) {
        row.add(estimate.orNull());
        addBounds(row, estimate);
    }

    private static void addBounds(List<@Nullable Object> row, Estimate estimate) {
        Optional<Estimate.Bounds> bounds = estimate.interval();
        row.add(bounds.map(Estimate.Bounds::low).orElse(null));
        row.add(bounds.map(Estimate.Bounds::high).orElse(null));
    }

    /** For people. */
    public Table people() {
        String ci = infers ? " [95 % CI]" : "";
        List<Column> columns = List.of(
                new Column("code", "Code", Type.TEXT),
                new Column("sampled", sample.drawn() ? "n sampled" : "n", Type.COUNT),
                new Column("precision", "P" + ci, Type.TEXT),
                new Column("recall", "R" + ci, Type.TEXT),
                new Column("f1", "F1" + ci, Type.TEXT),
                new Column("mcc", "MCC", Type.TEXT),
                new Column("kappa", "κ", Type.TEXT),
                new Column("prevalence", (sample.drawn() ? "Corrected prevalence" : "Prevalence") + ci, Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> all = new ArrayList<>(notes);
        for (CodeMeasures code : measures()) {
            Confusion plain = code.counts();
            rows.add(Arrays.<@Nullable Object>asList(
                    code.code(),
                    sample.units().size(),
                    shown(code.precision()),
                    shown(code.recall()),
                    shown(code.f1()),
                    shown(code.mcc().isKnown() ? Estimate.of(code.mcc().known()) : code.mcc()),
                    !infers
                            ? ""
                            : shown(
                                    code.kappa().isKnown()
                                            ? Estimate.of(code.kappa().known())
                                            : code.kappa()),
                    shown(code.prevalence())));
            if (code.recallAtLeast().isKnown()) {
                all.add(code.code() + ": no miss was found; recall is at least "
                        + Apa.bounded(code.recallAtLeast().known(), 2) + " (95 %).");
            }
            why(code)
                    .ifPresent(none -> all.add(code.code() + ": n.e. = not estimable, "
                            + none.reason().words() + " (" + none.reason() + "; TP, FP, FN, TN: " + plain.tp() + ", "
                            + plain.fp() + ", " + plain.fn() + ", " + plain.tn() + ")."));
        }
        return new Table("Validation of the codebook", columns, rows, all);
    }

    private static String shown(Estimate estimate) {
        if (!(estimate instanceof Estimate.Value known)) {
            return Apa.NOT_ESTIMABLE;
        }
        return estimate.interval()
                .map(b -> Apa.bounded(known.value(), b.low(), b.high()))
                .orElseGet(() -> Apa.bounded(known.value(), 2));
    }

    /** Every unit and code on which program and person differ, with the quotation. */
    public Table confusions() {
        List<Column> columns = List.of(
                new Column("code", "Code", Type.TEXT),
                new Column("error", "Error", Type.TEXT),
                new Column("unit", "Unit", Type.TEXT),
                new Column("document", "Document", Type.TEXT),
                new Column("participant", "Participant", Type.TEXT),
                new Column("text", "Quotation", Type.PROSE));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String code : sample.codes()) {
            for (JudgedUnit unit : sample.units()) {
                boolean program = unit.program().contains(code);
                if (program != unit.person().contains(code)) {
                    rows.add(Arrays.<@Nullable Object>asList(
                            code,
                            program ? "false positive" : "false negative",
                            unit.id(),
                            unit.document(),
                            unit.participant(),
                            unit.text()));
                }
            }
        }
        return new Table("Confusions of program and person", columns, rows, notes);
    }
}
