package org.themata.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.TranscriptCounter;
import org.themata.coding.CodingMaker;
import org.themata.coding.Ledger;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.table.Column;

/**
 * Writes the ledger of one partition, as {@code themata code} does; one compiled matcher a task. In what line of a
 * table a row stands is not known.
 */
record CodingTask(Broadcast<Plan> plan) implements MapPartitionsFunction<Row, Row> {
    private static final int CONTEXT = 8;

    @Override
    public Iterator<Row> call(Iterator<Row> pieces) {
        return new Coded(pieces, plan.value());
    }

    private static final class Coded implements Iterator<Row> {
        private final DocumentIterator documents;
        private final Matcher matcher;
        private final Scan scan;
        private final boolean hasLines;
        private final Deque<Row> ready = new ArrayDeque<>();

        Coded(Iterator<Row> pieces, Plan plan) {
            this.documents = new DocumentIterator(pieces, plan, bad -> {});
            this.matcher = plan.codebook().matcher(true, problem -> {});
            this.scan = matcher.scan();
            this.hasLines = !plan.options().isTable();
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && documents.hasNext()) {
                Document document = documents.next();
                CodingMaker maker = new CodingMaker(matcher, document.transcript(), false, CONTEXT);
                scan.run(
                        document.transcript(),
                        TranscriptCounter.participants(false),
                        turn -> maker.codings(turn).forEach(coding -> ready.add(row(Ledger.row(coding)))));
            }
            return !ready.isEmpty();
        }

        private Row row(List<@Nullable Object> cells) {
            List<@Nullable Object> row = SparkTable.row(Ledger.COLUMNS, cells);
            for (int i = 0; i < row.size() && !hasLines; i++) {
                Column column = Ledger.COLUMNS.get(i);
                row.set(i, column.name().equals("line") ? null : row.get(i));
            }
            return RowFactory.create(row.toArray());
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }
}
