package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.source;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

/** JSON lines and Excel, with the columns of CSV. */
class TableFormatsTest {

    private static List<Transcript> jsonl(String text) {
        return TranscriptFormat.JSONL.read(source("a.jsonl"), text.getBytes(StandardCharsets.UTF_8), plain());
    }

    @Test
    void oneAnswerALine() {
        List<Transcript> all =
                jsonl("{\"id\": 1, \"text\": \"yes\", \"who\": {\"age\": 30}, \"tags\": [\"a\", \"b\"]}\n\n"
                        + "{\"text\": \"no \\ud83d\\ude00\", \"id\": 2, \"who\": null}\n");
        assertThat(all).extracting(Transcript::text).containsExactly("yes", "no \uD83D\uDE00");
        assertThat(all.get(0).attributes()).containsEntry("who.age", "30").containsEntry("tags", "a; b");
        assertThat(all.get(1).turns().get(0).line()).isEqualTo(3);
    }

    @Test
    void oneTurnALineAndListsOfObjects() {
        assertThat(turns(jsonl("{\"speaker\":\"I\",\"text\":\"why\"}\n{\"speaker\":\"P1\",\"text\":\"so\"}")
                        .get(0)))
                .containsExactly("I=why", "P1=so");
        assertThat(turns(jsonl("[{\"speaker\":\"I\",\"text\":\"why\"},\n{\"speaker\":\"P1\",\"text\":\"so\"}]")
                        .get(0)))
                .containsExactly("I=why", "P1=so");
    }

    @Test
    void everyBadLineIsNamed() {
        assertThatThrownBy(() -> jsonl("{\"text\": 1}\n[1]\n{\"text\": }\n{\"text\":\"a\"}{\"text\":\"b\"}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.jsonl:2: not a JSON object")
                .hasMessageContaining("a.jsonl:3:10: not valid JSON")
                .hasMessageContaining("a.jsonl:4: more than one");
        assertThatThrownBy(() -> jsonl("{\"a\": 1}")).hasMessageContaining("no column named text");
        assertThatThrownBy(() -> jsonl("")).isInstanceOf(InputException.class);
    }

    @Test
    void excelRowsAreTurns() throws IOException {
        byte[] xlsx = Zips.of(
                "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + row(1, "Speaker", "Text") + row(2, "I", "why") + row(4, "P1", "so")
                                + "</sheetData></worksheet>");
        Transcript t =
                TranscriptFormat.XLSX.read(source("a.xlsx"), xlsx, plain()).get(0);
        assertThat(turns(t)).containsExactly("I=why", "P1=so");
        assertThat(t.turns()).extracting("line").containsExactly(2, 4);
    }

    private static String row(int number, String a, String b) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" + a
                + "</t></is></c><c r=\"B" + number + "\" t=\"inlineStr\"><is><t>" + b + "</t></is></c></row>";
    }
}
