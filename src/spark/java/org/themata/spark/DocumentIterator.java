package org.themata.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Roster;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.read.RowTranscripts;
import org.themata.corpus.read.TranscriptFiles;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** Makes documents of the pieces of one partition, by the readers of the command line. For one thread. */
final class DocumentIterator implements Iterator<Document> {
    private final Iterator<Row> pieces;
    private final Consumer<Row> bad;
    private final Roster roster;
    private final Optional<RowTranscripts> table;
    private final TranscriptFiles files;
    private final Deque<Document> ready = new ArrayDeque<>();
    private @Nullable Row ahead;

    /**
     * @param pieces see {@link Pieces}; those of a document follow one another
     * @param bad takes what cannot be used: file, row, reason, record
     */
    DocumentIterator(Iterator<Row> pieces, Plan plan, Consumer<Row> bad) {
        CorpusOptions options = plan.options().corpus();
        this.pieces = pieces;
        this.bad = bad;
        this.roster = new Roster(Optional.empty(), options);
        this.table = plan.options().isTable()
                ? Optional.of(
                        new RowTranscripts(plan.head(), options, plan.options().value("input")))
                : Optional.empty();
        this.files = new TranscriptFiles(options, Set.of());
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (ahead != null || pieces.hasNext())) {
            read(piece());
        }
        return !ready.isEmpty();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private Row piece() {
        Row piece = ahead;
        ahead = null;
        return piece == null ? pieces.next() : piece;
    }

    private void read(Row piece) {
        if (!piece.isNullAt(Pieces.REASON)) {
            leaveOut(piece, piece.getString(Pieces.REASON));
        } else if (table.isPresent()) {
            add(
                    piece.getLong(Pieces.POSITION),
                    table.get().transcript(piece.getString(Pieces.ID), piece.getString(Pieces.FILE), rows(piece)));
        } else {
            readFile(piece);
        }
    }

    /** The rows of the document that begins with this one. */
    private List<org.themata.corpus.read.Row> rows(Row first) {
        List<org.themata.corpus.read.Row> rows = new ArrayList<>(1);
        rows.add(new org.themata.corpus.read.Row(0, first.getList(Pieces.CELLS)));
        while (pieces.hasNext()) {
            Row next = pieces.next();
            if (!next.isNullAt(Pieces.REASON) || !next.getString(Pieces.ID).equals(first.getString(Pieces.ID))) {
                ahead = next;
                break;
            }
            rows.add(new org.themata.corpus.read.Row(0, next.getList(Pieces.CELLS)));
        }
        return rows;
    }

    private void readFile(Row piece) {
        Source source = new Source(piece.getString(Pieces.ID), piece.getString(Pieces.FILE), Optional.empty());
        try {
            List<Transcript> transcripts = files.read(source, piece.getAs(Pieces.CONTENT));
            for (int i = 0; i < transcripts.size(); i++) {
                add(piece.getLong(Pieces.POSITION) + i, transcripts.get(i));
            }
        } catch (InputException wrong) {
            leaveOut(piece, wrong.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
    }

    private void add(long position, Transcript transcript) {
        Transcript assigned = roster.assign(transcript);
        ready.add(new Document(
                position, assigned, assigned.turns().isEmpty() ? roster.silent(assigned) : Optional.empty()));
    }

    private void leaveOut(Row piece, String reason) {
        long row = piece.getLong(Pieces.ROW);
        bad.accept(RowFactory.create(
                piece.getString(Pieces.FILE), row == 0 ? null : row, reason, piece.getString(Pieces.RECORD)));
    }
}
