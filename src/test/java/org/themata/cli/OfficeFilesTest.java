package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;

/** Word and Excel files at the command line, out and back in. */
class OfficeFilesTest {
    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void write() {
        study = new SmallStudy(folder);
        study.codebook();
        study.write(
                "t/A.txt",
                "A: We sit in silos.\n\nI: Yes?\n\nA: Good day.\n\nI: So?\n\nA: Stressed people work in silos.\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun run(String... words) {
        CommandRun run = CommandRun.of(words);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void aTerminalGetsNoDocument(String format) {
        CommandRun run = CommandRun.onTerminal(80, "count", "-c", path("codebook.yaml"), "-f", format, path("t"));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(format + " is no text, and this is a terminal", "-o FILE." + format);
    }

    @Test
    void aPipeGetsIt() {
        assertThat(run("count", "-c", path("codebook.yaml"), "-f", "xlsx", path("t"))
                        .out())
                .startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "tex"})
    void theExtensionIsTheFormatAndTheBytesDoNotDependOnThreads(String extension) throws IOException {
        for (String threads : List.of("1", "4")) {
            run(
                    "table",
                    "quotes",
                    "-c",
                    path("codebook.yaml"),
                    "-o",
                    path(threads + "." + extension),
                    "--threads",
                    threads,
                    path("t"));
        }
        assertThat(folder.resolve("1." + extension))
                .isNotEmptyFile()
                .hasSameBinaryContentAs(folder.resolve("4." + extension));
    }

    @Test
    void plainStyleHasNoNumber() {
        CommandRun run =
                run("table", "frequency", "-c", path("codebook.yaml"), "-f", "latex", "--style", "plain", path("t"));
        assertThat(run.out()).contains("\\caption{Themes across participants}").doesNotContain("labelfont=bf");
        assertThat(run("table", "frequency", "-c", path("codebook.yaml"), "-f", "html", path("t"))
                        .out())
                .contains("<caption><b>Table 1</b><br><i>Themes Across Participants</i></caption>");
    }

    /** Issue 5, item 6: a person fills the sheet in a spreadsheet, and it comes back. */
    @Test
    void aSampleIsFilledInAsAWorkbookAndComesBack() throws IOException {
        run(
                "sample",
                "-c",
                path("codebook.yaml"),
                "--coded",
                "5",
                "--uncoded",
                "5",
                "-o",
                path("sheet.xlsx"),
                "--key",
                path("key.xlsx"),
                path("t"));
        List<List<@Nullable Object>> filled = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(folder.resolve("sheet.xlsx").toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).stream().map(cell -> cell.getText()))
                    .containsExactly("unit", "document", "participant", "text", "silo", "stress", "done");
            assertThat(rows).hasSize(4);
            for (Row row : rows.subList(1, 4)) {
                String text = row.getCellText(3);
                filled.add(Arrays.<@Nullable Object>asList(
                        row.getCellText(0),
                        row.getCellText(1),
                        row.getCellText(2),
                        text,
                        text.contains("silos") ? "x" : null,
                        text.contains("Stressed") ? 1 : 0,
                        true));
            }
        }
        List<Column> columns = List.of(
                new Column("unit", Type.TEXT),
                new Column("document", Type.TEXT),
                new Column("participant", Type.TEXT),
                new Column("text", Type.TEXT),
                new Column("silo", Type.TEXT),
                new Column("stress", Type.COUNT),
                new Column("done", Type.FLAG));
        try (OutputStream out = Files.newOutputStream(folder.resolve("filled.xlsx"))) {
            TableFormat.XLSX.write(new Table("", columns, filled, List.of()), out, TableLook.PLAIN);
        }
        assertThat(run("validate", path("filled.xlsx"), "--key", path("key.xlsx"), "-f", "csv")
                        .out()
                        .lines())
                .anyMatch(line -> line.startsWith("silo,3,2,0,0,1,1,"))
                .anyMatch(line -> line.startsWith("stress,3,1,0,0,2,1,"));
        CommandRun empty = CommandRun.of("validate", path("sheet.xlsx"), "--key", path("key.xlsx"));
        assertThat(empty.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(empty.err()).contains("the sheet is not filled in");
    }

    @Test
    void segmentsComeFromAWorkbook() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("segments.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Coded segments");
            List<List<String>> rows = List.of(
                    List.of("Document name", "Code", "Segment", "Created by"),
                    List.of("A", "Silo working", "We sit in silos.", "Eve"),
                    List.of("A", "Stress", "Stressed people", "Eve"));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < 4; c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
        CommandRun run =
                run("import", "segments", path("segments.xlsx"), "-c", path("codebook.yaml"), "-f", "csv", path("t"));
        assertThat(run.out().lines().skip(1))
                .hasSize(2)
                .anyMatch(
                        line -> line.contains(",silo,") && line.contains(",3,19,") && line.contains("We sit in silos."))
                .anyMatch(
                        line -> line.contains(",stress,") && line.contains("Stressed people") && line.contains("Eve"));
    }
}
