package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.Reason;
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

    /** @param notes what was compared */
    public ValidationTable(JudgedSample sample, List<String> notes) {
        this.sample = sample;
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
                new Column("balanced_accuracy", Type.SHARE)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String code : sample.codes()) {
            Confusion plain = sample.confusion(code);
            DesignWeighted weighted = DesignWeighted.of(sample.strata(code));
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    code, sample.units().size(), plain.tp(), plain.fp(), plain.fn(), plain.tn()));
            Measures measures = Measures.of(plain, weighted);
            add(row, measures.precision());
            add(row, measures.recall());
            add(row, measures.f1());
            add(row, measures.prevalence());
            row.add(weighted.recallAtLeast().orNull());
            row.add(measures.recall().isKnown() ? plain.recall().orNull() : null);
            row.add(measures.mcc().orNull());
            row.add(measures.kappa().orNull());
            row.add(measures.recall().why().map(Reason::name).orElse(""));
            addBounds(row, measures.mcc());
            addBounds(row, measures.kappa());
            row.add(measures.specificity().orNull());
            row.add(measures.balancedAccuracy().orNull());
            rows.add(row);
        }
        return new Table("Validation", columns, rows, notes);
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
        List<Column> columns = List.of(
                new Column("code", "Code", Type.TEXT),
                new Column("sampled", "n sampled", Type.COUNT),
                new Column("precision", "P [95 % CI]", Type.TEXT),
                new Column("recall", "R [95 % CI]", Type.TEXT),
                new Column("f1", "F1 [95 % CI]", Type.TEXT),
                new Column("mcc", "MCC", Type.TEXT),
                new Column("kappa", "κ", Type.TEXT),
                new Column("prevalence", "Corrected prevalence [95 % CI]", Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> all = new ArrayList<>(notes);
        for (String code : sample.codes()) {
            Confusion plain = sample.confusion(code);
            DesignWeighted weighted = DesignWeighted.of(sample.strata(code));
            Measures measures = Measures.of(plain, weighted);
            rows.add(Arrays.<@Nullable Object>asList(
                    code,
                    sample.units().size(),
                    shown(measures.precision()),
                    shown(measures.recall()),
                    shown(measures.f1()),
                    alone(measures.mcc()),
                    alone(measures.kappa()),
                    shown(measures.prevalence())));
            if (weighted.recallAtLeast().isKnown()) {
                all.add(code + ": no miss was found; recall is at least "
                        + Apa.bounded(weighted.recallAtLeast().known(), 2) + " (95 %).");
            }
            if (measures.recall() instanceof Estimate.None none) {
                all.add(code + ": n.e. = not estimable, " + none.reason().words() + " (" + none.reason()
                        + "; TP, FP, FN, TN: " + plain.tp() + ", " + plain.fp() + ", " + plain.fn() + ", " + plain.tn()
                        + ").");
            }
        }
        return new Table("Validation of the codebook", columns, rows, all);
    }

    private static String shown(Estimate estimate) {
        if (!(estimate instanceof Estimate.Value known)) {
            return "n.e.";
        }
        return estimate.interval()
                .map(b -> Apa.bounded(known.value(), b.low(), b.high()))
                .orElseGet(() -> Apa.bounded(known.value(), 2));
    }

    /** Without its interval, which would make the table too wide for a page; programs have it. */
    private static String alone(Estimate estimate) {
        return estimate instanceof Estimate.Value known ? Apa.bounded(known.value(), 2) : "n.e.";
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
