package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.table.write.Written.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class MarkdownWriterTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("path", "Theme", Type.TEXT),
            new Column("n", "n", Type.COUNT),
            new Column("quote", "Quotation", Type.PROSE));

    @Test
    void isAPipeTable() {
        Table table = new Table(
                "Themes",
                COLUMNS,
                List.of(row("Barriers", 1234, "yes | no"), row("  Silo", null, "one\ntwo")),
                List.of("First.", "Second."));
        assertThat(Written.as(TableFormat.MD, table)).isEqualTo("""
                        **Themes**

                        | Theme | *n* | Quotation |
                        | :--- | ---: | :--- |
                        | Barriers | 1,234 | yes \\| no |
                        | &nbsp;&nbsp;Silo | | one<br>two |

                        *Note.* First. Second.
                        """);
    }

    @Test
    void markupInACellIsText() {
        Table table =
                Written.table(COLUMNS, row("silo* _a_ per_1000 [x](y) `c` ~d~ $e$", 1, "<b>&amp;</b> \\| back\\slash"));
        assertThat(Written.as(TableFormat.MD, table))
                .contains("| silo\\* \\_a\\_ per_1000 \\[x\\](y) \\`c\\` \\~d\\~ \\$e\\$ |")
                .contains("| &lt;b&gt;&amp;amp;&lt;/b&gt; \\\\\\| back\\\\slash |");
    }

    @Test
    void everyRowIsOneLineWithAsManyPipesAsColumns() {
        for (String text : Written.NASTY) {
            Table table = Written.table(COLUMNS, row(text, 1, text));
            List<String> lines = Written.as(TableFormat.MD, table).lines().toList();
            assertThat(lines).hasSize(3);
            String bare = lines.get(2).replace("\\\\", "").replace("\\|", "");
            assertThat(bare.chars().filter(c -> c == '|').count()).isEqualTo(4);
        }
    }
}
