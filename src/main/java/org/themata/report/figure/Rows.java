package org.themata.report.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * The cells of a table by row and column name.
 *
 * @param table a machine table
 */
record Rows(Table table) {
    private static final Pattern BETWEEN = Pattern.compile(" > ", Pattern.LITERAL);

    int size() {
        return table.rows().size();
    }

    /** The text of a cell; empty if it is missing. */
    String text(int row, String column) {
        return cell(row, column) instanceof String text ? text : "";
    }

    /** The number in a cell; empty if it is missing. */
    OptionalDouble number(int row, String column) {
        return number(row, place(column));
    }

    OptionalDouble number(int row, int column) {
        return table.rows().get(row).get(column) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** The whole number in a cell; 0 if it is missing. */
    int count(int row, String column) {
        return (int) number(row, column).orElse(0);
    }

    private @Nullable Object cell(int row, String column) {
        return table.rows().get(row).get(place(column));
    }

    /**
     * Where a column stands.
     *
     * @throws IllegalArgumentException if there is none
     */
    int place(String name) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the table has no column \"" + name + "\"");
    }

    /** The name of a row's code: its path without the names above it. */
    String name(int row) {
        String[] names = BETWEEN.split(text(row, "path"), Math.max(1, count(row, "level")));
        return names[names.length - 1];
    }

    /** The different texts of a column, in order of appearance. */
    Set<String> texts(String column) {
        Set<String> all = new LinkedHashSet<>();
        for (int row = 0; row < size(); row++) {
            all.add(text(row, column));
        }
        return all;
    }
}
