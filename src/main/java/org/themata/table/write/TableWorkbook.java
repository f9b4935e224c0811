package org.themata.table.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.themata.table.Table;

/**
 * An Excel workbook of several tables, kept packed until it is written. The first sheet says of each what was counted;
 * then each has a sheet as {@link TableFormat#XLSX} writes it.
 */
public final class TableWorkbook {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(bytes, "themata", "1.0");
    private final Worksheet about = book.newWorksheet(XlsxRows.ABOUT);
    private int line;

    /** A workbook without tables. */
    public TableWorkbook() {
        XlsxRows.forPrinter(about);
    }

    /**
     * Adds a table.
     *
     * @param name of its sheet; cut to what the format allows
     */
    public void add(String name, Table table) throws IOException {
        Worksheet sheet = book.newWorksheet(name);
        int begin = line;
        about.value(begin, 0, "Sheet " + sheet.getName());
        about.style(begin, 0).italic().set();
        try (RowStream rows = XlsxRows.in(
                sheet,
                table.title(),
                table.columns(),
                table.notes(),
                done -> line = done.explain(about, begin + 1) + 1)) {
            for (List<@Nullable Object> row : table.rows()) {
                rows.row(row);
            }
        }
        sheet.finish();
    }

    /**
     * Writes the workbook; nothing is added any more.
     *
     * @param out stays open
     */
    public void writeTo(OutputStream out) throws IOException {
        book.close();
        OfficeZip.copy(bytes.toByteArray(), out);
    }
}
