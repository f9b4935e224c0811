package org.themata.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in machine formats; stable; not empty
 * @param heading for people
 * @param type what its cells hold and how people read them
 */
public record Column(String name, String heading, Type type) {

    /** What a column's cells hold. A cell may always be empty (missing): {@code null} in rows. */
    public enum Type {
        /** A {@code String}. Leading blanks are kept: they indent names by their depth. */
        TEXT,
        /** A {@code String} with line breaks or much text, which may be wrapped. */
        PROSE,
        /** A whole number: {@code Integer} or {@code Long}. */
        COUNT,
        /**
         * A {@code Double} that is a proportion 0 to 1: percent for people. NaN cannot be estimated, which people read
         * and programs find missing; infinities are missing.
         */
        SHARE,
        /** A {@code Double}; NaN and infinities as in {@link #SHARE}. */
        NUMBER,
        /** A {@code Double} that cannot pass 1 in size, as a correlation: no zero before its point for people. */
        STATISTIC,
        /** A {@code Boolean}: {@code true} or {@code false} in machine formats, yes or no for people. */
        FLAG;

        /** Whether the cells are numbers, which stand to the right. */
        public boolean isNumeric() {
            return this == COUNT || this == SHARE || this == NUMBER || this == STATISTIC;
        }

        private boolean takes(Object cell) {
            return switch (this) {
                case TEXT, PROSE -> cell instanceof String;
                case COUNT -> cell instanceof Integer || cell instanceof Long;
                case SHARE, NUMBER, STATISTIC -> cell instanceof Double;
                case FLAG -> cell instanceof Boolean;
            };
        }
    }

    /** @throws IllegalArgumentException if the name is empty */
    public Column {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column without a name; its heading is \"" + heading + "\"");
        }
    }

    /** A column whose heading is its name. */
    public Column(String name, Type type) {
        this(name, name, type);
    }

    /**
     * The same column, with as many {@code _} behind its name as it takes to stand apart from the names that are taken.
     */
    public Column apartFrom(Collection<String> taken) {
        String free = name;
        while (taken.contains(free)) {
            free += "_";
        }
        return free.equals(name) ? this : new Column(free, heading, type);
    }

    /**
     * Checks a table's columns: at least one, and no name twice.
     *
     * @return an unmodifiable copy
     * @throws IllegalArgumentException that names the column that is wrong
     */
    public static List<Column> distinct(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns");
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns are named \"" + column.name() + "\"");
            }
        }
        return List.copyOf(columns);
    }

    /**
     * Checks that a cell is missing or of the class that the type names; the message gives its class, not its value.
     */
    void check(@Nullable Object cell) {
        if (cell != null && !type.takes(cell)) {
            throw new IllegalArgumentException("column " + name + " (" + type + ") got a "
                    + cell.getClass().getSimpleName());
        }
    }
}
