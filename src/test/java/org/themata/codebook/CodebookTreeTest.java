package org.themata.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.themata.codebook.format.Codebooks;
import org.themata.table.Column;
import org.themata.table.Table;

class CodebookTreeTest {
    private static final Codebook CODEBOOK = Codebooks.parse("c.yaml", """
            codebook: Study
            version: "2"
            themes:
              - name: Barriers
                definition: |
                  What stands
                  in the way.
                codes:
                  - name: Silo
                    id: s
                    definition: Apart.
                    indicators: [silo*, apart]
                  - name: Rules
                    indicators: [rule*]
                    codes:
                      - {name: Forms}
              - name: Hope
                indicators: [hope*]
            """, warning -> {});

    @Test
    void drawsTheTree() {
        assertThat(CodebookTree.text(CODEBOOK, false)).isEqualTo("""
                        Study, version 2
                        Barriers  [barriers]
                        ├─ Silo  [s]  2 indicators
                        └─ Rules  [rules]  1 indicator
                           └─ Forms  [forms]  0 indicators
                        Hope  [hope]  1 indicator
                        2 themes, 5 themes and codes in all, 4 indicators
                        """);
    }

    @Test
    void drawsDefinitions() {
        assertThat(CodebookTree.text(CODEBOOK, true).lines().skip(1).limit(5))
                .containsExactly(
                        "Barriers  [barriers]",
                        "│  What stands",
                        "│  in the way.",
                        "├─ Silo  [s]  2 indicators",
                        "│     Apart.");
    }

    @Test
    void makesATableWithAllColumns() {
        Table table = CodebookTree.table(CODEBOOK);
        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly(
                        "code", "path", "level", "indicators", "definition", "include", "exclude", "example", "color");
        assertThat(table.rows()).hasSize(5);
        assertThat(table.rows().get(1))
                .isEqualTo(Arrays.asList("s", "Barriers > Silo", 2, 2, "Apart.", null, null, null, null));
        assertThat(table.rows().get(3).get(2)).isEqualTo(3);
    }
}
