package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Bounds;
import org.themata.analysis.stat.Rate;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Theme frequencies for programs: one row a code (and group), or one column a code. */
public final class CountTable {
    private static final List<Column> COLUMNS = CodeTotals.COLUMNS;
    private static final List<String> RATES = List.of("rate_error", "rate_low", "rate_high");
    private static final double LEVEL = 0.95;

    private final Tally tally;
    private final Grouping grouping;
    private final List<Group> groups;
    private final Predicate<Code> wanted;
    private final List<String> notes;
    private final Estimates estimates;

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
        this.tally = tally;
        this.grouping = grouping;
        this.groups = List.copyOf(groups);
        this.wanted = wanted;
        this.notes = List.copyOf(notes);
        this.estimates = estimates;
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
        List<Column> columns = new ArrayList<>();
        grouping.by().forEach(name -> columns.add(new Column(name, Type.TEXT).apartFrom(taken)));
        columns.addAll(counts);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Group group : groups) {
            for (int code = 0; code < tally.codes().size(); code++) {
                if (wanted.test(tally.codes().get(code))) {
                    rows.add(row(group, code));
                }
            }
        }
        return new Table("", columns, rows, notes);
    }

    /** One row a group, one column a code, holding one measure. */
    public Table wideForm(Measure measure) {
        List<Column> columns = new ArrayList<>();
        grouping.by().forEach(name -> columns.add(new Column(name, Type.TEXT)));
        for (Code code : tally.codes()) {
            if (wanted.test(code)) {
                columns.add(new Column(code.id(), code.name(), measure.type()).apartFrom(grouping.by()));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Group group : groups) {
            List<@Nullable Object> row = new ArrayList<>(group.key());
            for (int code = 0; code < tally.codes().size(); code++) {
                if (wanted.test(tally.codes().get(code))) {
                    row.add(measure.of(group.frequency(code), group));
                }
            }
            rows.add(row);
        }
        return new Table("", columns, rows, notes);
    }

    private List<@Nullable Object> row(Group group, int number) {
        Code code = tally.codes().get(number);
        Frequency frequency = group.frequency(number);
        int notAsked = notAsked(group, number);
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
        });
        return row;
    }

    /** Participants who were not asked about a code, and did not speak of it unasked. */
    private int notAsked(Group group, int number) {
        return estimates
                .asked()
                .map(asked -> {
                    Set<String> missing = new HashSet<>(group.ids());
                    missing.removeIf(id -> asked.was(id, tally.codes().get(number)));
                    missing.removeAll(group.idsWith(number));
                    return missing.size();
                })
                .orElse(0);
    }
}
