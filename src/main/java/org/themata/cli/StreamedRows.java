package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Transcript;
import org.themata.table.Column;
import org.themata.table.Table;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;

/**
 * A table that is written while it is made: the rows of a transcript are formatted by the thread that found them.
 * Formats for people, and JSON, need all rows at once.
 */
final class StreamedRows {
    private final TableFormat format;
    private final List<Column> columns;
    private final int width;

    /** Finds the rows of a transcript. */
    interface Finder {
        /** @param rows takes one cell a column */
        void find(Transcript transcript, Consumer<List<@Nullable Object>> rows);
    }

    /** @param width of the terminal for text; 0 = no limit */
    StreamedRows(TableFormat format, List<Column> columns, int width) {
        this.format = format;
        this.columns = columns;
        this.width = width;
    }

    /**
     * Reads, finds and writes.
     *
     * @param finder makes what finds the rows; called once a thread
     */
    void write(StreamedOutput output, Supplier<Finder> finder) throws IOException {
        if (format == TableFormat.CSV || format == TableFormat.TSV || format == TableFormat.JSONL) {
            byte[] head = head();
            output.write(head, () -> {
                Finder own = finder.get();
                return transcript -> rows(transcript, own, head.length);
            });
        } else {
            output.writeAtEnd(new WholeTable(finder));
        }
    }

    private byte[] head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        format.open(columns, head).close();
        return head.toByteArray();
    }

    private PackedBytes rows(Transcript transcript, Finder finder, int head) {
        PackedBytes bytes = new PackedBytes();
        try (RowStream rows = format.open(columns, new AfterHead(bytes, head))) {
            finder.find(transcript, cells -> {
                try {
                    rows.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /** Lets the first bytes go: every transcript's rows begin with the head, which is wanted once. */
    private static final class AfterHead extends OutputStream {
        private final OutputStream out;
        private int owed;

        AfterHead(OutputStream out, int head) {
            this.out = out;
            this.owed = head;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int skipped = Math.min(owed, length);
            owed -= skipped;
            out.write(bytes, from + skipped, length - skipped);
        }
    }

    private final class WholeTable implements StreamedOutput.Ending {
        private final Supplier<Finder> finder;
        private final List<List<@Nullable Object>> kept = new ArrayList<>();

        WholeTable(Supplier<Finder> finder) {
            this.finder = finder;
        }

        @Override
        public void read(Reading reading) {
            reading.<List<List<@Nullable Object>>>process(
                    () -> {
                        Finder own = finder.get();
                        return transcript -> {
                            List<List<@Nullable Object>> rows = new ArrayList<>();
                            own.find(transcript, rows::add);
                            return rows;
                        };
                    },
                    kept::addAll);
        }

        @Override
        public void write(OutputStream out) throws IOException {
            format.write(
                    new Table("", columns, kept, List.of()),
                    out,
                    new TableLook(width, 2, StandardCharsets.UTF_8, "en"));
        }
    }
}
