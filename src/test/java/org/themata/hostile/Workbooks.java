package org.themata.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.themata.table.Column;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;

/** Small workbooks of texts. */
final class Workbooks {

    private Workbooks() {}

    /** A head and rows, each with commas between its cells. */
    static byte[] of(String head, String... rows) {
        List<Column> columns = new ArrayList<>();
        for (String name : head.split(",")) {
            columns.add(new Column(name, Column.Type.TEXT));
        }
        List<List<Object>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of((Object[]) row.split(",", -1)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableFormat.XLSX.write(new Table("", columns, List.copyOf(cells), List.of()), out, TableLook.PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
