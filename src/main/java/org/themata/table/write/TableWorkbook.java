package org.themata.table.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.themata.table.Table;

/**
 * An Excel workbook of several tables. The first sheet says of each what was counted; then each has a sheet as
 * {@link TableFormat#XLSX} writes it.
 */
public final class TableWorkbook {

    private TableWorkbook() {}

    /**
     * Writes a workbook.
     *
     * @param tables by the names of their sheets, in order; a sheet's name is cut to what the format allows
     * @param out stays open
     */
    public static void write(Map<String, Table> tables, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(bytes, "themata", "1.0");
        Worksheet about = book.newWorksheet(XlsxRows.ABOUT);
        XlsxRows.forPrinter(about);
        int[] line = {0};
        for (Map.Entry<String, Table> one : tables.entrySet()) {
            Table table = one.getValue();
            Worksheet sheet = book.newWorksheet(one.getKey());
            int begin = line[0];
            about.value(begin, 0, "Sheet " + sheet.getName());
            about.style(begin, 0).italic().set();
            try (RowStream rows = XlsxRows.in(
                    sheet,
                    table.title(),
                    table.columns(),
                    table.notes(),
                    done -> line[0] = done.explain(about, begin + 1) + 1)) {
                for (List<@Nullable Object> row : table.rows()) {
                    rows.row(row);
                }
            }
        }
        book.close();
        OfficeZip.copy(bytes.toByteArray(), out);
    }
}
