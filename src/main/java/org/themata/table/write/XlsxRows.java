package org.themata.table.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;

/**
 * An Excel workbook: the table in the first sheet, one value a cell, its head frozen; what was counted in a second.
 * Numbers are numbers, and text is text: a cell can never be a formula. Everything is held in memory until the end.
 */
final class XlsxRows extends RowStream {
    /** What the format allows. */
    static final int MOST_ROWS = 1_048_576;

    /** The sheet that says what was counted. */
    static final String ABOUT = "What was counted";

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_LETTERS = 32_767;
    private static final int WIDEST = 60;
    /** Letters in a line of what was counted. */
    private static final int EXPLAINED = 100;

    private static final int ROOM = 2;
    private static final int DECIMALS = 8;

    /** Letters of prose are narrower than the figures by which widths are counted. */
    private static final int BROAD = 8;

    /** In points. */
    private static final int LINE = 15;

    private static final int HIGHEST = 400;

    private final String title;
    private final List<String> notes;
    private final Worksheet sheet;
    private final Ending ending;
    private final int[] widths;
    private int row;
    private boolean closed;

    /** What becomes of a sheet that is complete. */
    interface Ending {
        void of(XlsxRows rows) throws IOException;
    }

    private XlsxRows(String title, List<Column> columns, List<String> notes, Worksheet sheet, Ending ending) {
        super(columns);
        this.title = title;
        this.notes = notes;
        this.sheet = sheet;
        this.ending = ending;
        this.widths = new int[columns.size()];
    }

    /** Opens a workbook of one table and writes its head. */
    static RowStream open(String title, List<Column> columns, List<String> notes, OutputStream out)
            throws OutputException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(bytes, "themata", "1.0");
        return in(book.newWorksheet("Table"), title, columns, notes, rows -> {
            if (rows.isExplained()) {
                Worksheet about = book.newWorksheet(ABOUT);
                forPrinter(about);
                rows.explain(about, 0);
            }
            book.close();
            OfficeZip.copy(bytes.toByteArray(), out);
        });
    }

    /** Opens a sheet of a workbook and writes its head. */
    static RowStream in(Worksheet sheet, String title, List<Column> columns, List<String> notes, Ending ending)
            throws OutputException {
        XlsxRows rows = new XlsxRows(title, columns, notes, sheet, ending);
        if (columns.size() > MOST_COLUMNS) {
            throw tooBig(columns.size() + " columns; a sheet holds " + MOST_COLUMNS);
        }
        for (int i = 0; i < columns.size(); i++) {
            rows.text(i, columns.get(i).name());
        }
        rows.row = 1;
        rows.sheet.freezePane(0, 1);
        return rows;
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        if (row == MOST_ROWS) {
            throw tooBig("more rows than the " + MOST_ROWS + " of a sheet");
        }
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof String text) {
                text(i, text);
            } else if (cell instanceof Boolean flag) {
                sheet.value(row, i, flag);
            } else if (cell instanceof Number number && MachineNumber.isFinite(number.doubleValue())) {
                sheet.value(row, i, number);
                widths[i] = Math.max(
                        widths[i],
                        number instanceof Double ? DECIMALS : number.toString().length());
            }
        }
        row++;
        height(cells);
    }

    /** A row as high as its longest text, which is broken within its column. */
    private void height(List<@Nullable Object> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            if (columns().get(i).type() == Column.Type.PROSE && cells.get(i) instanceof String text) {
                lines = Math.max(lines, Wrapped.lines(text, WIDEST + BROAD).size());
            }
        }
        if (lines > 1) {
            sheet.rowHeight(row - 1, Math.min(HIGHEST, lines * LINE));
        }
    }

    private void text(int column, String text) throws OutputException {
        if (text.length() > MOST_LETTERS) {
            throw tooBig("a cell in column \"" + columns().get(column).name() + "\" of " + text.length()
                    + " letters; one holds " + MOST_LETTERS);
        }
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
            widths[column] = Math.max(widths[column], ColumnWidths.widestLine(text));
        }
    }

    private static OutputException tooBig(String what) {
        return new OutputException(Path.of("xlsx"), what, "write it as CSV (-f csv)");
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        format();
        ending.of(this);
    }

    private void format() {
        forPrinter(sheet);
        sheet.repeatRows(0);
        sheet.range(0, 0, 0, widths.length - 1)
                .style()
                .bold()
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, Math.min(WIDEST, widths[i]) + ROOM);
            if (row > 1) {
                var style = sheet.range(1, i, row - 1, i).style().verticalAlignment("top");
                switch (columns().get(i).type()) {
                    case COUNT -> style.format("#,##0");
                    case SHARE -> style.format("0.0%");
                    case NUMBER, STATISTIC -> style.format("#,##0.00##");
                    case PROSE -> style.wrapText(true);
                    default -> {}
                }
                style.set();
            }
        }
    }

    /** Whether there is anything to say of the table. */
    private boolean isExplained() {
        return !title.isBlank()
                || !notes.isEmpty()
                || columns().stream().anyMatch(column -> !column.heading().equals(column.name()));
    }

    /** On as many pages as it is long, but one wide. */
    static void forPrinter(Worksheet printed) {
        printed.paperSize(PaperSize.A4_PAPER);
        printed.pageOrientation("landscape");
        printed.setFitToPage(true);
        printed.fitToWidth((short) 1);
        printed.fitToHeight((short) 0);
    }

    /**
     * Writes the title, the notes, and what columns are called in print.
     *
     * @param from the line to begin in, from 0
     * @return the line behind it
     */
    int explain(Worksheet about, int from) {
        int line = from;
        if (!title.isBlank()) {
            about.value(line, 0, title);
            about.style(line, 0).bold().wrapText(true).set();
            line++;
        }
        for (String note : notes) {
            about.value(line, 0, note);
            about.style(line, 0).wrapText(true).verticalAlignment("top").set();
            int lines = Wrapped.lines(note, EXPLAINED + BROAD).size();
            if (lines > 1) {
                about.rowHeight(line, Math.min(HIGHEST, lines * LINE));
            }
            line++;
        }
        for (Column column : columns()) {
            if (!column.heading().equals(column.name())) {
                String heading = column.heading().replace('\n', ' ');
                about.value(line, 0, "Column " + column.name() + ": " + heading + ".");
                line++;
            }
        }
        about.width(0, EXPLAINED);
        return line;
    }
}
