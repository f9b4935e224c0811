package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.corpus.Roster;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Themes by an attribute of the participants: how many of each kind speak of each. */
public final class CrosstabTable {
    private static final String NOT_STATED = "not stated";

    private final Tally tally;
    private final Grouping grouping;
    private final List<Group> kinds;
    private final Group all;
    private final Predicate<Code> wanted;
    private final SmallCells smallCells;
    private final Suppression suppression;
    private final Caption caption;

    /**
     * @param tally what was counted
     * @param roster the participants, also those without words
     * @param attribute of the participants
     * @param wanted which codes are shown
     * @param smallCells numbers of participants that are not printed
     * @param caption title, and what was counted and how
     * @throws org.themata.text.InputException if the participants have no such attribute
     */
    public CrosstabTable(
            Tally tally,
            Roster roster,
            String attribute,
            Predicate<Code> wanted,
            SmallCells smallCells,
            Caption caption) {
        this.tally = tally;
        this.grouping = new Grouping(List.of(attribute));
        List<Group> people = grouping.groups(tally, roster).stream()
                .filter(kind -> kind.participants() > 0)
                .toList();
        this.kinds = Stream.concat(
                        people.stream().filter(kind -> isStated(kind)),
                        people.stream().filter(kind -> !isStated(kind)))
                .toList();
        this.all = Grouping.none().groups(tally, roster).get(0);
        this.wanted = wanted;
        this.suppression = Suppression.of(smallCells, tally, kinds, all);
        this.smallCells = smallCells;
        this.caption = caption.withFirst(smallCells.notes());
    }

    private static boolean isStated(Group kind) {
        return !kind.key().get(0).isEmpty();
    }

    /** One row a value and code, with the columns of the counts; the value is empty if it is not stated. */
    public Table forPrograms() {
        Table counts = new CountTable(tally, grouping, kinds, wanted, caption.notes())
                .hiding(smallCells, suppression)
                .longForm();
        return new Table(caption.title(), counts.columns(), counts.rows(), counts.notes());
    }

    /** One column a value, {@code n (%)} in its cells; then those whose value is not stated; then all. */
    public Table forPeople(Decimals decimals) {
        List<Column> columns = new ArrayList<>(List.of(new Column("code", "Theme / sub-theme", Type.TEXT)));
        for (int i = 0; i < kinds.size(); i++) {
            String value = isStated(kinds.get(i)) ? kinds.get(i).key().get(0) : NOT_STATED;
            columns.add(column("value_" + (i + 1), value, suppression.size(i)));
        }
        columns.add(column("total", "Total", String.valueOf(all.participants())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < tally.codes().size(); number++) {
            Code code = tally.codes().get(number);
            if (wanted.test(code)) {
                List<@Nullable Object> row = new ArrayList<>(List.of(Outline.indented(code)));
                for (int i = 0; i < kinds.size(); i++) {
                    row.add(cell(kinds.get(i), number, i, decimals));
                }
                row.add(cell(all, number, kinds.size(), decimals));
                rows.add(row);
            }
        }
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes()).notes());
    }

    private static Column column(String name, String value, String size) {
        return new Column(name, value + "\n(N = " + size + ")", Type.TEXT);
    }

    private String cell(Group kind, int code, int column, Decimals decimals) {
        int participants = kind.frequency(code).participants();
        if (suppression.hides(code, column)) {
            return suppression.label(code, column);
        }
        return suppression.hidesSize(column)
                ? String.valueOf(participants)
                : decimals.countPercent(new Proportion(participants, kind.participants()), all.participants());
    }

    private List<String> notes() {
        return List.of(
                "Cells: n (%) of the participants of a column (" + grouping.by().get(0)
                        + ") with at least one mention. Percentages are rounded and need not sum to 100: a participant may speak"
                        + " of several themes.");
    }
}
