package org.themata.table.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;

/** One JSON object: title, columns, rows and notes, each row on a line of its own; a missing cell is {@code null}. */
final class JsonRows extends RowStream {
    private final JsonGenerator json;
    private final List<String> notes;

    JsonRows(String title, List<Column> columns, List<String> notes, OutputStream out) throws IOException {
        super(columns);
        this.notes = notes;
        this.json = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build()
                .createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(rowsOnLines());
        json.writeStartObject();
        json.writeStringField("title", valid(title));
        json.writeArrayFieldStart("columns");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringField("name", valid(column.name()));
            json.writeStringField("heading", valid(column.heading()));
            json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
    }

    private static DefaultPrettyPrinter rowsOnLines() {
        Separators separators = Separators.createDefaultInstance()
                .withRootSeparator("")
                .withObjectFieldValueSpacing(Spacing.NONE)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(new DefaultIndenter("", "\n"));
        printer.indentObjectsWith(DefaultPrettyPrinter.NopIndenter.instance);
        return printer;
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            json.writeFieldName(valid(columns().get(i).name()));
            cell(cells.get(i));
        }
        json.writeEndObject();
    }

    private void cell(@Nullable Object cell) throws IOException {
        if (cell instanceof String text) {
            json.writeString(valid(text));
        } else if (cell instanceof Integer || cell instanceof Long) {
            json.writeNumber(((Number) cell).longValue());
        } else if (cell instanceof Double number && MachineNumber.isFinite(number)) {
            json.writeNumber(MachineNumber.text(number));
        } else if (cell instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (cell == null || cell instanceof Double) {
            json.writeNull();
        } else {
            throw new IllegalArgumentException(
                    "a cell cannot be a " + cell.getClass().getSimpleName());
        }
    }

    /** The text with lone surrogates, which UTF-8 cannot hold, as U+FFFD. */
    private static String valid(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? text : mended.toString();
    }

    @Override
    public void close() throws IOException {
        if (json.isClosed()) {
            return;
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : notes) {
            json.writeString(valid(note));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
