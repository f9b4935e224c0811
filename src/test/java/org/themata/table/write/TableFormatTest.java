package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.themata.text.Nearest;

class TableFormatTest {

    @Test
    void namesInAnyCase() {
        assertThat(TableFormat.labels())
                .containsExactly("text", "md", "html", "latex", "docx", "xlsx", "csv", "tsv", "json", "jsonl");
        assertThat(TableFormat.named("CSV")).contains(TableFormat.CSV);
        for (TableFormat format : TableFormat.values()) {
            assertThat(TableFormat.named(format.label())).contains(format);
        }
    }

    @Test
    void aWrongNameIsNoneAndTheLabelsTellTheNearest() {
        assertThat(TableFormat.named("jsno")).isEmpty();
        assertThat(Nearest.remedy("jsno", TableFormat.labels())).contains("\"json\"");
    }

    @Test
    void extensions() {
        assertThat(TableFormat.fromExtension("results/counts.v2.CSV")).contains(TableFormat.CSV);
        assertThat(TableFormat.fromExtension("a.htm")).contains(TableFormat.HTML);
        assertThat(TableFormat.fromExtension("a.txt")).contains(TableFormat.TEXT);
        assertThat(TableFormat.fromExtension("a.markdown")).contains(TableFormat.MD);
        assertThat(TableFormat.fromExtension("table1.tex")).contains(TableFormat.LATEX);
        assertThat(TableFormat.fromExtension("table1.docx")).contains(TableFormat.DOCX);
        assertThat(TableFormat.fromExtension("table1.XLSX")).contains(TableFormat.XLSX);
        assertThat(TableFormat.fromExtension("csv")).isEmpty();
        assertThat(TableFormat.fromExtension("a.pdf")).isEmpty();
        assertThat(TableFormat.fromExtension("")).isEmpty();
    }
}
