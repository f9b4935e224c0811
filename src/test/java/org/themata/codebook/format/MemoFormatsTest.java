package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** Codebooks of programs for qualitative analysis: REFI-QDA, Taguette, MAXQDA, QualCoder; and what they lose. */
class MemoFormatsTest {
    private static final String YAML = """
            codebook: Involving
            themes:
              - name: Barriers
                id: b1
                definition: What stands in the way.
                indicators: [silo*, {not: "grain silo*"}]
                codes:
                  - name: Time & money
                    example: We never have time.
                    color: "#0072B2"
                    indicators: [{match: busy, weight: 2.5}, in isolation]
            """;

    @Test
    void aCodeOfQualCoderThatStandsTwiceKeepsBothMemos() {
        List<Problem> warnings = new java.util.ArrayList<>();
        Codebook codebook =
                Codebooks.parse("q.txt", "Mood>>Joy\tglad\nMood>>Joy\tmerry\nMood>>Joy\tglad\n", warnings::add);
        assertThat(codebook.code("joy").orElseThrow().definition()).isEqualTo("glad\nmerry");
        assertThat(warnings)
                .extracting(Problem::toString)
                .containsExactly("q.txt:2: the code \"Joy\" stands twice with different memos; they are joined");
    }

    @Test
    void qdcIsValidAndTheSameEveryTime() throws IOException {
        Codebook codebook = Codebooks.parse("c.yaml", YAML, w -> {});
        String first = written(codebook, CodebookFormat.QDC);
        assertThat(written(codebook, CodebookFormat.QDC)).isEqualTo(first);
        assertThat(RefiSchema.CODEBOOK.violations(first.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(first)
                .containsPattern("guid=\"[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\"");
        Codebook again = Codebooks.parse("c.qdc", first, w -> {});
        assertThat(again.codes()).extracting(Code::id).containsExactly("b1", "time-money");
        assertThat(again.themes().get(0).indicators())
                .extracting(i -> i.manner().written())
                .containsExactly("silo*", "{not: \"grain silo*\"}");
        assertThat(again.code("time-money")
                        .orElseThrow()
                        .indicators()
                        .get(0)
                        .manner()
                        .weight())
                .isEqualTo(2.5);
        assertThat(Codebooks.losses(codebook, CodebookFormat.QDC))
                .extracting(Problem::toString)
                .containsExactly("c.yaml: lost in qdc: the title");
    }

    @Test
    void qdcReadsOtherNamespacesAndColoursAndReportsThem() {
        String xml =
                "<x:CodeBook xmlns:x='urn:QDA-XML:codebook:1:0'><x:Codes><x:Code guid='plugin' name='A' isCodable='1' "
                        + "color='#C33'><x:Description>what</x:Description><x:Code name='B' color='rgb(255, 0, 16)'/></x:Code>"
                        + "</x:Codes><x:Sets/></x:CodeBook>";
        Codebook codebook = Codebooks.parse("a.qdc", xml, w -> {});
        assertThat(codebook.codes())
                .extracting(Code::path, Code::color, Code::definition)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "#CC3333", "what"),
                        org.assertj.core.groups.Tuple.tuple("A > B", "#FF0010", ""));
        assertThat(Fixture.warnings("a.qdc", xml)).singleElement().asString().contains("urn:QDA-XML:codebook:1:0");
    }

    @Test
    void aCodebookWithoutCodesIsNoQdc() {
        Codebook empty = new Codebook("e.yaml", "", "", "", List.of(), Optional.empty());
        assertThatThrownBy(() -> Codebooks.write(empty, CodebookFormat.QDC, new ByteArrayOutputStream()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("without codes");
    }

    @Test
    void dictionariesSayWhatTheyLoseAndWhere() {
        Codebook codebook = Codebooks.parse("c.yaml", YAML, w -> {});
        assertThat(Codebooks.losses(codebook, CodebookFormat.LIWC))
                .extracting(Problem::toString)
                .containsExactly(
                        "c.yaml: lost in liwc: the title",
                        "c.yaml:3: code \"b1\": lost in liwc: its id, which becomes \"barriers\", the definition",
                        "c.yaml:6:25: indicator \"{not: \"grain silo*\"}\": not written, as liwc can hold words and phrases with * at the end of words only",
                        "c.yaml:8: code \"time-money\": lost in liwc: the example, the colour",
                        "c.yaml:11:22: indicator \"busy\": lost in liwc: the weight");
        assertThat(Codebooks.losses(codebook, CodebookFormat.YAML)).isEmpty();
    }

    @Test
    void flatFormatsLoseThePlaceAmongTheThemes() throws IOException {
        Codebook codebook = Codebooks.parse("a.yml", "T:\n  A: [x]\n  B: [y]\nU:\n  A: [z]\n", w -> {});
        assertThat(written(codebook, CodebookFormat.LEXICODER)).isEqualTo("+T/A\nx\n+B\ny\n+U/A\nz\n");
        assertThat(Codebooks.losses(codebook, CodebookFormat.LEXICODER))
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yml:1: code \"t\": not written, as lexicoder has no themes and it has no indicators of its own",
                        "a.yml:2: code \"t.a\": lost in lexicoder: its place among the themes, its name, which becomes \"T/A\", its id, which becomes \"t-a\"",
                        "a.yml:3: code \"b\": lost in lexicoder: its place among the themes",
                        "a.yml:4: code \"u\": not written, as lexicoder has no themes and it has no indicators of its own",
                        "a.yml:5: code \"u.a\": lost in lexicoder: its place among the themes, its name, which becomes \"U/A\", its id, which becomes \"u-a\"");
    }

    @Test
    void taguetteKeepsLineEndsAndTakesIndicatorsFromTheDescription() {
        Codebook codebook = Codebooks.parse(
                "t.csv",
                "tag,description,number of highlights\nTrust,\"One.\nTwo.\nIndicators: rely* | count on\",5\nT > U,,0\n",
                w -> {});
        assertThat(Fixture.codes(codebook)).containsExactly("Trust: [rely*, count on]", "T: []", "T > U: []");
        assertThat(codebook.themes().get(0).definition()).isEqualTo("One.\nTwo.");
        assertThat(Fixture.codes("t.csv", "name,description\nA,\n")).containsExactly("A: []");
        assertThat(CodebookFormat.of(CodebookFile.of("t.csv", "path,description\nA,\n")))
                .isEqualTo(CodebookFormat.CSV);
    }

    @Test
    void listsOfQcoderAndRequalAreRead() {
        Codebook qcoder = Codebooks.parse(
                "codes.csv",
                "code_id,code,code.description\n1,trust,\"In staff.\nIndicators: rely*\"\n2,work,\n",
                w -> {});
        assertThat(Fixture.codes(qcoder)).containsExactly("trust: [rely*]", "work: []");
        assertThat(qcoder.themes().get(0).definition()).isEqualTo("In staff.");
        Codebook requal = Codebooks.parse(
                "r.csv", "code_id,code_name,code_description,code_color\n7,trust,In staff,\"rgb(1,2,3)\"\n", w -> {});
        assertThat(Fixture.codes(requal)).containsExactly("trust: []");
        assertThat(requal.themes().get(0).definition()).isEqualTo("In staff");
    }

    @Test
    void qualCoderListsCategoriesBeforeTheCode() {
        assertThat(Fixture.codes("q.txt", "code1\tA memo\r\ncat1>>code2\r\ncat3>>cat2>>code4\tmore\r\n"))
                .containsExactly(
                        "code1: []",
                        "cat1: []",
                        "cat1 > code2: []",
                        "cat3: []",
                        "cat3 > cat2: []",
                        "cat3 > cat2 > code4: []");
    }

    @Test
    void maxqdaPathsMayHaveArrowsOrBackslashes() throws IOException {
        byte[] arrows = workbook("Colour|Code|Memo", "x|A > B|Indicators: silo*", "x|A|the theme");
        assertThat(Fixture.codes(read(arrows))).containsExactly("A: []", "A > B: [silo*]");
        assertThat(read(arrows).themes().get(0).definition()).isEqualTo("the theme");
        assertThat(Fixture.codes(read(workbook("Code|Memo", "A\\B\\C|m"))))
                .containsExactly("A: []", "A > B: []", "A > B > C: []");
        byte[] other = workbook("Name|Text", "A|m");
        assertThatThrownBy(() -> read(other)).isInstanceOf(InputException.class).hasMessageContaining("Code and Memo");
    }

    @Test
    void maxqdaIsWrittenInItsColumnsAndSaysWhatItCuts() throws IOException {
        String name = "A name that is longer than MAXQDA lets a name be, which is so many";
        Codebook codebook = Codebooks.parse(
                "c.yaml",
                "themes:\n  - name: \"A >B\\\\C\"\n    color: \"#0072B2\"\n    codes:\n      - {name: \"" + name
                        + "\", definition: \"=1+1\", indicators: [silo*, {near: [a, b], within: 3}]}\n",
                w -> {});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codebooks.write(codebook, CodebookFormat.MAXQDA, out);
        try (ReadableWorkbook book = new ReadableWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheets().toList()).hasSize(1);
            assertThat(book.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()))
                    .containsExactly("Code", "Memo", "Color");
        }
        Codebook again = read(out.toByteArray());
        assertThat(again.codes().map(code -> code.path())).containsExactly("A \u203AB/C", "A \u203AB/C > " + name);
        assertThat(again.themes().get(0).color()).isEqualTo("#0072B2");
        assertThat(again.themes().get(0).codes().get(0).indicators()).hasSize(2);
        assertThat(again.themes().get(0).codes().get(0).definition()).isEqualTo("=1+1");
        assertThat(Codebooks.losses(codebook, CodebookFormat.MAXQDA).toString())
                .contains("its name, which becomes \"A \u203AB/C\"")
                .contains("beyond 63 characters");
    }

    private static Codebook read(byte[] bytes) {
        CodebookFile file = CodebookFile.of("m.xlsx", bytes, Optional.empty());
        return CodebookFormat.of(file).read(file, w -> {});
    }

    private static String written(Codebook codebook, CodebookFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codebooks.write(codebook, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A small workbook with one sheet of inline strings. */
    private static byte[] workbook(String... rows) throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.length; r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            String[] cells = rows[r].split("\\|");
            for (int c = 0; c < cells.length; c++) {
                sheet.append("<c r=\"").append((char) ('A' + c)).append(r + 1).append("\" t=\"inlineStr\"><is><t>");
                sheet.append(Xml.escaped(cells[c], false)).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + types
                            + "\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            entry(zip, "_rels/.rels", relation(office + "/officeDocument", "xl/workbook.xml"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", relation(office + "/worksheet", "worksheets/sheet1.xml"));
            entry(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
        return out.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    }
}
