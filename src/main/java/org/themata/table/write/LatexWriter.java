package org.themata.table.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * A table for {@code \input} in a paper: a {@code longtable} with the rules of {@code booktabs}, whose head is repeated
 * on every page, and the note below it. LaTeX numbers it. The first lines name the packages it needs.
 */
final class LatexWriter {
    /** Letters in a line of {@code article} with its own margins. */
    private static final int UPRIGHT = 76;

    private static final int ACROSS = 106;

    private final TableLook look;
    private final HumanCells cells;

    LatexWriter(TableLook look) {
        this.look = look.withCharset(StandardCharsets.UTF_8);
        this.cells = new HumanCells(this.look);
    }

    void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(table, writer);
        writer.flush();
    }

    private void write(Table table, Appendable out) throws IOException {
        List<String> headings = table.columns().stream().map(cells::heading).toList();
        List<List<String>> rows = cells.rows(table);
        PageLayout layout = PageLayout.of(table, headings, rows, UPRIGHT, ACROSS);
        preamble(table, headings, rows, layout, out);
        out.append(layout.across() ? "\\begin{landscape}\n" : "").append("\\begingroup\n");
        out.append("\\small\\setlength{\\tabcolsep}{4pt}\n");
        if (look.number() > 0) {
            out.append("\\captionsetup{labelfont=bf,labelsep=newline,textfont=it}\n");
        }
        out.append("\\captionsetup{justification=raggedright,singlelinecheck=false}\n");
        out.append("\\setlength{\\LTleft}{0pt}\\setlength{\\LTright}{\\fill}\\setlength{\\LTcapwidth}{\\linewidth}\n");
        out.append("\\def\\level#1{\\hangindent=#1em\\hangafter=1\\hspace*{#1em}}\n");
        for (PageLayout.Part part : layout.parts()) {
            part(table, headings, rows, part, part == layout.parts().get(0), out);
        }
        note(table.notes(), out);
        out.append("\\endgroup\n").append(layout.across() ? "\\end{landscape}\n" : "");
    }

    private static void preamble(
            Table table, List<String> headings, List<List<String>> rows, PageLayout layout, Appendable out)
            throws IOException {
        out.append("% A table for \\input. In the preamble: \\usepackage[T1]{fontenc}\n");
        out.append("% \\usepackage{array,booktabs,caption,longtable").append(layout.across() ? ",pdflscape" : "");
        out.append("}\n");
        boolean known = LatexText.isForPdflatex(HumanCells.shown(table.title()))
                && headings.stream().allMatch(LatexText::isForPdflatex)
                && rows.stream().flatMap(List::stream).allMatch(LatexText::isForPdflatex)
                && table.notes().stream().allMatch(note -> LatexText.isForPdflatex(HumanCells.shown(note)));
        if (!known) {
            out.append("% It has signs that pdflatex does not know: use lualatex, with a font that has them.\n");
        }
    }

    private void part(
            Table table,
            List<String> headings,
            List<List<String>> rows,
            PageLayout.Part part,
            boolean first,
            Appendable out)
            throws IOException {
        boolean uncounted = !first || table.title().isBlank();
        // a counter is set before the table: inside, longtable takes it for a row
        out.append(uncounted ? "\\addtocounter{table}{-1}\n" : "")
                .append("\\begin{longtable}{@{}")
                .append(specification(table, rows, part))
                .append("@{}}\n");
        if (!table.title().isBlank()) {
            String title = LatexText.line(look.title(table.title()));
            if (first) {
                out.append("\\caption{").append(title).append("}\\\\\n");
            } else {
                out.append("\\caption[]{").append(title).append(" (continued)}\\\\\n");
            }
        }
        String head = head(table.columns(), headings, part);
        out.append(head).append("\\endfirsthead\n").append(head).append("\\endhead\n\\bottomrule\n\\endfoot\n");
        for (List<String> row : rows) {
            StringJoiner line = new StringJoiner(" & ", "", " \\\\\n");
            for (int column : part.columns()) {
                line.add(LatexText.cell(row.get(column), "\\newline "));
            }
            out.append(line.toString());
        }
        out.append("\\end{longtable}\n");
    }

    private static String specification(Table table, List<List<String>> rows, PageLayout.Part part) {
        StringBuilder specification = new StringBuilder();
        for (int i = 0; i < part.widths().length; i++) {
            int column = part.columns().get(i);
            Column.Type type = table.columns().get(column).type();
            boolean hasLines = rows.stream().anyMatch(row -> row.get(column).indexOf('\n') >= 0);
            if (type.isNumeric()) {
                specification.append('r');
            } else if (part.wraps() || hasLines || type == Column.Type.PROSE) {
                double share = (double) part.widths()[i] / part.width();
                specification.append(
                        String.format(Locale.ROOT, ">{\\raggedright\\arraybackslash}p{%.3f\\linewidth}", share));
            } else {
                specification.append('l');
            }
        }
        return specification.toString();
    }

    /** Headings of several lines are small tables that stand on the rule. */
    private static String head(List<Column> columns, List<String> headings, PageLayout.Part part) {
        StringJoiner line = new StringJoiner(" & ", "\\toprule\n", " \\\\\n\\midrule\n");
        for (int i = 0; i < part.widths().length; i++) {
            int column = part.columns().get(i);
            List<String> lines = new ArrayList<>();
            for (String one : Wrapped.lines(headings.get(column), part.widths()[i])) {
                lines.add(LatexText.cell(one, " "));
            }
            String place = columns.get(column).type().isNumeric() ? "r" : "l";
            line.add(
                    lines.size() == 1
                            ? lines.get(0)
                            : "\\begin{tabular}[b]{@{}" + place + "@{}}" + String.join("\\\\", lines)
                                    + "\\end{tabular}");
        }
        return line.toString();
    }

    private static void note(List<String> notes, Appendable out) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        out.append("{\\raggedright\\noindent\\emph{Note.}");
        for (String note : notes) {
            out.append("\n").append(LatexText.withSymbols(HumanCells.shown(note).strip()));
        }
        out.append("\\par}\n");
    }
}
