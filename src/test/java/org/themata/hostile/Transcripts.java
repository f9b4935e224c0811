package org.themata.hostile;

import static org.themata.hostile.Ask.Trait.HTML;
import static org.themata.hostile.Ask.Trait.JSON;
import static org.themata.hostile.Ask.Trait.TABLE;
import static org.themata.hostile.Ask.Trait.TEXT;
import static org.themata.hostile.Ask.Trait.XML;
import static org.themata.hostile.Ask.Trait.ZIP;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.themata.hostile.Ask.Trait;

/** A small transcript in every format; each has {@value Asks#SECRET}, which no message may say. */
final class Transcripts {
    private final List<Ask> asks = new ArrayList<>();

    private Transcripts() {}

    static List<Ask> all() {
        Transcripts all = new Transcripts();
        all.texts();
        all.marked();
        all.zipped();
        return all.asks;
    }

    private void texts() {
        add("txt", "Anna B  0:05  \nI sat in zanzibar silos.\n\nP1: Hello [laughs]\nI: so?\nP1: no\nI: ok\n", TEXT);
        add("md", "# Head\n**P1:** [00:01] zanzibar silos\n\n**I:** so?\n\n**P1** *00:12*\nno\n", TEXT);
        add("vtt", "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Anna>zanzibar &amp; silos</v>\n", TEXT);
        add(
                "srt",
                "1\n00:00:01,000 --> 00:00:02,000\nAnna: zanzibar silos\n\n2\n00:00:03,000 --> 00:00:04,000\nBo: x\n",
                TEXT);
        add("sbv", "0:00:00.378,0:00:11.378\nAnna: zanzibar silos\n\n0:00:12.000,0:00:13.000\nBo: two\n", TEXT);
        add("chat.txt", "00:21:14\tAnna B:\tHello zanzibar silos\n10:00:05 From Bo to Cy: Hi\n", TEXT);
        add(
                "cha",
                "@UTF8\n@Begin\n@Participants:\tPAR A Participant, INV B Investigator\n*PAR:\tzanzibar silos "
                        + "<it> [/] it &-um no: xxx . \u00151_2\u0015\n*INV:\tgo on\n\tthen ?\n@End\n",
                TEXT);
        add(
                "TextGrid",
                "File type = \"ooTextFile\"\n\"TextGrid\"\n0\n9\n<exists>\n1\n\"IntervalTier\"\n\"P1\"\n0\n9\n2\n0\n1\n"
                        + "\"zanzibar silos\"\n1\n9\n\"b \"\"c\"\"\"\n",
                TEXT);
        add("csv", "speaker,text\nI,\"so, what?\"\nP1,zanzibar silos\n", TEXT, TABLE);
        add("tsv", "speaker\ttext\nI\tso\nP1\tzanzibar silos\n", TEXT, TABLE);
        add(
                "rtf",
                "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 P1: zanzibar silos\\'e9 \\u8212? b\\par"
                        + "\\trowd\\intbl x\\cell y\\cell\\row {\\footnote z}}",
                TEXT);
        add(
                "pdf",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R"
                        + ">>>>>>endobj\n4 0 obj<</Length 57>>stream\nBT /F1 10 Tf 50 400 Td (P1: zanzibar silos there) Tj ET\n"
                        + "endstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                        + "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n");
    }

    private void marked() {
        add(
                "html",
                "<!DOCTYPE html><html><meta charset=utf-8><p>P1: zanzibar<br>silos<table><tr><td>I<td>so?</table>",
                TEXT,
                HTML);
        add(
                "eaf",
                "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"a\" TIME_VALUE=\"1\"/></TIME_ORDER>"
                        + "<TIER TIER_ID=\"P1\"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"a\"><ANNOTATION_VALUE>"
                        + "zanzibar silos &lt;</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
                TEXT,
                XML);
        add(
                "json",
                "{\"segments\":[{\"start\":1.5,\"text\":\" zanzibar silos\",\"words\":[{\"speaker\":\"S\"}]},"
                        + "{\"offsets\":{\"from\":9},\"text\":\"b\"}],\"language\":\"en\"}",
                TEXT,
                JSON);
        add(
                "otr",
                "{\"text\":\"<p><span class='timestamp' data-timestamp=\\\"12.5\\\">0:12</span> A: zanzibar silos</p>"
                        + "<p>B: y\",\"media\":\"m\"}",
                TEXT,
                JSON);
        add(
                "jsonl",
                "{\"speaker\":\"I\",\"text\":\"so\"}\n{\"speaker\":\"P1\",\"text\":\"zanzibar silos\",\"x\":{\"y\":[1,2]}}\n",
                TEXT,
                JSON);
    }

    private void zipped() {
        add("docx", docx("P1: zanzibar silos"), XML, ZIP);
        add(
                "odt",
                Zip.of(
                        "content.xml",
                        "<d xmlns:text=\"t\"><text:p>P1: zanzibar silos<text:s text:c=\"2\"/>b</text:p></d>"),
                XML,
                ZIP);
        add("xlsx", Workbooks.of("speaker,text", "P1,zanzibar silos"), XML, ZIP);
    }

    static byte[] docx(String words) {
        return Zip.of(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:body></w:document>");
    }

    private void add(String extension, String sample, Trait... traits) {
        add(extension, sample.getBytes(StandardCharsets.UTF_8), traits);
    }

    private void add(String extension, byte[] sample, Trait... traits) {
        asks.add(new Ask(
                "transcript " + extension,
                "t." + extension,
                sample,
                Set.of(traits),
                List.of("code", "FILE", "-c", "DIR/codebook.yaml", "-o", "OUT/out.csv")));
    }
}
