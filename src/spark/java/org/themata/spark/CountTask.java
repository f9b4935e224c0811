package org.themata.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.coding.Matcher;

/** Counts the documents of one partition; one compiled matcher a task. Rows out: {@link Counts#PARTIAL}. */
record CountTask(Broadcast<Plan> plan) implements MapPartitionsFunction<Row, Row> {
    /** Rows that are added up before they are sent on: bounds the memory of a task. */
    private static final int MOST = 100_000;

    @Override
    public Iterator<Row> call(Iterator<Row> pieces) {
        return new Counting(pieces, plan.value());
    }

    private static final class Counting implements Iterator<Row> {
        private final Deque<Row> ready = new ArrayDeque<>();
        private final DocumentIterator documents;
        private final TranscriptCounter counter;
        private final PartialCounts counts;

        Counting(Iterator<Row> pieces, Plan plan) {
            Matcher matcher = plan.codebook().matcher(false, problem -> {});
            this.documents = new DocumentIterator(pieces, plan, row -> ready.add(bad(row)));
            this.counter = new TranscriptCounter(matcher, Unit.TURN, TranscriptCounter.participants(false));
            this.counts = new PartialCounts(plan);
        }

        private static Row bad(Row row) {
            return RowFactory.create(null, null, null, null, null, null, null, null, null, null, null, row);
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && documents.hasNext()) {
                Document document = documents.next();
                counts.add(document, counter.count(document.transcript()));
                if (counts.size() > MOST) {
                    counts.drain(ready::add);
                }
            }
            if (ready.isEmpty()) {
                counts.drain(ready::add);
            }
            return !ready.isEmpty();
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
