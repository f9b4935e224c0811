package org.themata.table;

/**
 * A column of a table.
 *
 * @param name in machine formats; stable
 * @param heading for people
 * @param type what its cells hold and how people read them
 */
public record Column(String name, String heading, Type type) {

    /** What a column's cells hold. A cell may always be empty (missing): {@code null} in rows. */
    public enum Type {
        /** A {@code String}. */
        TEXT,
        /** A {@code String} with line breaks or much text, which may be wrapped. */
        PROSE,
        /** A whole number: {@code Integer} or {@code Long}. */
        COUNT,
        /** A {@code Double} that is a proportion 0 to 1: percent for people. */
        SHARE,
        /** A {@code Double}. */
        NUMBER,
        /** A {@code Boolean}: {@code true} or {@code false} in machine formats. */
        FLAG
    }

    /** A column whose heading is its name. */
    public Column(String name, Type type) {
        this(name, name, type);
    }
}
