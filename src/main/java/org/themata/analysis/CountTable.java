package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Bounds;
import org.themata.analysis.stat.Rate;
import org.themata.codebook.Code;
import org.themata.corpus.Roster;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Theme frequencies for programs: one row a code (and group), or one column a code. */
public final class CountTable {
    private static final List<Column> COLUMNS = CodeTotals.COLUMNS;
    private static final List<String> RATES = List.of("rate_error", "rate_low", "rate_high", "mean_rate");
    private static final Set<String> OF_CODES = Set.of("code", "path", "level");
    private static final Set<String> OF_PEOPLE = Set.of("participants", "share", "share_low", "share_high");
    private static final Set<String> OF_ASKED =
            Set.of("participants_total", "share", "share_low", "share_high", "not_asked");
    private static final Set<String> OF_ONE = Set.of("top_participant", "top_share");
    private static final Set<String> OF_MENTIONS = Set.of(
            "mentions",
            "segments",
            "documents",
            "per_1000_words",
            "coverage",
            "rate_error",
            "rate_low",
            "rate_high",
            "mean_rate");
    private static final double LEVEL = 0.95;

    private final Tally tally;
    private final Grouping grouping;
    private final List<Group> groups;
    private final Predicate<Code> wanted;
    private final List<String> notes;
    private final Estimates estimates;
    private final SmallCells rule;
    private final Suppression suppression;

    /**
     * With Wilson intervals of shares.
     *
     * @param tally what was counted
     * @param grouping by what the rows are split
     * @param groups of this grouping
     * @param wanted which codes are shown
     * @param notes what was counted and how
     */
    public CountTable(Tally tally, Grouping grouping, List<Group> groups, Predicate<Code> wanted, List<String> notes) {
        this(tally, grouping, groups, wanted, notes, Estimates.USUAL);
    }

    /**
     * @param tally what was counted
     * @param grouping by what the rows are split
     * @param groups of this grouping
     * @param wanted which codes are shown
     * @param notes what was counted and how
     * @param estimates what is estimated beside the counts
     */
    public CountTable(
            Tally tally,
            Grouping grouping,
            List<Group> groups,
            Predicate<Code> wanted,
            List<String> notes,
            Estimates estimates) {
        this(tally, grouping, groups, wanted, notes, estimates, SmallCells.SHOWN, Suppression.none());
    }

    private CountTable(
            Tally tally,
            Grouping grouping,
            List<Group> groups,
            Predicate<Code> wanted,
            List<String> notes,
            Estimates estimates,
            SmallCells rule,
            Suppression suppression) {
        this.tally = tally;
        this.grouping = grouping;
        this.groups = List.copyOf(groups);
        this.wanted = wanted;
        this.notes = List.copyOf(notes);
        this.estimates = estimates;
        this.rule = rule;
        this.suppression = suppression;
    }

    /**
     * The same without what is too small to print. A group that is a single participant, or one's documents or labels,
     * is too small altogether.
     */
    public CountTable hiding(SmallCells rule, Roster roster) {
        if (!rule.isOn()) {
            return this;
        }
        Group all = Grouping.none().groups(tally, roster).get(0);
        List<Group> parts = grouping.isOfPeople() ? groups : List.of();
        return hiding(rule, Suppression.of(rule, tally, parts, all));
    }

    /** The same without what is hidden; the suppression has a column a group, or only that of all. */
    CountTable hiding(SmallCells rule, Suppression hidden) {
        return new CountTable(tally, grouping, groups, wanted, notes, estimates, rule, hidden);
    }

    /** Whether each group is a single participant. */
    private boolean isOfSingles() {
        return rule.isOn() && !grouping.by().isEmpty() && !grouping.isOfPeople();
    }

    /** One row a group and code, zeros kept. */
    public Table longForm() {
        List<Column> counts = new ArrayList<>(COLUMNS);
        if (estimates.asked().isPresent()) {
            counts.add(new Column("not_asked", Type.COUNT));
        }
        if (estimates.rates().isPresent()) {
            RATES.forEach(name -> counts.add(new Column(name, Type.NUMBER)));
        }
        List<String> taken = new ArrayList<>();
        counts.forEach(column -> taken.add(column.name()));
        List<Column> all = new ArrayList<>();
        grouping.by().forEach(name -> all.add(new Column(name, Type.TEXT).apartFrom(taken)));
        all.addAll(counts);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean[] fewUnasked = fewUnasked();
        for (int g = 0; g < groups.size(); g++) {
            for (int code = 0; code < tally.codes().size(); code++) {
                if (wanted.test(tally.codes().get(code))) {
                    List<@Nullable Object> row = row(groups.get(g), code);
                    if (rule.isOn()) {
                        hide(row, counts, code, g, fewUnasked[code]);
                    }
                    rows.add(row);
                }
            }
        }
        return new Table("", all, rows, notes);
    }

    /** Of which codes so few were not asked, in all or in a group, that nobody is told how many were. */
    private boolean[] fewUnasked() {
        boolean[] few = new boolean[tally.codes().size()];
        for (int code = 0; code < few.length && rule.isOn() && estimates.asked().isPresent(); code++) {
            int all = 0;
            for (Group group : groups) {
                int one = estimates.notAsked(group, code, tally.codes().get(code));
                few[code] |= rule.isSmall(one);
                all += one;
            }
            few[code] |= rule.isSmall(all);
        }
        return few;
    }

    private void hide(List<@Nullable Object> row, List<Column> counts, int code, int group, boolean fewUnasked) {
        boolean single = isOfSingles();
        boolean people = !single && suppression.hides(code, group);
        boolean size = !single && suppression.hidesSize(group);
        int first = row.size() - counts.size();
        for (int i = 0; i < counts.size(); i++) {
            String name = counts.get(i).name();
            if (single && !OF_CODES.contains(name)
                    || OF_ONE.contains(name)
                    || people && OF_PEOPLE.contains(name)
                    || (size || suppression.hidesMentions(code)) && OF_MENTIONS.contains(name)
                    || (size || fewUnasked) && OF_ASKED.contains(name)
                    || size && name.equals("words")) {
                row.set(first + i, null);
            }
        }
    }

    /** One row a group, one column a code, holding one measure. */
    public Table wideForm(Measure measure) {
        List<Column> all = new ArrayList<>();
        grouping.by().forEach(name -> all.add(new Column(name, Type.TEXT)));
        for (Code code : tally.codes()) {
            if (wanted.test(code)) {
                all.add(new Column(code.id(), code.name(), measure.type()).apartFrom(grouping.by()));
            }
        }
        boolean ofPeople = measure == Measure.PRESENCE || measure == Measure.SHARE;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            List<@Nullable Object> row = new ArrayList<>(group.key());
            for (int code = 0; code < tally.codes().size(); code++) {
                if (wanted.test(tally.codes().get(code))) {
                    boolean hidden = isOfSingles()
                            || (ofPeople
                                    ? suppression.hides(code, g)
                                    : suppression.hidesMentions(code) || suppression.hidesSize(g))
                            || measure == Measure.SHARE && suppression.hidesSize(g);
                    row.add(hidden ? null : measure.of(group.frequency(code), group));
                }
            }
            rows.add(row);
        }
        return new Table("", all, rows, notes);
    }

    private List<@Nullable Object> row(Group group, int number) {
        Code code = tally.codes().get(number);
        Frequency frequency = group.frequency(number);
        int notAsked = estimates.notAsked(group, number, code);
        int asked = group.participants() - notAsked;
        Bounds interval = estimates
                .shares()
                .map(method -> method.of(frequency.participants(), asked, LEVEL))
                .orElse(Bounds.NONE);
        List<@Nullable Object> row = new ArrayList<>(group.key());
        row.addAll(CodeTotals.of(frequency).cells(code, asked, group.words(), interval));
        if (estimates.asked().isPresent()) {
            row.add(notAsked);
        }
        estimates.rates().ifPresent(method -> {
            Rate rate = group.rate(number, method);
            row.add(Cells.number(rate.error()));
            row.add(Cells.number(rate.bounds().low()));
            row.add(Cells.number(rate.bounds().high()));
            row.add(Cells.number(group.meanOfRates(number)));
        });
        return row;
    }
}
