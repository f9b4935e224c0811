package org.themata.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one, for tables that do not fit in memory. */
public interface RowSink {

    /**
     * Takes one row.
     *
     * @param cells one a column, as in {@link Table#rows()}; not kept after the call
     * @throws IOException if it cannot be written
     */
    void row(List<@Nullable Object> cells) throws IOException;
}
