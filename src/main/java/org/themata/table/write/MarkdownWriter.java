package org.themata.table.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Table;

/** A pipe table as GitHub and pandoc read it. Whatever would be markup in a cell is escaped. */
final class MarkdownWriter {
    private static final String MARKUP = "\\`*[]~$|";

    private final HumanCells cells;
    private final TableLook look;

    MarkdownWriter(TableLook look) {
        this.look = look;
        this.cells = new HumanCells(look.withCharset(StandardCharsets.UTF_8));
    }

    void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(table, writer);
        writer.flush();
    }

    void write(Table table, Appendable out) throws IOException {
        caption(look.title(table.title()), out);
        for (Column column : table.columns()) {
            cell(withSymbols(cells.heading(column)), out);
        }
        out.append("|\n");
        for (Column column : table.columns()) {
            out.append(column.type().isNumeric() ? "| ---: " : "| :--- ");
        }
        out.append("|\n");
        for (List<@Nullable Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                cell(escaped(cells.cell(table.columns().get(i), row.get(i)).stripTrailing()), out);
            }
            out.append("|\n");
        }
        if (!table.notes().isEmpty()) {
            out.append("\n*Note.*");
            for (String note : table.notes()) {
                out.append(' ').append(withSymbols(HumanCells.shown(note).strip()));
            }
            out.append('\n');
        }
    }

    private void caption(String title, Appendable out) throws IOException {
        if (title.isEmpty()) {
            return;
        }
        String marks = look.number() > 0 ? "*" : "**";
        out.append(look.number() > 0 ? "**Table " + look.number() + "**\n\n" : "");
        out.append(marks).append(escaped(title)).append(marks).append("\n\n");
    }

    /** Escaped, with the statistical symbols in italics. */
    private static String withSymbols(String text) {
        StringBuilder written = new StringBuilder();
        for (Symbols.Run run : Symbols.runs(text.stripTrailing())) {
            String own = escaped(run.text(), written.isEmpty());
            written.append(run.italic() ? "*" + own + "*" : own);
        }
        return written.toString();
    }

    private static void cell(String cell, Appendable out) throws IOException {
        out.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
    }

    private static String escaped(String text) {
        return escaped(text, true);
    }

    /** @param begins whether a line begins with it, whose leading blanks are kept */
    private static String escaped(String text, boolean begins) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        boolean leading = begins;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (leading && c == ' ') {
                escaped.append("&nbsp;");
                continue;
            }
            leading = c == '\n';
            switch (c) {
                case '\n' -> escaped.append("<br>");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '_' -> escaped.append(insideWord(text, i) ? "_" : "\\_");
                default -> {
                    if (MARKUP.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
        return escaped.toString();
    }

    /** There an underscore is not markup, as in {@code per_1000_words}. */
    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
