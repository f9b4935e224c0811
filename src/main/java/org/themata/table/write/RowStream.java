package org.themata.table.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.RowSink;

/**
 * Writes rows as they come, in a machine format. Closing it hands over what is still held back; the stream below stays
 * open. Not thread-safe.
 */
public abstract class RowStream implements RowSink, Closeable {
    private final List<Column> columns;

    RowStream(List<Column> columns) {
        this.columns = Column.distinct(columns);
    }

    final List<Column> columns() {
        return columns;
    }

    /** Writes one row; see {@link RowSink#row}. */
    @Override
    public final void row(List<@Nullable Object> cells) throws IOException {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        write(cells);
    }

    abstract void write(List<@Nullable Object> cells) throws IOException;

    /** Hands over what is still held back. The stream below stays open. */
    @Override
    public abstract void close() throws IOException;
}
