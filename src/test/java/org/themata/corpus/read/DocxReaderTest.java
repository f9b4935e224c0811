package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class DocxReaderTest {
    private static final String OPEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private static final String CLOSE = "</w:body></w:document>";

    @Test
    void paragraphsTabsAndBreaks() {
        Transcript transcript =
                read(p("I:<w:tab/>Why?") + p("P1: One<w:br/>two") + p("") + p("and &amp; three") + p("I: Oh."));
        assertThat(transcript.text()).isEqualTo("I:\tWhy?\nP1: One\ntwo\n\nand & three\nI: Oh.");
        assertThat(turns(transcript)).containsExactly("I=Why?", "P1=One\ntwo\n\nand & three", "I=Oh.");
        assertThat(transcript.doubts()).isEmpty();
    }

    @Test
    void insertionsAreInDeletionsAreOut() {
        Transcript transcript = read(
                "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>P1: a </w:t></w:r>"
                        + "<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\">new </w:t></w:r></w:ins>"
                        + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>word</w:t></w:r></w:p>");
        assertThat(turns(transcript)).containsExactly("P1=a new word");
        assertThat(doubts(transcript))
                .containsExactly("0: it has tracked changes: insertions are read, deletions are not");
    }

    @Test
    void hiddenTextIsOutAndReported() {
        Transcript transcript = read("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>P1: seen</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:t> secret</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> also</w:t></w:r>"
                + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t> and</w:t></w:r>"
                + "<w:r><w:t> plain</w:t></w:r></w:p>");
        assertThat(turns(transcript)).containsExactly("P1=seen also and plain");
        assertThat(doubts(transcript)).containsExactly("0: hidden words are not read");
    }

    @Test
    void textHiddenByItsStyleIsOutAndReported() {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        byte[] styles = ("<w:styles " + w + "><w:style w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>"
                        + "<w:style w:styleId=\"Below\"><w:basedOn w:val=\"Gone\"/></w:style>"
                        + "<w:style w:styleId=\"Back\"><w:basedOn w:val=\"Gone\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
                        + "</w:style><w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style></w:styles>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(HiddenStyles.of(styles)).containsExactlyInAnyOrder("Gone", "Below");
        String xml = "<w:document " + w + "><w:body><w:p><w:r><w:t>P1: seen</w:t></w:r>"
                + "<w:r><w:rPr><w:rStyle w:val=\"Below\"/></w:rPr><w:t> secret</w:t></w:r>"
                + "<w:r><w:rPr><w:rStyle w:val=\"Back\"/></w:rPr><w:t> back</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr><w:r><w:t>all hidden</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>after</w:t></w:r></w:p></w:body></w:document>";
        DocxText text =
                DocxText.of(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8), HiddenStyles.of(styles), "d.docx");
        assertThat(text.text()).isEqualTo("P1: seen back\nshown\nafter");
        assertThat(text.hasHidden()).isTrue();
    }

    @Test
    void tablesWithSpeakersInAColumn() {
        Transcript transcript =
                read("<w:tbl>" + row("Speaker", "Text") + row("Ann Lee", "Hello.") + row("Bob", "Hi.", "")
                        + "<w:tr><w:tc>" + p("Ann Lee") + "</w:tc><w:tc>" + p("One.") + p("Two.") + "</w:tc></w:tr>"
                        + row("Bob", "Bye.") + "</w:tbl>");
        assertThat(turns(transcript)).containsExactly("Ann Lee=Hello.", "Bob=Hi.", "Ann Lee=One.\nTwo.", "Bob=Bye.");
    }

    @Test
    void tablesWithTimesBeforeSpeakers() {
        Transcript transcript =
                read("<w:tbl>" + row("00:01", "Ann", "Hello.") + row("00:07", "Bob", "Hi.") + "</w:tbl>");
        assertThat(turns(transcript)).containsExactly("Ann=Hello.", "Bob=Hi.");
        assertThat(transcript.turns().get(1).time()).isEqualTo("00:00:07");
    }

    @Test
    void whatIsLeftOutIsReported() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml",
                OPEN + "<w:p><w:r><w:t>P1: a</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
                        + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:txbxContent>" + p("box")
                        + "</w:txbxContent></w:r></w:p></mc:Choice>"
                        + "<mc:Fallback>" + p("box again") + "</mc:Fallback></mc:AlternateContent>" + CLOSE);
        parts.put("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>");
        Transcript transcript = parse(zip(parts));
        assertThat(transcript.text()).isEqualTo("P1: a");
        assertThat(doubts(transcript))
                .containsExactly("0: headers and footers; footnotes, endnotes and comments; text boxes are not read");
    }

    @Test
    void wrongFilesAreErrors() {
        byte[] good = docx(p("P1: " + "word ".repeat(200)));
        assertError(Arrays.copyOf(good, good.length - 30), "cut off");
        assertError(Arrays.copyOf(good, 50), "cut off");
        assertError("no zip".getBytes(StandardCharsets.UTF_8), "not a docx");
        assertError(zip(Map.of("other.xml", "<a/>")), "no word/document.xml");
        assertError(docx("<w:p>"), "not well-formed");
        assertError(
                zip(Map.of("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")),
                "DOCTYPE");
        assertError(docx(" ".repeat(30 << 20)), "refused to unpack");
    }

    private static void assertError(byte[] bytes, String message) {
        assertThatThrownBy(() -> parse(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private static Transcript read(String body) {
        return parse(docx(body));
    }

    private static Transcript parse(byte[] bytes) {
        Source source = ReadOptionsFixture.source("t.docx");
        return TranscriptFormat.DOCX
                .read(source, bytes, ReadOptionsFixture.plain())
                .get(0);
    }

    private static String p(String content) {
        String runs = content.replaceAll("([^<>]+)(?=<|$)", "<w:t xml:space=\"preserve\">$1</w:t>")
                .replaceAll("<w:t xml:space=\"preserve\">(w:[a-z]+/)</w:t>", "$1");
        return "<w:p><w:r>" + runs + "</w:r></w:p>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr/>").append(p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static byte[] docx(String body) {
        return zip(Map.of("word/document.xml", OPEN + body + CLOSE));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
