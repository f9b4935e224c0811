package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;

/** JSON Lines: one object a row with every column; a missing cell is {@code null}. */
final class JsonLineRows extends RowStream {
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");
    private static final byte[] END = ascii("}\n");
    private static final String HEX = "0123456789abcdef";

    private final Utf8Buffer buffer;
    private final String[] keys;

    JsonLineRows(List<Column> columns, OutputStream out) {
        super(columns);
        this.buffer = new Utf8Buffer(out);
        this.keys = columns.stream().map(Column::name).toArray(String[]::new);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        for (int i = 0; i < keys.length; i++) {
            buffer.put(i == 0 ? '{' : ',');
            text(keys[i]);
            buffer.put(':');
            cell(cells.get(i));
        }
        buffer.put(END);
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
            buffer.put(flag ? TRUE : FALSE);
        } else if (cell == null || cell instanceof Double) {
            buffer.put(NULL);
        } else {
            throw new IllegalArgumentException(
                    "a cell cannot be a " + cell.getClass().getSimpleName());
        }
    }

    private void text(String text) throws IOException {
        buffer.put('"');
        int from = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
                buffer.put(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        buffer.put(text, from, length);
        buffer.put('"');
    }

    private void escape(char c) throws IOException {
        buffer.put('\\');
        switch (c) {
            case '"', '\\' -> buffer.put(c);
            case '\n' -> buffer.put('n');
            case '\r' -> buffer.put('r');
            case '\t' -> buffer.put('t');
            default -> {
                buffer.put('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    buffer.put(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        buffer.flush();
    }
}
