package org.themata.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in memory. It keeps its columns when it has no rows.
 *
 * @param title for people; empty if it needs none
 * @param columns at least one, with distinct names
 * @param rows each with one cell a column, of the class that {@link Column.Type} names, or {@code null} = missing
 * @param notes what was counted and how, one sentence each; printed under the table for people
 */
public record Table(String title, List<Column> columns, List<List<@Nullable Object>> rows, List<String> notes) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has not one cell a column, a cell is of another class than its column
     *     takes, or two columns share a name
     */
    public Table {
        columns = Column.distinct(columns);
        notes = List.copyOf(notes);
        List<List<@Nullable Object>> copied = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
            for (int i = 0; i < row.size(); i++) {
                columns.get(i).check(row.get(i));
            }
            copied.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copied);
    }
}
