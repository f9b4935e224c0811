package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Ledger;
import org.themata.coding.Scan;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Table;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;

/**
 * Writes the ledger while it is made: the rows of a transcript are formatted by the thread that found them, and joined in
 * the order of the input. Formats for people need all rows at once.
 */
final class LedgerWriter {
    private final TableFormat format;
    private final boolean byLine;
    private final List<List<@Nullable Object>> kept = new ArrayList<>();

    /** The rows of one transcript: as bytes, or as cells. */
    record Rows(byte[] bytes, List<List<@Nullable Object>> cells) {}

    LedgerWriter(TableFormat format) {
        this.format = format;
        this.byLine = format == TableFormat.CSV || format == TableFormat.TSV || format == TableFormat.JSONL;
    }

    void begin(OutputStream out) throws IOException {
        if (byLine) {
            out.write(head());
        }
    }

    private byte[] head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        format.open(Ledger.COLUMNS, head).close();
        return head.toByteArray();
    }

    Rows rows(Transcript transcript, Scan scan, CodingMaker maker, Predicate<Turn> counted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        try (RowStream rows = byLine ? format.open(Ledger.COLUMNS, bytes) : null) {
            scan.run(transcript, counted, turn -> {
                for (Coding coding : maker.codings(turn)) {
                    if (rows == null) {
                        cells.add(Ledger.row(coding));
                    } else {
                        add(coding, rows);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rows(bytes.toByteArray(), cells);
    }

    private static void add(Coding coding, RowStream rows) {
        try {
            rows.row(Ledger.row(coding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void take(Rows rows, OutputStream out) {
        kept.addAll(rows.cells());
        try {
            int head = byLine ? head().length : 0;
            out.write(rows.bytes(), Math.min(head, rows.bytes().length), Math.max(0, rows.bytes().length - head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end(OutputStream out, int width) throws IOException {
        if (!byLine) {
            format.write(
                    new Table("", Ledger.COLUMNS, kept, List.of()),
                    out,
                    new TableLook(width, 2, StandardCharsets.UTF_8, "en"));
        }
    }
}
