package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.themata.coding.Coding;
import org.themata.coding.Ledger;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;

/** The ledger of a run, as it will be written, with its sums: a study may have more codings than fit into memory. */
final class StudyLedger {
    private final PackedBytes bytes = new PackedBytes();
    private final RowStream rows;
    private final boolean isWritten;
    private long counting;
    private long negated;
    private final Set<String> coders = new HashSet<>();

    /** @param isWritten whether the rows are wanted, and not their sums only */
    StudyLedger(boolean isWritten) {
        this.isWritten = isWritten;
        try {
            this.rows = TableFormat.CSV.open(Ledger.COLUMNS, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the codings of the next transcript. */
    void add(List<Coding> codings) {
        try {
            for (Coding coding : codings) {
                if (isWritten) {
                    rows.row(Ledger.row(coding));
                }
                if (coding.status().counts()) {
                    counting++;
                    negated += coding.negated() ? 1 : 0;
                    coders.add(coding.coder());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it as CSV; nothing is added any more. */
    void writeTo(OutputStream out) throws IOException {
        rows.close();
        bytes.writeTo(out);
    }

    /** Rows that count. */
    long counting() {
        return counting;
    }

    /** Those of them that are negated. */
    long negated() {
        return negated;
    }

    /** Those who coded them and have a name. */
    long coders() {
        return coders.size() - (coders.contains("") ? 1 : 0);
    }
}
