package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.InputException;

/**
 * Damaged files of every format are read or refused, never anything else; what is read keeps the rules of a transcript.
 */
class HostileTranscriptTest {
    private static final int ROUNDS = 400;
    private static final Map<TranscriptFormat, String> SAMPLES = Map.ofEntries(
            Map.entry(
                    TranscriptFormat.TXT,
                    "---\na: b\n---\nAnna B  0:05  \nP1: Hello [laughs] #00:00:05-1#\n\n### **00:00:09**\nI: so?\n0:21  \nP1: no\n"
                            + "Transcribed by https://otter.ai\n"),
            Map.entry(TranscriptFormat.MD, "# Head\n**P1:** [00:01] Hello\n\n**I:** so?\n\n**P1** *00:12*\nno\n"),
            Map.entry(
                    TranscriptFormat.VTT,
                    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Anna>one &amp; two</v>\n\n0:0:-6.-820 --> 0:0:1.2\nBo: x\n"),
            Map.entry(
                    TranscriptFormat.SRT,
                    "1\n00:00:01,000 --> 00:00:02,000\nAnna: one\n\n2\n00:00:03,000 --> 00:00:04,000\nBo: two\n"),
            Map.entry(TranscriptFormat.SBV, "0:00:00.378,0:00:11.378\nAnna: one\n\n0:00:12.000,0:00:13.000\nBo: two\n"),
            Map.entry(
                    TranscriptFormat.ZOOM_CHAT,
                    "00:21:14\tAnna B:\tHello\n10:00:05 From Bo to Cy: Hi\nReacted to \"x\" with y\n"),
            Map.entry(
                    TranscriptFormat.CHAT,
                    "@UTF8\n@Begin\n@Participants:\tPAR A Participant, INV B Investigator\n*PAR:\t<(be)cause it> [/] it &-um "
                            + "no: [=! laughs] xxx . \u00151_2\u0015\n%mor:\tx\n*INV:\tgo on\n\tthen ?\n@End\n"),
            Map.entry(
                    TranscriptFormat.ELAN,
                    "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"a\" TIME_VALUE=\"1\"/></TIME_ORDER>"
                            + "<TIER TIER_ID=\"P1\"><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"a\"><ANNOTATION_VALUE>x &lt; y</ANNOTATION_VALUE>"
                            + "</ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"),
            Map.entry(
                    TranscriptFormat.TEXTGRID,
                    "File type = \"ooTextFile\"\n\"TextGrid\"\n0\n9\n<exists>\n1\n\"IntervalTier\"\n\"P1\"\n0\n9\n2\n0\n1\n\"a\"\n1\n9\n\"b \"\"c\"\"\"\n"),
            Map.entry(
                    TranscriptFormat.WHISPER,
                    "{\"segments\":[{\"start\":1.5,\"text\":\" a\",\"words\":[{\"speaker\":\"S\"}]},{\"offsets\":{\"from\":9},"
                            + "\"text\":\"(speaker 1) b\"}],\"language\":\"en\"}"),
            Map.entry(
                    TranscriptFormat.OTRANSCRIBE,
                    "{\"text\":\"<p><span class='timestamp' data-timestamp=\\\"12.5\\\">0:12</span> A: x</p><p>B: y\",\"media\":\"m\"}"),
            Map.entry(
                    TranscriptFormat.RTF,
                    "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 P1: a\\'e9 \\"
                            + "u8212? b\\par\\trowd\\intbl x\\cell y\\cell\\row {\\footnote z}\\bin3 abc}"),
            Map.entry(
                    TranscriptFormat.HTML,
                    "<!DOCTYPE html><html><meta charset=utf-8><p>P1: a<br>b<table><tr><td>I<td>so?</table><pre>x</pre>"),
            Map.entry(TranscriptFormat.CSV, "speaker,text\nI,\"so, what?\"\nP1,no\n"),
            Map.entry(TranscriptFormat.TSV, "speaker\ttext\nI\tso\nP1\tno\n"),
            Map.entry(
                    TranscriptFormat.JSONL,
                    "{\"speaker\":\"I\",\"text\":\"so\"}\n{\"speaker\":\"P1\",\"text\":\"no\",\"x\":{\"y\":[1,2]}}\n"));

    private static byte[] sample(TranscriptFormat format) throws IOException {
        return switch (format) {
            case DOCX ->
                Zips.of(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:body><w:p><w:r><w:t>P1: a</w:t></w:r></w:p></w:body></w:document>");
            case ODT -> Zips.of("content.xml", "<d xmlns:text=\"t\"><text:p>P1: a<text:s text:c=\"2\"/>b</text:p></d>");
            case XLSX -> Zips.of("xl/workbook.xml", "<workbook><sheets/></workbook>");
            case PDF -> Base64.getMimeDecoder().decode(SMALL_PDF);
            default -> SAMPLES.getOrDefault(format, "").getBytes(StandardCharsets.UTF_8);
        };
    }

    /** One page with a line of text, without compression. */
    private static final String SMALL_PDF = Base64.getEncoder()
            .encodeToString(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R"
                            + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 55>>stream\nBT /F1 10 Tf 50 400 Td (P1: hello there, you) Tj ET\nendstream endobj\n"
                            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n")
                    .getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @EnumSource(TranscriptFormat.class)
    void damagedFilesAreReadOrRefused(TranscriptFormat format) throws IOException {
        byte[] whole = sample(format);
        assertThat(whole).as("a sample of " + format).isNotEmpty();
        Random random = new Random(format.ordinal());
        int rounds = format == TranscriptFormat.PDF ? 80 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = damaged(whole, random);
            String what = format + " round " + round;
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(format, bytes, what), what);
        }
    }

    private static void check(TranscriptFormat format, byte[] bytes, String what) {
        Source source = source("t." + format.label());
        for (boolean recognise : new boolean[] {false, true}) {
            List<Transcript> all;
            try {
                all = (recognise ? TranscriptFormat.of(source, bytes) : format).read(source, bytes, plain());
            } catch (InputException refused) {
                continue;
            } catch (RuntimeException wrong) {
                throw new AssertionError(what + ": " + wrong, wrong);
            }
            all.forEach(transcript -> keepsTheRules(transcript, what));
        }
    }

    private static void keepsTheRules(Transcript transcript, String what) {
        int number = 0;
        int end = 0;
        for (Turn turn : transcript.turns()) {
            assertThat(turn.number()).as(what).isEqualTo(++number);
            assertThat(turn.span().start()).as(what).isGreaterThanOrEqualTo(end);
            assertThat(turn.span().end())
                    .as(what)
                    .isLessThanOrEqualTo(transcript.text().length());
            assertThat(turn.speech()).as(what).isNotEmpty();
            assertThat(turn.time()).as(what).matches("|\\d{2,}:\\d\\d:\\d\\d(\\.\\d{3})?");
            assertThat(turn.line()).as(what).isPositive();
            end = turn.span().end();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> {
                    int from = random.nextInt(bytes.length);
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + Math.min(30, bytes.length - from));
                    System.arraycopy(bytes, from, longer, bytes.length, longer.length - bytes.length);
                    bytes = longer;
                }
                default -> bytes[at] = (byte) "\"<>{}[]\\:\n\t-0#".charAt(random.nextInt(14));
            }
        }
        return bytes;
    }
}
