package org.themata.spark;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.themata.spark.InputFiles.InputFile;

/**
 * Numbers and names the rows of a table as they are read. Rows in: path, start of the split in the file, row in the
 * file or null, cells, and the record if it is not as it should be.
 *
 * @param files of the input
 * @param before rows of a file before a split of it, by {@link #split}
 * @param documentCell where the name of the document stands; -1 = nowhere
 * @param conversation whether a file is one document
 * @param reason why records are not as they should be
 */
record RowTask(
        Broadcast<InputFiles> files,
        HashMap<String, Long> before,
        int documentCell,
        boolean conversation,
        String reason)
        implements MapPartitionsFunction<Row, Row> {

    /** The name of a split. */
    static String split(String path, long start) {
        return start + " " + path;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        UnaryOperator<Row> name = new Numbering()::name;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return name.apply(rows.next());
            }
        };
    }

    /** Counts the rows of the splits of one task, which come one after another. */
    private final class Numbering {
        private String path = "";
        private long start = -1;
        private long next;
        private @Nullable InputFile file;

        Row name(Row row) {
            if (!row.getString(0).equals(path) || row.getLong(1) != start) {
                path = row.getString(0);
                start = row.getLong(1);
                file = files.value().at(path);
                next = before.getOrDefault(split(path, start), 0L);
            }
            InputFile here = Objects.requireNonNull(file, path);
            long index = row.isNullAt(2) ? next++ : row.getLong(2);
            long position = here.position(index);
            String own = here.id() + "#" + (index + 1);
            if (!row.isNullAt(4)) {
                return Pieces.bad(position, own, here.shown(), index + 1, reason, row.getString(4));
            }
            List<String> cells = row.getList(3);
            String id = conversation ? here.id() : own;
            if (documentCell >= 0) {
                id = cells.get(documentCell).strip();
                if (id.isEmpty()) {
                    return Pieces.bad(
                            position,
                            own,
                            here.shown(),
                            index + 1,
                            "the document column is empty",
                            String.join("\t", cells));
                }
            }
            return Pieces.ofTable(position, id, here.shown(), index + 1, row.get(3));
        }
    }
}
