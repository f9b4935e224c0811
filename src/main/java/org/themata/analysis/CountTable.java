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
    private static final Set<String> OF_MENTIONS = Set.of(
            "mentions",
            "segments",
            "per_1000_words",
            "coverage",
            "top_share",
            "rate_error",
            "rate_low",
            "rate_high",
            "mean_rate");
    private static final Set<String> OF_SIZE = Set.of(
            "participants_total",
            "share_low",
            "share_high",
            "not_asked",
            "rate_error",
            "rate_low",
            "rate_high",
            "mean_rate");
    private static final Set<String> HARMLESS = Set.of("code", "path", "level", "participants_total", "words");
    private static final double LEVEL = 0.95;

    private final Tally tally;
    private final Grouping grouping;
    private final List<Group> groups;
    private final Predicate<Code> wanted;
    private final List<String> notes;
    private final Estimates estimates;
    private final Suppression suppression;
    private final List<Group> columns;

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
        this(tally, grouping, groups, wanted, notes, estimates, Suppression.none(), groups);
    }

    private CountTable(
            Tally tally,
            Grouping grouping,
            List<Group> groups,
            Predicate<Code> wanted,
            List<String> notes,
            Estimates estimates,
            Suppression suppression,
            List<Group> columns) {
        this.tally = tally;
        this.grouping = grouping;
        this.groups = List.copyOf(groups);
        this.wanted = wanted;
        this.notes = List.copyOf(notes);
        this.estimates = estimates;
        this.suppression = suppression;
        this.columns = columns;
    }

    /**
     * The same without numbers of participants that are too small to print. Groups by attributes are protected each;
     * where a group is a single person, what few people speak of is hidden for all.
     */
    public CountTable hiding(SmallCells rule, Roster roster) {
        if (rule.least() < 2) {
            return this;
        }
        Group all = Grouping.none().groups(tally, roster).get(0);
        List<Group> parts = grouping.isOfPeople() ? groups : List.of();
        return hiding(Suppression.of(rule, tally, wanted, parts, all), all);
    }

    /** The same without what is hidden; the suppression has a column a group, or only that of all. */
    CountTable hiding(Suppression hidden, Group all) {
        List<Group> of = grouping.isOfPeople() ? groups : List.of(all);
        return new CountTable(tally, grouping, groups, wanted, notes, estimates, hidden, of);
    }

    /** For each group, or for all as one, the codes whose mentions are hidden. */
    private List<boolean[]> hiddenMentions() {
        List<boolean[]> hidden = new ArrayList<>();
        for (int g = 0; g < columns.size(); g++) {
            int[] mentions = new int[tally.codes().size()];
            for (int code = 0; code < mentions.length && suppression.isUsed(); code++) {
                mentions[code] = columns.get(g).frequency(code).count().mentions();
            }
            hidden.add(suppression.hiddenMentions(g, mentions));
        }
        return hidden;
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
        List<boolean[]> hidden = hiddenMentions();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int column = Math.min(g, columns.size() - 1);
            for (int code = 0; code < tally.codes().size(); code++) {
                if (wanted.test(tally.codes().get(code))) {
                    List<@Nullable Object> row = row(groups.get(g), code);
                    if (hidden.get(column)[code] || suppression.hidesSize(column)) {
                        hide(row, counts, code, column, hidden.get(column)[code]);
                    }
                    rows.add(row);
                }
            }
        }
        return new Table("", all, rows, notes);
    }

    private void hide(List<@Nullable Object> row, List<Column> counts, int code, int group, boolean mentions) {
        boolean people = suppression.hides(code, group);
        boolean size = suppression.hidesSize(group);
        int first = row.size() - counts.size();
        for (int i = 0; i < counts.size(); i++) {
            String name = counts.get(i).name();
            if (people && !HARMLESS.contains(name)
                    || mentions && OF_MENTIONS.contains(name)
                    || size && OF_SIZE.contains(name)) {
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
        List<boolean[]> hidden = hiddenMentions();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            int column = Math.min(g, columns.size() - 1);
            List<@Nullable Object> row = new ArrayList<>(group.key());
            for (int code = 0; code < tally.codes().size(); code++) {
                if (wanted.test(tally.codes().get(code))) {
                    boolean told = ofPeople ? suppression.hides(code, column) : hidden.get(column)[code];
                    row.add(told ? null : measure.of(group.frequency(code), group));
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
