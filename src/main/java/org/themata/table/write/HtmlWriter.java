package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import org.themata.table.Table;

final class HtmlWriter {
    private final TableLook look;

    HtmlWriter(TableLook look) {
        this.look = look;
    }

    void write(Table table, OutputStream out) throws IOException {
        throw new UnsupportedOperationException(table.title() + look.width() + out);
    }
}
