package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.table.write.Written.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class LatexWriterTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("theme", "Theme", Type.TEXT),
            new Column("participants", "Participants,\nn (%)", Type.TEXT),
            new Column("rate", "Rate", Type.NUMBER));

    private static String latex(Table table) {
        return Written.as(TableFormat.LATEX, table, TableLook.PLAIN.withNumber(1));
    }

    @Test
    void isALongtableWithTheRulesOfBooktabs() {
        Table table = new Table(
                "themes across participants",
                COLUMNS,
                List.of(row("Barriers", "5 (42)", 1.5), row("  Silo working", "[.08, .42]", null)),
                List.of("N = 12.", "Rate: per 1,000 words."));
        assertThat(latex(table))
                .startsWith("% A table for \\input.")
                .contains("\\usepackage{array,booktabs,caption,longtable}")
                .contains("\\begin{longtable}{@{}llr@{}}\n\\caption{Themes Across Participants}\\\\\n\\toprule\n")
                .contains(
                        "Theme & \\begin{tabular}[b]{@{}l@{}}Participants,\\\\\\textit{n} (\\%)\\end{tabular} & Rate \\\\\n\\midrule\n\\endfirsthead")
                .contains("Barriers & 5 (42) & 1.50 \\\\\n\\level{1}Silo working & {[}.08, .42] &  \\\\\n")
                .contains("\\emph{Note.}\n\\textit{N} = 12.\nRate: per 1,000 words.\\par}")
                .doesNotContain("|");
    }

    @Test
    void nothingInACellIsACommand() {
        String hostile = "\\input{/etc/passwd} $x^2$ #1 50% a&b {c} ~ _d_ <e> `f` \"g\" --- ''";
        assertThat(LatexText.line(hostile))
                .isEqualTo("\\textbackslash{}input\\{/etc/passwd\\} \\$x\\textasciicircum{}2\\$ \\#1 50\\% a\\&b"
                        + " \\{c\\} \\textasciitilde{} \\_d\\_ \\textless{}e\\textgreater{}"
                        + " \\textasciigrave{}f\\textasciigrave{} \\textquotedbl{}g\\textquotedbl{} -{}-{}- '{}'");
    }

    /** Every backslash begins a command of ours, and braces close. */
    @Test
    void nastyStringsAreText() {
        for (String text : Written.NASTY) {
            String written = LatexText.cell(text, " ");
            String rest = written.replaceAll(
                    "\\\\(?:[{}$&#%_]|text(?:it|superscript)?(?:backslash|asciicircum|asciitilde|less|greater|bar|quotedbl"
                            + "|asciigrave|quotedblleft|quotedblright|bullet|euro)?(?=\\{)|ldots|level(?=\\{\\d+}))",
                    "");
            assertThat(rest).doesNotContain("\\", "$", "%", "#", "&", "^", "_");
            assertThat(rest.chars().filter(c -> c == '{').count())
                    .isEqualTo(rest.chars().filter(c -> c == '}').count());
        }
    }

    @Test
    void signsOfPapersAreKnownAndOtherScriptsAreAnnounced() {
        assertThat(LatexText.line("−.08 κ “a” – … ●"))
                .isEqualTo("$-$.08 $\\kappa$ \\textquotedblleft{}a\\textquotedblright{} -- \\ldots{} \\textbullet{}");
        Table table = new Table("", COLUMNS, List.of(row("日本", "é", null)), List.of());
        assertThat(latex(table)).contains("% It has signs that pdflatex does not know: use lualatex");
        Table known = new Table("", COLUMNS, List.of(row("Ärger", "é", null)), List.of());
        assertThat(latex(known)).doesNotContain("lualatex").doesNotContain("\\caption{");
    }

    @Test
    void aWideMatrixIsTurnedAndComesInParts() {
        List<Column> columns = new ArrayList<>(List.of(new Column("theme", Type.TEXT)));
        List<@Nullable Object> cells = new ArrayList<>(List.of("Silo"));
        for (int i = 1; i <= 60; i++) {
            columns.add(new Column("P" + i, Type.COUNT));
            cells.add(i);
        }
        String latex = latex(new Table("matrix", columns, List.of(cells), List.of("A note.")));
        assertThat(latex)
                .contains("\\begin{landscape}")
                .contains("pdflscape")
                .contains("\\addtocounter{table}{-1}\n\\begin{longtable}")
                .contains("\n\\caption[]{Matrix (continued)}");
        assertThat(latex.split("\\\\begin\\{longtable}", -1)).hasSizeGreaterThan(2);
    }
}
