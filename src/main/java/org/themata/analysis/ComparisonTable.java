package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Bounds;
import org.themata.analysis.stat.Contingency;
import org.themata.analysis.stat.TwoByTwo;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** A comparison as tables. */
public final class ComparisonTable {
    private static final double LEVEL = 0.95;
    private static final String NOT_STATED = "not stated";
    private static final String SUPPRESSED = "suppressed: numbers of participants are too small";
    private static final List<Column> COLUMNS = List.of(
            new Column("code", Type.TEXT),
            new Column("path", Type.TEXT),
            new Column("level", Type.COUNT),
            new Column("attribute", Type.TEXT),
            new Column("group", Type.TEXT),
            new Column("participants", Type.COUNT),
            new Column("participants_total", Type.COUNT),
            new Column("share", Type.SHARE),
            new Column("share_low", Type.SHARE),
            new Column("share_high", Type.SHARE),
            new Column("reference", Type.TEXT),
            new Column("difference", Type.NUMBER),
            new Column("difference_low", Type.NUMBER),
            new Column("difference_high", Type.NUMBER),
            new Column("odds_ratio", Type.NUMBER),
            new Column("odds_ratio_low", Type.NUMBER),
            new Column("odds_ratio_high", Type.NUMBER),
            new Column("odds_ratio_adjusted", Type.FLAG),
            new Column("conditional_odds_ratio", Type.NUMBER),
            new Column("conditional_low", Type.NUMBER),
            new Column("conditional_high", Type.NUMBER),
            new Column("cramers_v", Type.NUMBER),
            new Column("cramers_v_corrected", Type.NUMBER),
            new Column("chi_squared", Type.NUMBER),
            new Column("df", Type.COUNT),
            new Column("chi_squared_p", Type.NUMBER),
            new Column("g", Type.NUMBER),
            new Column("g_p", Type.NUMBER),
            new Column("p", Type.NUMBER),
            new Column("p_error", Type.NUMBER),
            new Column("p_holm", Type.NUMBER),
            new Column("p_bh", Type.NUMBER),
            new Column("warning", Type.TEXT),
            new Column("risk_ratio", Type.NUMBER),
            new Column("risk_ratio_low", Type.NUMBER),
            new Column("risk_ratio_high", Type.NUMBER),
            new Column("score_low", Type.NUMBER),
            new Column("score_high", Type.NUMBER),
            new Column("yates", Type.NUMBER),
            new Column("yates_p", Type.NUMBER));

    private static final int WARNING = 32;

    private final Comparison comparison;
    private final Caption caption;

    /**
     * @param comparison what is shown
     * @param caption title, and what was counted and how
     */
    public ComparisonTable(Comparison comparison, Caption caption) {
        this.comparison = comparison;
        this.caption = caption;
    }

    private boolean infers() {
        return comparison.rule().interval().isPresent();
    }

    /** One row a code and group; what is of the code as a whole stands on each of its rows. */
    public Table forPrograms() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ComparedGroups groups = comparison.groups();
        for (int c = 0; c < comparison.codes().size(); c++) {
            ComparedCode code = comparison.codes().get(c);
            for (int g = 0; g < groups.names().size(); g++) {
                List<@Nullable Object> row =
                        head(code, groups.names().get(g), code.groups().get(g));
                addReference(row, code, g);
                addWhole(row, code, c);
                addMore(row, code, g);
                hide(row, c, g);
                rows.add(row);
            }
            if (!groups.notStated().isEmpty()) {
                List<@Nullable Object> row = head(code, "", code.notStated());
                while (row.size() < COLUMNS.size()) {
                    row.add(null);
                }
                row.set(WARNING, NOT_STATED + ": in no difference, ratio or test");
                hide(row, c, groups.names().size());
                rows.add(row);
            }
        }
        return new Table(
                caption.title(), COLUMNS, rows, caption.withFirst(notes(true)).notes());
    }

    /** What is hidden, and what follows from it, is empty; with the code's own measures if any group is hidden. */
    private void hide(List<@Nullable Object> row, int place, int group) {
        Suppression suppression = comparison.suppression();
        int code = comparison.number(place);
        if (suppression.hides(code, group)) {
            clear(row, "participants", "participants");
            clear(row, "share", "share_high");
        }
        if (suppression.hidesSize(group)) {
            clear(row, "participants_total", "participants_total");
            clear(row, "share_low", "share_high");
        }
        boolean stated = group < comparison.groups().names().size();
        if (stated && (suppression.hidesWith(code, group) || suppression.hidesWith(code, 0))) {
            clear(row, "difference", "conditional_high");
            clear(row, "risk_ratio", "score_high");
        }
        if (stated && suppression.hidesAny(code)) {
            clear(row, "cramers_v", "p_bh");
            clear(row, "yates", "yates_p");
            row.set(WARNING, SUPPRESSED);
        }
    }

    private static void clear(List<@Nullable Object> row, String from, String to) {
        boolean inside = false;
        for (int i = 0; i < COLUMNS.size(); i++) {
            inside |= COLUMNS.get(i).name().equals(from);
            if (inside) {
                row.set(i, null);
            }
            inside &= !COLUMNS.get(i).name().equals(to);
        }
    }

    private List<@Nullable Object> head(ComparedCode code, String group, Proportion share) {
        Bounds bounds = bounds(share);
        return Cells.row(
                code.code().id(),
                code.code().path(),
                code.code().level(),
                comparison.rule().attribute(),
                group,
                share.k(),
                share.n(),
                share.share().orElse(null),
                Cells.number(bounds.low()),
                Cells.number(bounds.high()));
    }

    private Bounds bounds(Proportion share) {
        return comparison
                .rule()
                .interval()
                .map(method -> method.of(share.k(), share.n(), LEVEL))
                .orElse(Bounds.NONE);
    }

    private void addReference(List<@Nullable Object> row, ComparedCode code, int group) {
        boolean other = group > 0;
        row.add(other ? comparison.groups().names().get(0) : null);
        TwoByTwo.Estimate none = TwoByTwo.Estimate.NONE;
        addEstimate(row, other ? code.against(group).riskDifference(LEVEL) : none);
        TwoByTwo.Estimate odds = other ? code.against(group).oddsRatio(LEVEL) : none;
        addEstimate(row, odds);
        row.add(Double.isNaN(odds.value()) ? null : (Boolean) odds.adjusted());
        addEstimate(row, other && infers() ? code.against(group).conditionalOddsRatio(LEVEL) : none);
    }

    private void addEstimate(List<@Nullable Object> row, TwoByTwo.Estimate estimate) {
        row.add(Cells.number(estimate.value()));
        row.add(infers() ? Cells.number(estimate.bounds().low()) : null);
        row.add(infers() ? Cells.number(estimate.bounds().high()) : null);
    }

    private void addWhole(List<@Nullable Object> row, ComparedCode code, int place) {
        Contingency table = code.table();
        boolean overlapping = comparison.groups().several();
        row.add(overlapping ? null : Cells.number(table.cramersV()));
        row.add(overlapping ? null : Cells.number(table.bergsmaV()));
        boolean tested = comparison.isTested();
        boolean large = tested && table.isLargeEnough();
        row.add(tested ? Cells.number(table.chiSquared()) : null);
        row.add(tested && table.isTestable() ? (Integer) table.degrees() : null);
        row.add(large ? Cells.number(table.p(table.chiSquared())) : null);
        row.add(tested ? Cells.number(table.g()) : null);
        row.add(large ? Cells.number(table.p(table.g())) : null);
        row.add(Cells.number(code.fisher().p()));
        row.add(code.fisher().isDrawn() ? Cells.number(code.fisher().error()) : null);
        row.add(Cells.number(comparison.holm(place)));
        row.add(Cells.number(comparison.falseDiscovery(place)));
        String warning = code.warning(tested);
        row.add(warning.isEmpty() ? null : warning);
    }

    private void addMore(List<@Nullable Object> row, ComparedCode code, int group) {
        boolean other = group > 0;
        addEstimate(row, other ? code.against(group).riskRatio(LEVEL) : TwoByTwo.Estimate.NONE);
        Bounds score = other && infers() ? code.against(group).miettinenNurminen(LEVEL) : Bounds.NONE;
        row.add(Cells.number(score.low()));
        row.add(Cells.number(score.high()));
        Contingency table = code.table();
        boolean corrected = comparison.isTested() && comparison.groups().names().size() == 2 && table.isTestable();
        row.add(corrected ? Cells.number(table.yates()) : null);
        row.add(corrected && table.isLargeEnough() ? Cells.number(table.p(table.yates())) : null);
    }

    /** As papers print it: one column a group, then the difference (two groups) or V (more), then p if wanted. */
    public Table forPeople(Decimals decimals) {
        ComparedGroups groups = comparison.groups();
        boolean two = groups.names().size() == 2;
        List<Column> columns = new ArrayList<>(List.of(new Column("code", "Theme / sub-theme", Type.TEXT)));
        for (int g = 0; g < groups.names().size(); g++) {
            columns.add(group(
                    "group_" + (g + 1),
                    groups.names().get(g),
                    comparison.suppression().size(g)));
        }
        if (!groups.notStated().isEmpty()) {
            columns.add(group(
                    "not_stated",
                    NOT_STATED,
                    comparison.suppression().size(groups.names().size())));
        }
        if (two) {
            columns.add(new Column(
                    "difference",
                    groups.names().get(1) + " − " + groups.names().get(0) + ", points" + (infers() ? " [95% CI]" : ""),
                    Type.TEXT));
        }
        columns.add(new Column("cramers_v", "V", Type.TEXT));
        if (comparison.isTested()) {
            columns.add(new Column("p", "p", Type.TEXT));
            columns.add(new Column("p_holm", "p (Holm)", Type.TEXT));
            columns.add(new Column("p_bh", "p (BH)", Type.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int c = 0; c < comparison.codes().size(); c++) {
            rows.add(row(comparison.codes().get(c), c, two, decimals));
        }
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes(two)).notes());
    }

    private Column group(String name, String heading, String size) {
        return new Column(name, heading + " (N = " + size + "), n (%)" + (infers() ? " [95% CI]" : ""), Type.TEXT);
    }

    private List<@Nullable Object> row(ComparedCode code, int place, boolean two, Decimals decimals) {
        List<@Nullable Object> row = Cells.row(Outline.indented(code.code()));
        Suppression suppression = comparison.suppression();
        int number = comparison.number(place);
        List<Proportion> shares = new ArrayList<>(code.groups());
        if (!comparison.groups().notStated().isEmpty()) {
            shares.add(code.notStated());
        }
        for (int g = 0; g < shares.size(); g++) {
            row.add(
                    suppression.hides(number, g)
                            ? suppression.label(number, g)
                            : suppression.hidesSize(g)
                                    ? String.valueOf(shares.get(g).k())
                                    : share(shares.get(g), decimals));
        }
        if (suppression.hidesAny(number)) {
            int measures = (two ? 2 : 1) + (comparison.isTested() ? 3 : 0);
            row.addAll(java.util.Collections.nCopies(measures, SmallCells.COMPLEMENTARY));
            return row;
        }
        if (two) {
            TwoByTwo.Estimate difference = code.against(1).riskDifference(LEVEL);
            Bounds bounds = difference.bounds();
            row.add(
                    !infers()
                            ? Apa.percent(difference.value(), 0)
                            : bounds.isEstimated()
                                    ? Apa.points(difference.value(), bounds.low(), bounds.high())
                                    : Apa.percent(difference.value(), 0) + " [" + Cells.NOT_ESTIMABLE + "]");
        }
        row.add(comparison.groups().several() ? "" : Cells.bounded(code.table().cramersV(), 2));
        if (comparison.isTested()) {
            row.add(Cells.p(code.fisher().p()));
            row.add(Cells.p(comparison.holm(place)));
            row.add(Cells.p(comparison.falseDiscovery(place)));
        }
        return row;
    }

    private String share(Proportion share, Decimals decimals) {
        String count = Apa.countPercent(share.k(), share.n(), decimals.of(share.n()));
        if (!infers()) {
            return count;
        }
        Bounds bounds = bounds(share);
        return bounds.isEstimated()
                ? count + " [" + Apa.percent(bounds.low(), 0) + ", " + Apa.percent(bounds.high(), 0) + "]"
                : count + " [" + Cells.NOT_ESTIMABLE + "]";
    }

    /** @param differences whether the table has differences of groups */
    private List<String> notes(boolean differences) {
        List<String> notes = new ArrayList<>();
        notes.add("Unit: the participant. Cells: participants with at least one mention, of all in the group ("
                + comparison.rule().attribute() + ").");
        comparison
                .rule()
                .interval()
                .ifPresent(
                        method -> notes.add(
                                "Intervals: 95 %, " + method.title()
                                        + (differences
                                                ? " for shares, Newcombe (square-and-add Wilson) for differences"
                                                : "")
                                        + "; as if participants had been sampled at random. V = Cramér's V. "
                                        + Cells.NOT_ESTIMABLE
                                        + " = not estimable: an interval needs two participants, V a theme that some and not all speak of."));
        if (comparison.isTested()) {
            notes.add("p: Fisher's exact test, two-sided; adjusted for the family of m = " + comparison.family()
                    + " tests (all themes shown that can be tested, by "
                    + comparison.rule().attribute()
                    + ") after Holm, and after Benjamini and Hochberg (BH); seed "
                    + comparison.rule().seed()
                    + " where tables had to be drawn.");
        }
        notes.addAll(comparison.warnings());
        notes.addAll(comparison.suppression().notes());
        return notes;
    }
}
