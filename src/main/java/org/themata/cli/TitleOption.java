package org.themata.cli;

import org.jspecify.annotations.Nullable;
import org.themata.table.Table;
import picocli.CommandLine.Option;

/** The title of the table that a command makes. */
final class TitleOption {
    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title (default: the study's, and the table's subject).")
    @Nullable
    String title;

    /** The table, with the title that was asked for. */
    Table on(Table table) {
        return title == null ? table : new Table(title, table.columns(), table.rows(), table.notes());
    }
}
