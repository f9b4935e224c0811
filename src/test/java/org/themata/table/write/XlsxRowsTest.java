package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.table.write.Written.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class XlsxRowsTest {
    private static final Table TABLE = new Table(
            "Themes",
            List.of(
                    new Column("code", Type.TEXT),
                    new Column("n", "Participants", Type.COUNT),
                    new Column("share", Type.SHARE),
                    new Column("rate", Type.NUMBER),
                    new Column("negated", Type.FLAG),
                    new Column("quote", Type.PROSE)),
            List.of(
                    row("silo", 12_450, 0.125, -1.5, true, "long ".repeat(100)),
                    row("=HYPERLINK(\"http://x\")", 3_000_000_000L, null, Double.NaN, false, "@SUM(A1)")),
            List.of("Unit: turn.", "=1+1"));

    private static byte[] xlsx(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.XLSX.write(table, out, TableLook.PLAIN);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** What XML cannot hold is left out; nothing is a formula. */
    @Test
    void nastyStringsAreText() throws IOException {
        for (String text : Written.NASTY) {
            if (text.length() > 32_767) {
                continue;
            }
            byte[] made = xlsx(new Table("", List.of(new Column("a", Type.TEXT)), List.of(row(text)), List.of(text)));
            assertThat(parts(made).values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(made))) {
                List<Row> rows = book.getFirstSheet().read();
                String shown = rows.size() < 2 || rows.get(1).getCellCount() == 0
                        ? ""
                        : rows.get(1).getCellText(0);
                assertThat(plain(shown)).isEqualTo(plain(text));
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x20\uFFFD]+", "");
    }

    @Test
    void cellsHaveTheTypeOfTheirColumn() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(TABLE)))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Table", "What was counted");
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).stream().map(Cell::getText))
                    .containsExactly("code", "n", "share", "rate", "negated", "quote");
            Row first = rows.get(1);
            assertThat(first.getCellAsString(0)).contains("silo");
            assertThat(first.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12450");
            assertThat(first.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.125");
            assertThat(first.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("-1.5");
            assertThat(first.getCellAsBoolean(4)).contains(true);
            Row second = rows.get(2);
            assertThat(second.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("3000000000");
            assertThat(second.getCellText(2)).isEmpty();
            assertThat(second.getCellText(3)).isEmpty();
            assertThat(book.getSheets().toList().get(1).read().stream().map(row -> row.getCellText(0)))
                    .containsExactly("Themes", "Unit: turn.", "=1+1", "Column n: Participants.");
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        byte[] xlsx = xlsx(TABLE);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : book.getFirstSheet().read()) {
                assertThat(row.stream().filter(cell -> cell != null).map(Cell::getType))
                        .doesNotContain(CellType.FORMULA);
            }
        }
        assertThat(parts(xlsx).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void theHeadIsFrozenAndSharesArePercent() throws IOException {
        Map<String, String> parts = parts(xlsx(TABLE));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"")
                .contains("state=\"frozen\"");
        assertThat(parts.get("xl/styles.xml")).contains("0.0%");
    }

    @Test
    void aLongNoteHasRoomForItsLines() throws IOException {
        Table table =
                new Table("T", List.of(new Column("a", Type.TEXT)), List.of(), List.of("short", "word ".repeat(60)));
        String about = parts(xlsx(table)).get("xl/worksheets/sheet2.xml");
        assertThat(about).containsOnlyOnce("customHeight").contains("r=\"3\" ht=\"45.0\"");
    }

    @Test
    void theSameTableGivesTheSameBytesWithoutADate() throws IOException {
        byte[] xlsx = xlsx(TABLE);
        assertThat(xlsx(TABLE)).isEqualTo(xlsx);
        assertThat(parts(xlsx).get("docProps/core.xml")).contains("themata").doesNotContain("created");
    }

    @Test
    void anEmptyTableKeepsItsColumns() throws IOException {
        Table empty = new Table("", TABLE.columns(), List.of(), List.of());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(empty)))) {
            assertThat(book.getFirstSheet().read()).hasSize(1);
        }
    }

    @Test
    void whatASheetCannotHoldIsRefused() {
        Table tooLong = new Table("", List.of(new Column("a", Type.TEXT)), List.of(row("x".repeat(32_768))), List.of());
        assertThatThrownBy(() -> xlsx(tooLong))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("column \"a\" of 32768 letters");
    }
}
