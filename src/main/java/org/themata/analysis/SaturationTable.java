package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Incidence;
import org.themata.analysis.stat.Orders;
import org.themata.analysis.stat.Richness;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Saturation as tables: one row an interview, or one row a result. */
public final class SaturationTable {
    private static final double LEVEL = 0.95;
    private static final double GOAL = 0.95;
    private static final int FAR = 10_000;

    private final Saturation result;
    private final Caption caption;

    /**
     * @param result what is shown
     * @param caption title, and what was counted and how
     */
    public SaturationTable(Saturation result, Caption caption) {
        this.result = result;
        this.caption = caption;
    }

    /** One row an interview, in order of collection. */
    public Table forPrograms() {
        List<Column> columns = List.of(
                new Column("interview", Type.COUNT),
                new Column("participant", Type.TEXT),
                new Column("codes", Type.COUNT),
                new Column("new", Type.COUNT),
                new Column("known", Type.COUNT),
                new Column("ratio", Type.SHARE),
                new Column("coverage", Type.SHARE),
                new Column("expected", Type.NUMBER),
                new Column("expected_sd", Type.NUMBER),
                new Column("expected_low", Type.NUMBER),
                new Column("expected_high", Type.NUMBER),
                new Column("unconditional_sd", Type.NUMBER),
                new Column("chance_of_new", Type.SHARE),
                new Column("new_codes", Type.TEXT));
        double[] expected = result.curve().expected();
        double[] coverage = result.curve().coverage();
        double[] conditional = result.curve().conditionalDeviation();
        double[] unconditional = result.curve().unconditionalDeviation();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; t < expected.length; t++) {
            double margin = 1.959963984540054 * conditional[t];
            rows.add(Cells.row(
                    t + 1,
                    result.interviews().get(t),
                    result.each()[t],
                    result.fresh()[t],
                    result.collected()[t],
                    Cells.number(result.ratioAt(t + 1)),
                    Cells.number(coverage[t]),
                    expected[t],
                    conditional[t],
                    Math.max(0, expected[t] - margin),
                    Math.min(result.observed(), expected[t] + margin),
                    Cells.number(unconditional[t]),
                    adding(t),
                    String.join(" | ", result.firsts().get(t))));
        }
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes()).notes());
    }

    /** As papers print it. */
    public Table forPeople() {
        List<Column> columns = List.of(
                new Column("interview", "Interview", Type.COUNT),
                new Column("participant", "Participant", Type.TEXT),
                new Column("new", "New codes", Type.COUNT),
                new Column("known", "Codes so far", Type.COUNT),
                new Column("ratio", "Ratio %", Type.TEXT),
                new Column("coverage", "Estimated coverage %", Type.TEXT),
                new Column("expected", "Mean over all orders (SD)", Type.TEXT));
        double[] expected = result.curve().expected();
        double[] coverage = result.curve().coverage();
        double[] conditional = result.curve().conditionalDeviation();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; t < expected.length; t++) {
            double ratio = result.ratioAt(t + 1);
            rows.add(Cells.row(
                    t + 1,
                    result.interviews().get(t),
                    result.fresh()[t],
                    result.collected()[t],
                    Double.isNaN(ratio) ? "" : Apa.percent(ratio, 0),
                    Double.isNaN(coverage[t]) ? Cells.NOT_ESTIMABLE : Apa.percent(coverage[t], 0),
                    Apa.number(expected[t], 1) + " (" + Apa.number(conditional[t], 2) + ")"));
        }
        List<String> notes = new ArrayList<>(notes());
        notes.addAll(findings());
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes).notes());
    }

    /** The share of random orders in which the interview at this place, from 0, adds a code. */
    private @Nullable Double adding(int place) {
        return result.orders().map(orders -> orders.adding().get(place)).orElse(null);
    }

    /** One row a result, each with what it means. */
    public Table summary() {
        List<Column> columns = List.of(
                new Column("result", Type.TEXT),
                new Column("value", Type.NUMBER),
                new Column("low", Type.NUMBER),
                new Column("high", Type.NUMBER),
                new Column("note", Type.PROSE),
                new Column("standard_error", Type.NUMBER));
        return new Table(
                caption.title(),
                columns,
                summaryRows(),
                caption.withFirst(notes()).notes());
    }

    private List<List<@Nullable Object>> summaryRows() {
        Incidence incidence = result.incidence();
        Richness chao2 = incidence.chao2(LEVEL);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(line("interviews", incidence.interviews(), "participants with words"));
        rows.add(line("codes_known", incidence.observed(), "of " + result.codes() + " codes looked for"));
        rows.add(line(
                "base_codes",
                result.base(),
                "codes in the first " + result.rule().ratio().base() + " interviews"));
        rows.add(line(
                "saturation_at",
                result.reached().isPresent() ? result.reached().getAsInt() : Double.NaN,
                reachedInWords()));
        rows.add(line(
                "degree",
                result.knownThere().isPresent()
                        ? (double) result.knownThere().getAsInt() / incidence.observed()
                        : Double.NaN,
                "codes known there, of all known in the end"));
        result.orders()
                .filter(orders -> result.isLongEnough())
                .ifPresent(orders -> rows.add(Cells.row(
                        "saturation_at_over_orders",
                        Cells.number(orders.median()),
                        Cells.number(orders.low()),
                        Cells.number(orders.high()),
                        ordersInWords(orders),
                        null)));
        rows.add(Cells.row(
                "chao2",
                chao2.estimate(),
                chao2.bounds().low(),
                chao2.bounds().high(),
                "codes estimated to be there, mentioned or not (log-normal 95 % interval; SE "
                        + Cells.number(chao2.error(), 2) + ")" + singletons(incidence),
                chao2.error()));
        rows.add(Cells.row(
                "jackknife1",
                incidence.jackknife1(),
                null,
                null,
                "first-order jackknife",
                result.curve().jackknifeError()));
        rows.add(line("jackknife2", incidence.jackknife2(), "second-order jackknife"));
        rows.add(line("bootstrap", incidence.bootstrap(), "the observed codes and those that a resample would miss"));
        rows.add(line("ichao2", incidence.improvedChao2(), "Chao2 with the codes in three and four interviews"));
        rows.add(line("ice", incidence.ice(), "incidence-based coverage estimator"));
        rows.add(line("coverage", incidence.coverage(), "part of all incidences that belongs to codes already known"));
        rows.add(line("new_from_one_more", incidence.fromOneMore(), "new codes expected from one more interview"));
        rows.add(line(
                "new_from_five_more",
                incidence.observedAfter(5) - incidence.observed(),
                "new codes expected from five more interviews"));
        rows.add(line(
                "interviews_for_95_coverage",
                incidence.interviewsFor(GOAL, FAR),
                "interviews in all for an expected coverage of 95 %"));
        rows.add(line(
                "interviews_to_hear_all",
                incidence.interviewsToHearAll(GOAL, FAR),
                "interviews in all to hear every known code with a chance of 95 %, if they come by chance (van Rijnsoever"
                        + " 2017)"));
        result.orders()
                .ifPresent(orders -> rows.add(line(
                        "chance_of_new",
                        orders.adding().get(orders.adding().size() - 1),
                        "part of the random orders in which the last interview adds a code")));
        return rows;
    }

    private static List<@Nullable Object> line(String name, double value, String note) {
        return Cells.row(name, value, null, null, note, null);
    }

    private static String singletons(Incidence incidence) {
        return incidence.interviews() > 1 && incidence.observed() > 0 && incidence.inExactly(1) == 0
                ? "; no code is in one interview only"
                : "";
    }

    private String reachedInWords() {
        var rule = result.rule().ratio();
        String how = "base " + rule.base() + ", runs of " + rule.run() + ", at most " + Apa.percent(rule.threshold(), 1)
                + " % new codes";
        if (result.reached().isPresent()) {
            return how + ": reached at " + result.reached().getAsInt() + "+" + rule.run();
        }
        if (!result.isLongEnough()) {
            return how + ": not estimable, it takes " + (rule.base() + rule.run()) + " interviews";
        }
        return result.base() == 0
                ? how + ": not estimable, the base has no codes"
                : how + ": not reached in " + result.interviews().size();
    }

    private static String ordersInWords(Orders orders) {
        return "median and 90 % interval over " + Apa.count(orders.draws()) + " random orders; "
                + Apa.count(orders.reached()) + " of them reach it (the others count as later than any)";
    }

    /** The results, in sentences. */
    List<String> findings() {
        Incidence incidence = result.incidence();
        Richness chao2 = incidence.chao2(LEVEL);
        List<String> all = new ArrayList<>();
        all.add("Saturation (Guest, Namey & Chen 2020), " + reachedInWords() + ".");
        result.orders()
                .filter(orders -> result.isLongEnough())
                .ifPresent(orders -> all.add("Over orders: " + point(orders.median()) + " ["
                        + point(orders.low()) + ", " + point(orders.high()) + "], " + ordersInWords(orders) + "; seed "
                        + result.rule().seed() + "."));
        all.add("Codes known: " + incidence.observed() + " of " + result.codes() + "; estimated to be there (Chao2): "
                + (chao2.bounds().isEstimated()
                        ? Apa.number(chao2.estimate(), 1) + " ["
                                + Apa.number(chao2.bounds().low(), 1) + ", "
                                + Apa.number(chao2.bounds().high(), 1) + "]"
                        : Cells.NOT_ESTIMABLE + " (fewer than two interviews, or no codes)")
                + singletons(incidence) + "; sample coverage " + Cells.bounded(incidence.coverage(), 2)
                + "; new codes expected from one more interview: "
                + (Double.isNaN(incidence.fromOneMore())
                        ? Cells.NOT_ESTIMABLE
                        : Apa.number(incidence.fromOneMore(), 2) + "."));
        return all;
    }

    private static String point(double value) {
        return Double.isNaN(value) ? "not reached" : Apa.number(value, 0);
    }

    private List<String> notes() {
        String order = result.rule()
                .order()
                .map(attribute -> "Order of collection: by " + attribute + ".")
                .orElse("Order of collection: not stated; the order of the participants is taken.");
        return List.of(
                "Unit: an interview is all that one participant said; who said nothing is none. N = "
                        + result.interviews().size() + ".",
                order,
                "Ratio = new codes of the run that begins there, of the codes of the base. Counted with the codebook as it"
                        + " is now: merging or splitting codes changes the past, and codes fixed beforehand saturate early.");
    }
}
