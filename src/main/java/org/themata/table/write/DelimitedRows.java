package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Spreadsheet;

/**
 * CSV as in RFC 4180 with LF, or the same with tabs. A field is quoted only if it holds the delimiter, a quote, CR or
 * LF, or begins or ends with a blank, which some readers trim. In a table of one column a missing cell is {@code ""},
 * because readers skip empty lines. Text that a spreadsheet would run is guarded: {@link Spreadsheet}.
 */
final class DelimitedRows extends RowStream {
    private final char delimiter;
    private final Utf8Buffer buffer;

    DelimitedRows(List<Column> columns, char delimiter, OutputStream out) throws IOException {
        super(columns);
        this.delimiter = delimiter;
        this.buffer = new Utf8Buffer(out);
        for (int i = 0; i < columns.size(); i++) {
            separate(i);
            text(columns.get(i).name());
        }
        buffer.put('\n');
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            separate(i);
            cell(cells.get(i));
        }
        buffer.put('\n');
    }

    private void separate(int column) throws IOException {
        if (column > 0) {
            buffer.put(delimiter);
        }
    }

    private void cell(@Nullable Object cell) throws IOException {
        if (cell instanceof String text) {
            text(text);
        } else if (cell instanceof Integer number) {
            buffer.put(number.longValue());
        } else if (cell instanceof Long number) {
            buffer.put(number.longValue());
        } else if (cell instanceof Double number && MachineNumber.isFinite(number)) {
            buffer.put(number.doubleValue());
        } else if (cell instanceof Boolean flag) {
            text(flag ? "true" : "false");
        } else if (cell == null || cell instanceof Double) {
            text("");
        } else {
            throw new IllegalArgumentException(
                    "a cell cannot be a " + cell.getClass().getSimpleName());
        }
    }

    private void text(String words) throws IOException {
        // Most words begin with a letter, and are not even looked at.
        String text = !words.isEmpty() && words.charAt(0) < 'A' ? Spreadsheet.guard(words) : words;
        if (!needsQuotes(text)) {
            buffer.put(text, 0, text.length());
            return;
        }
        buffer.put('"');
        int from = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
            buffer.put(text, from, quote + 1);
            buffer.put('"');
            from = quote + 1;
        }
        buffer.put(text, from, text.length());
        buffer.put('"');
    }

    private boolean needsQuotes(String text) {
        int length = text.length();
        if (length == 0) {
            return columns().size() == 1;
        }
        if (text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= ',' && (c == '"' || c == '\n' || c == '\r' || c == delimiter)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        buffer.flush();
    }
}
