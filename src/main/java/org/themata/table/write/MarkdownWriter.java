package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import org.themata.table.Table;

final class MarkdownWriter {
    private final TableLook look;

    MarkdownWriter(TableLook look) {
        this.look = look;
    }

    void write(Table table, OutputStream out) throws IOException {
        throw new UnsupportedOperationException(table.title() + look.width() + out);
    }
}
