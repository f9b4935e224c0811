package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.table.write.Written.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class DocxWriterTest {
    private static final Table TABLE = new Table(
            "themes across participants",
            List.of(
                    new Column("theme", "Theme", Type.TEXT),
                    new Column("n", "Participants,\nn (%)", Type.TEXT),
                    new Column("mentions", "Mentions", Type.COUNT)),
            List.of(row("Barriers", "5 (42)", 12_450), row("  Silo <working>", null, -3)),
            List.of("N = 12.", "Negated hits are counted."));

    private static byte[] docx(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.DOCX.write(table, out, TableLook.PLAIN.withNumber(1));
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void isARealTableWithCaptionHeadAndNote() throws IOException {
        byte[] docx = docx(TABLE);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                    .containsExactly(
                            "Caption: Table 1",
                            "TableTitle: Themes Across Participants",
                            "TableNote: Note. N = 12. Negated hits are counted.");
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getText().replace('\n', '|').replace('\t', ';'))
                    .isEqualTo("Theme;Participants,|n (%);Mentions|Barriers;5 (42);12,450|Silo <working>;;−3|");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRows())
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            assertThat(table.getRow(2).getCell(0).getParagraphs().get(0).getStyle())
                    .isEqualTo("TableText2");
            assertThat(table.getRow(2).getCell(2).getParagraphs().get(0).getStyle())
                    .isEqualTo("TableNumber");
        }
        String xml = parts(docx).get("word/document.xml");
        assertThat(xml)
                .contains("w:instr=\" SEQ Table \\* ARABIC \"")
                .contains("<w:tblCaption w:val=\"themes across participants\"/>")
                .contains("<w:tblDescription w:val=\"2 rows; columns: Theme, Participants, n (%), Mentions.\"/>")
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .doesNotContain("w:tblBorders")
                .doesNotContain("insideV");
    }

    @Test
    void everyNumberHasABookmarkThatSaysItsRowAndColumn() throws IOException {
        java.util.zip.CRC32 title = new java.util.zip.CRC32();
        title.update(TABLE.title().getBytes(StandardCharsets.UTF_8));
        String own = String.format(java.util.Locale.ROOT, "T%08X", title.getValue());
        String xml = parts(docx(TABLE)).get("word/document.xml");
        List<String> names = new java.util.ArrayList<>();
        for (String part : xml.split("<w:bookmarkStart ")) {
            if (part.contains("w:name=\"")) {
                names.add(part.replaceAll("(?s).*?w:name=\"([^\"]*)\".*", "$1"));
            }
        }
        assertThat(names)
                .filteredOn(name -> name.startsWith(own))
                .hasSize(3)
                .anySatisfy(name -> assertThat(name).startsWith(own + "_1_"))
                .contains(own + "_1_mentions", own + "_2_mentions")
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z][A-Za-z0-9_]{0,39}"));
        assertThat(xml.split("<w:bookmarkEnd ")).hasSize(4);
        for (String number : List.of("5 (42)", "−3", "< .001", "> .999", "<5", "-1", ".74 [.42, 1.00]", "< .05")) {
            assertThat(DocxBookmark.isNumber(number)).as(number).isTrue();
        }
        for (String none : List.of("", "c", "Silo", "—", "P01", "<b>")) {
            assertThat(DocxBookmark.isNumber(none)).as(none).isFalse();
        }
    }

    @Test
    void onlyTheStyleDrawsRulesAndOnlyAcross() throws IOException {
        assertThat(parts(docx(TABLE)).get("word/styles.xml"))
                .contains("w:styleId=\"TableRules\"")
                .contains("<w:top w:val=\"single\"")
                .contains("<w:bottom w:val=\"single\"")
                .doesNotContain("<w:left w:val")
                .doesNotContain("insideH")
                .doesNotContain("insideV");
    }

    @Test
    void theSameTableGivesTheSameBytesWithoutADate() throws IOException {
        byte[] docx = docx(TABLE);
        assertThat(docx(TABLE)).isEqualTo(docx);
        assertThat(parts(docx).get("docProps/core.xml"))
                .contains("<dc:creator>themata</dc:creator>")
                .contains("<dc:title>themes across participants</dc:title>")
                .doesNotContain("created")
                .doesNotContain("modified");
        assertThat(parts(docx).get("docProps/app.xml")).contains("<Application>themata</Application>");
    }

    @Test
    void whateverIsInACellIsText() throws IOException {
        for (String text : Written.NASTY) {
            Table table = new Table(text, List.of(new Column("a", text, Type.TEXT)), List.of(row(text)), List.of(text));
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(table)))) {
                assertThat(document.getTables()).hasSize(1);
                String shown = document.getTables().get(0).getRow(1).getCell(0).getText();
                assertThat(shown).isEqualTo(HumanCells.shown(text).strip());
            }
        }
    }

    @Test
    void aWideMatrixIsTurnedAndItsPartsShareANumber() throws IOException {
        List<Column> columns = new ArrayList<>(List.of(new Column("theme", Type.TEXT)));
        List<@Nullable Object> cells = new ArrayList<>(List.of("Silo"));
        for (int i = 1; i <= 100; i++) {
            columns.add(new Column("P" + i, Type.COUNT));
            cells.add(i);
        }
        byte[] docx = docx(new Table("matrix", columns, List.of(cells), List.of()));
        String xml = parts(docx).get("word/document.xml");
        assertThat(xml)
                .contains("w:orient=\"landscape\"")
                .contains(" SEQ Table \\c \\* ARABIC ")
                .contains("(continued)");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables()).hasSizeGreaterThan(1).allSatisfy(part -> {
                assertThat(part.getRow(0).getTableCells()).hasSizeLessThan(63);
                assertThat(part.getRow(0).isRepeatHeader()).isTrue();
            });
        }
    }

    @Test
    void withoutANumberTheTitleIsTheCaption() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.DOCX.write(TABLE, out, TableLook.PLAIN);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("themes across participants");
        }
    }
}
