package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.corpus.Roster;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Who speaks of what: a row a code, a column a participant. */
public final class MatrixTable {
    private final Tally tally;
    private final List<Group> people;
    private final Group all;
    private final Predicate<Code> wanted;
    private final Measure measure;
    private final Caption caption;
    private final Suppression suppression;
    private final SmallCells smallCells;

    /**
     * @param tally what was counted
     * @param roster the participants, also those without words
     * @param wanted which codes are shown
     * @param measure what the cells hold
     * @param smallCells numbers of participants that are too small; a column is a single participant, so that its cells
     *     are empty, and people see no such column
     * @param caption title, and what was counted and how
     */
    public MatrixTable(
            Tally tally,
            Roster roster,
            Predicate<Code> wanted,
            Measure measure,
            SmallCells smallCells,
            Caption caption) {
        this.tally = tally;
        this.people = new Grouping(List.of("participant")).groups(tally, roster);
        this.all = Grouping.none().groups(tally, roster).get(0);
        this.wanted = wanted;
        this.measure = measure;
        this.caption = caption.withFirst(smallCells.notes());
        this.smallCells = smallCells;
        this.suppression = Suppression.of(smallCells, tally, List.of(), all);
    }

    /** Zeros are zeros; {@code code}, {@code path} and {@code level} stand in columns of their own. */
    public Table forPrograms() {
        List<Column> own =
                List.of(new Column("code", Type.TEXT), new Column("path", Type.TEXT), new Column("level", Type.COUNT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < tally.codes().size(); number++) {
            Code code = tally.codes().get(number);
            if (wanted.test(code)) {
                List<@Nullable Object> row = new ArrayList<>(List.of(code.id(), code.path(), code.level()));
                cells(number, row);
                row.add(
                        suppression.hidesTotal(number)
                                ? null
                                : (Integer) all.frequency(number).participants());
                rows.add(row);
            }
        }
        List<String> notes = caption.withFirst(List.of(cells())).notes();
        return new Table(
                caption.title(),
                columns(own, people, new Column("participants", Type.COUNT), measure.type()),
                rows,
                notes);
    }

    /** An empty cell is a zero, so that the eye finds the others. */
    public Table forPeople(Decimals decimals) {
        List<Column> own = List.of(new Column("theme", "Theme / sub-theme", Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < tally.codes().size(); number++) {
            Code code = tally.codes().get(number);
            if (wanted.test(code)) {
                List<@Nullable Object> row = new ArrayList<>(List.of(Outline.indented(code)));
                if (!smallCells.isOn()) {
                    cells(number, row);
                }
                row.replaceAll(cell -> cell instanceof Number n && n.doubleValue() == 0 ? null : cell);
                row.add(last(number, decimals));
                rows.add(row);
            }
        }
        Column last = new Column("participants", "Participants,\nn (%)", Type.TEXT);
        return new Table(
                caption.title(),
                columns(own, smallCells.isOn() ? List.of() : people, last, measure.type()),
                rows,
                caption.withFirst(notes()).notes());
    }

    private void cells(int number, List<@Nullable Object> row) {
        for (Group person : people) {
            row.add(smallCells.isOn() ? null : measure.of(person.frequency(number), person));
        }
    }

    private String last(int number, Decimals decimals) {
        if (suppression.hidesTotal(number)) {
            return suppression.totalLabel(number);
        }
        int participants = all.frequency(number).participants();
        return decimals.countPercent(new Proportion(participants, all.participants()), all.participants());
    }

    /** A participant whose name is that of another column gets an underscore behind it. */
    private static List<Column> columns(List<Column> own, List<Group> people, Column last, Type cells) {
        Set<String> taken = new LinkedHashSet<>();
        own.forEach(column -> taken.add(column.name()));
        taken.add(last.name());
        List<Column> columns = new ArrayList<>(own);
        for (Group person : people) {
            String heading = person.key().get(0).isEmpty()
                    ? "unattributed"
                    : person.key().get(0);
            String name = heading;
            while (!taken.add(name)) {
                name += "_";
            }
            columns.add(new Column(name, heading, cells));
        }
        columns.add(last);
        return columns;
    }

    private String cells() {
        return smallCells.isOn()
                ? "Cells: suppressed, since each would be of a single participant."
                : "Cells: " + measure.toString().replace('_', ' ') + " of each participant.";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                smallCells.isOn()
                        ? "Who speaks of what is suppressed: a column would be a single participant."
                        : cells().replace(".", "; an empty cell is none."));
        notes.add("Last column: participants with at least one mention, of N = " + all.participants()
                + "; percentages need not sum to 100.");
        List<String> silent = people.stream()
                .filter(person -> person.words() == 0 && person.participants() > 0)
                .map(person -> person.key().get(0))
                .toList();
        if (!silent.isEmpty() && !smallCells.isOn()) {
            notes.add("Without words: " + String.join(", ", silent) + ".");
        }
        return notes;
    }
}
