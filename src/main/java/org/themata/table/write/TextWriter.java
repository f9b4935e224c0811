package org.themata.table.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * Aligned columns for terminals: the title above, thin rules at the top, under the headings and at the bottom, the
 * notes below. Numbers stand to the right. Cells that are too wide go on in the next line.
 */
final class TextWriter {
    private final TableLook look;
    private final HumanCells cells;
    private final String rule;

    TextWriter(TableLook look) {
        this.look = look;
        this.cells = new HumanCells(look);
        this.rule = look.charset().newEncoder().canEncode('─') ? "─" : "-";
    }

    void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, look.charset()));
        write(table, writer);
        writer.flush();
    }

    void write(Table table, Appendable out) throws IOException {
        List<Column> columns = table.columns();
        List<String> headings = columns.stream().map(cells::heading).toList();
        List<List<String>> rows = cells.rows(table);
        int[] widths = ColumnWidths.of(columns, headings, rows, look.width());
        String line = rule.repeat(whole(widths));

        paragraph(table.title(), out);
        out.append(line).append('\n');
        row(columns, headings, widths, out);
        out.append(line).append('\n');
        for (List<String> row : rows) {
            row(columns, row, widths, out);
        }
        out.append(line).append('\n');
        for (int i = 0; i < table.notes().size(); i++) {
            paragraph((i == 0 ? "Note. " : "") + table.notes().get(i), out);
        }
    }

    private static int whole(int[] widths) {
        int whole = ColumnWidths.GAP * (widths.length - 1);
        for (int width : widths) {
            whole += width;
        }
        return whole;
    }

    private void paragraph(String text, Appendable out) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        int width = look.width() == 0 ? Integer.MAX_VALUE : look.width();
        for (String line : Wrapped.lines(HumanCells.shown(text), width)) {
            out.append(line).append('\n');
        }
    }

    private static void row(List<Column> columns, List<String> cells, int[] widths, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>(cells.size());
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            lines.add(Wrapped.lines(cells.get(i), widths[i]));
            height = Math.max(height, lines.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            int owed = 0;
            for (int i = 0; i < widths.length; i++) {
                String text = y < lines.get(i).size() ? lines.get(i).get(y) : "";
                int blanks = widths[i] - DisplayWidth.of(text);
                boolean right = columns.get(i).type().isNumeric();
                if (!text.isEmpty()) {
                    out.append(" ".repeat(owed + (right ? blanks : 0))).append(text);
                    owed = 0;
                }
                owed += (text.isEmpty() || !right ? blanks : 0) + ColumnWidths.GAP;
            }
            out.append('\n');
        }
    }
}
