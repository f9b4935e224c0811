package org.themata.table.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * A complete page with the table and nothing else: no script, nothing loaded, and a policy that forbids both. Its
 * headings are tied to their cells for screen readers; a first column of text names its row.
 */
final class HtmlWriter {
    private static final String STYLE = """
            body{margin:2rem;font:16px/1.4 system-ui,sans-serif;color:#111;background:#fff}
            table{border-collapse:collapse;border-top:1px solid;border-bottom:1px solid}
            caption{text-align:start;padding-bottom:.5rem}
            thead{border-bottom:1px solid}
            th,td{padding:.25rem .75rem;text-align:start;vertical-align:top;font-weight:normal;unicode-bidi:plaintext}
            .n{text-align:end;font-variant-numeric:tabular-nums}
            .p{max-width:40rem}
            """;

    private final HumanCells cells;
    private final TableLook look;
    private final String language;

    HtmlWriter(TableLook look) {
        this.look = look;
        this.cells = new HumanCells(look.withCharset(StandardCharsets.UTF_8));
        this.language = look.language();
    }

    void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(table, writer);
        writer.flush();
    }

    void write(Table table, Appendable out) throws IOException {
        String title = table.title().isBlank() ? "Table" : table.title();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(language)).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\"");
        out.append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<title>").append(escaped(title.replace('\n', ' '))).append("</title>\n");
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        out.append(table.notes().isEmpty() ? "<table>\n" : "<table aria-describedby=\"note\">\n");
        caption(table.title(), out);
        head(table.columns(), out);
        body(table, out);
        out.append("</table>\n");
        if (!table.notes().isEmpty()) {
            out.append("<p id=\"note\"><em>Note.</em>");
            for (String note : table.notes()) {
                out.append(' ').append(withSymbols(note));
            }
            out.append("</p>\n");
        }
        out.append("</body>\n</html>\n");
    }

    private void caption(String given, Appendable out) throws IOException {
        String title = content(look.title(given));
        if (title.isEmpty()) {
            return;
        }
        String numbered = "<b>Table " + look.number() + "</b><br><i>" + title + "</i>";
        out.append("<caption>").append(look.number() > 0 ? numbered : title).append("</caption>\n");
    }

    private void head(List<Column> columns, Appendable out) throws IOException {
        out.append("<thead>\n<tr>");
        for (Column column : columns) {
            out.append("<th scope=\"col\"").append(style(column.type())).append('>');
            out.append(withSymbols(cells.heading(column))).append("</th>");
        }
        out.append("</tr>\n</thead>\n");
    }

    private void body(Table table, Appendable out) throws IOException {
        boolean named = table.columns().get(0).type() == Column.Type.TEXT;
        out.append("<tbody>\n");
        for (List<@Nullable Object> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                String tag = i == 0 && named ? "th" : "td";
                out.append('<').append(tag).append(i == 0 && named ? " scope=\"row\"" : "");
                out.append(style(column.type())).append('>');
                out.append(content(cells.cell(column, row.get(i))))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n");
    }

    private static String style(Column.Type type) {
        return type.isNumeric() ? " class=\"n\"" : type == Column.Type.PROSE ? " class=\"p\"" : "";
    }

    /** Escaped, with the statistical symbols in italics. */
    private static String withSymbols(String text) {
        StringBuilder written = new StringBuilder();
        for (Symbols.Run run : Symbols.runs(HumanCells.shown(text))) {
            String own = written.isEmpty()
                    ? content(run.text())
                    : escaped(run.text()).replace("\n", "<br>");
            written.append(run.italic() ? "<i>" + own + "</i>" : own);
        }
        return written.toString();
    }

    /** Escaped, with line breaks, and leading blanks kept. */
    private static String content(String text) {
        StringJoiner content = new StringJoiner("<br>");
        for (String line : HumanCells.shown(text).split("\n", -1)) {
            String rest = line.stripLeading();
            int depth = rest.isEmpty() ? 0 : line.length() - rest.length();
            content.add("&nbsp;".repeat(depth) + escaped(rest));
        }
        return content.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
