package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.source;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.InputException;

/** ELAN, Praat, Whisper, oTranscribe: files that are not text themselves. */
class SpokenFormatsTest {
    private static final String LONG = """
            File type = "ooTextFile"
            Object class = "TextGrid"

            xmin = 10
            xmax = 20
            tiers? <exists>
            size = 3
            item []:
                item [1]:
                    class = "IntervalTier"
                    name = "P1"
                    xmin = 10
                    xmax = 20
                    intervals: size = 3
                    intervals [1]:
                        xmin = 10
                        xmax = 12.5
                        text = ""
                    intervals [2]:
                        xmin = 12.5
                        xmax = 15
                        text = "I said ""no"" [2]
            twice"
                    intervals [3]:
                        xmin = 15
                        xmax = 20
                        text = "sil"
                item [2]:
                    class = "IntervalTier"
                    name = "Interviewer"
                    xmin = 10
                    xmax = 20
                    intervals: size = 1
                    intervals [1]:
                        xmin = 11
                        xmax = 12
                        text = "And?"
                item [3]:
                    class = "TextTier"
                    name = "bell"
                    xmin = 10
                    xmax = 20
                    points: size = 1
                    points [1]:
                        number = 13
                        mark = "ding"
            """;
    private static final String SHORT = """
            File type = "ooTextFile short"
            "TextGrid"

            10
            20
            <exists>
            2
            "IntervalTier"
            "P1"
            10
            20
            1
            12.5
            15
            "I said ""no"" [2]
            twice"
            "IntervalTier"
            "Interviewer"
            10
            20
            1
            11
            12
            "And?"
            """;

    @Test
    void longAndShortTextGridsAreOne() {
        for (String grid : new String[] {LONG, SHORT}) {
            Transcript t = read(TranscriptFormat.TEXTGRID, grid);
            assertThat(turns(t)).containsExactly("Interviewer=And?", "P1=I said \"no\" [2] twice");
            assertThat(t.turns()).extracting("time").containsExactly("00:00:11", "00:00:12.500");
            assertThat(t.turns()).extracting("role").containsExactly(Role.INTERVIEWER, Role.PARTICIPANT);
        }
        assertThat(doubts(read(TranscriptFormat.TEXTGRID, LONG)).get(0)).contains("\"bell\"");
    }

    @Test
    void eachIntervalOfATurnHasItsOwnLine() {
        String grid = LONG.replace("text = \"sil\"", "text = \"at last\"").replace("\"And?\"", "\"\"");
        Transcript transcript = read(TranscriptFormat.TEXTGRID, grid);
        assertThat(turns(transcript)).containsExactly("P1=I said \"no\" [2] twice|at last");
        Turn turn = transcript.turns().get(0);
        assertThat(turn.lines()).containsExactly(line(grid, "I said"), line(grid, "at last"));
        assertThat(turn.lineAt(transcript.text().indexOf("last"), turn.line())).isEqualTo(line(grid, "at last"));
    }

    private static int line(String text, String words) {
        return 1
                + (int) text.substring(0, text.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Test
    void textGridsInUtf16AreRecognisedAndRead() {
        byte[] bytes = ("\uFEFF" + SHORT.replace("And?", "\u00C4h?")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(TranscriptFormat.of(source("x.dat"), bytes)).isEqualTo(TranscriptFormat.TEXTGRID);
        Transcript t =
                TranscriptFormat.TEXTGRID.read(source("x.dat"), bytes, plain()).get(0);
        assertThat(turns(t)).contains("Interviewer=\u00C4h?");
    }

    @Test
    void tiersOfSoundsAreNotSpeechAndWordsOnlyIfTheyHoldMore() {
        String mfa = SHORT.replace("\"P1\"", "\"anna - words\"").replace("\"Interviewer\"", "\"anna - phones\"");
        assertThat(turns(read(TranscriptFormat.TEXTGRID, mfa))).containsExactly("anna=I said \"no\" [2] twice");
    }

    @Test
    void namesOfTiersTakeTimeInProportion() {
        String dashes = "-".repeat(500_000) + "x";
        Transcript t = read(TranscriptFormat.TEXTGRID, SHORT.replace("\"P1\"", "\"" + dashes + "\""));
        assertThat(t.turns()).extracting("speaker").contains(dashes);
    }

    @Test
    void damagedTextGridsNameTheLine() {
        assertThatThrownBy(() -> read(TranscriptFormat.TEXTGRID, SHORT.substring(0, SHORT.length() - 12)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.textgrid:2");
        assertThatThrownBy(
                        () -> read(TranscriptFormat.TEXTGRID, SHORT.replace("<exists>\n2\n", "<exists>\n2000000000\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ends before");
        assertThatThrownBy(() -> read(TranscriptFormat.TEXTGRID, "ooBinaryFile\bTextGrid"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("binary");
    }

    private static final String EAF = """
            <?xml version="1.0"?>
            <ANNOTATION_DOCUMENT>
            <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="5000"/><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/>
            <TIME_SLOT TIME_SLOT_ID="c" TIME_VALUE="3000"/><TIME_SLOT TIME_SLOT_ID="none"/></TIME_ORDER>
            <TIER TIER_ID="tx@1" PARTICIPANT="Anna">
            <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="b" TIME_SLOT_REF2="none"><ANNOTATION_VALUE>later &amp; more</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
            <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="a" TIME_SLOT_REF2="c"><ANNOTATION_VALUE>first</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
            </TIER>
            <TIER TIER_ID="ft@1" PARENT_REF="tx@1" PARTICIPANT="Anna">
            <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1"><ANNOTATION_VALUE>translation</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
            </TIER>
            <TIER TIER_ID="INT"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="c" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>between</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
            </ANNOTATION_DOCUMENT>
            """;

    @Test
    void elanInTheOrderOfTimeWithoutDependentTiers() {
        Transcript t = read(TranscriptFormat.ELAN, EAF);
        assertThat(turns(t)).containsExactly("Anna=first", "INT=between", "Anna=later & more");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:01", "00:00:03", "00:00:05");
        assertThat(t.turns()).extracting("line").containsExactly(7, 12, 6);
        assertThat(doubts(t).get(0)).contains("1 tiers that depend on another are not read: ft@1");
        assertThat(t.text()).isEqualTo("first\nbetween\nlater & more");
    }

    @Test
    void elanSlotsWithoutATimeLieBetweenTheirNeighbours() {
        String annotation = "<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"%s\" TIME_SLOT_REF2=\"%s\">"
                + "<ANNOTATION_VALUE>%s</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
        String slot = "<TIME_SLOT TIME_SLOT_ID=\"%s\" TIME_VALUE=\"%d\"/>";
        Transcript t = read(
                TranscriptFormat.ELAN,
                "<ANNOTATION_DOCUMENT><TIME_ORDER>" + slot.formatted("t1", 0) + slot.formatted("t2", 1000)
                        + "<TIME_SLOT TIME_SLOT_ID=\"t3\"/>" + slot.formatted("t4", 4000) + slot.formatted("t5", 2000)
                        + slot.formatted("t6", 2400) + "</TIME_ORDER><TIER TIER_ID=\"A\">"
                        + annotation.formatted("t1", "t2", "one") + annotation.formatted("t3", "t4", "three")
                        + "</TIER><TIER TIER_ID=\"B\">" + annotation.formatted("t5", "t6", "two")
                        + "</TIER></ANNOTATION_DOCUMENT>");
        assertThat(turns(t)).containsExactly("A=one", "B=two", "A=three");
        assertThat(doubts(t)).singleElement().asString().contains("1 annotations without a time are placed between");
    }

    @Test
    void elanWithADoctypeOrCutOffIsRefused() {
        assertThatThrownBy(() ->
                        read(TranscriptFormat.ELAN, "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><ANNOTATION_DOCUMENT/>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> read(TranscriptFormat.ELAN, EAF.substring(0, 500)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.elan:");
        assertThatThrownBy(() -> read(TranscriptFormat.ELAN, "<a/>")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read(TranscriptFormat.ELAN, "<a>".repeat(2000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nests");
    }

    @Test
    void whisperSegmentsOfOneSpeakerAreOneTurn() {
        Transcript t = read(TranscriptFormat.WHISPER, """
                {"text": " Hello there. Yes. [again]", "segments": [
                 {"id": 0, "start": 0.5, "end": 1.0, "text": " Hello", "speaker": "S0",
                  "words": [{"word": "Hello", "start": 0.5, "end": 1, "speaker": "S1"}]},
                 {"id": 1, "start": 1.0, "end": 2, "text": " there.", "speaker": "S0", "tokens": [1, 2, [3]]},
                 {"id": 2, "start": 61.25, "end": 62, "text": " Yes.", "words": [{"word": "Yes.", "speaker": "S1"}]},
                 {"id": 3, "start": 63, "end": 64, "text": ""}],
                 "language": "en"}""");
        assertThat(turns(t)).containsExactly("S0=Hello|there.", "S1=Yes.");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:00.500", "00:01:01.250");
        assertThat(t.turns()).extracting("line").containsExactly(2, 5);
        assertThat(t.attributes()).containsEntry("language", "en");
    }

    @Test
    void whisperSegmentsWithoutTextOrWithAbsurdTimes() {
        Transcript t = read(
                TranscriptFormat.WHISPER,
                "{\"segments\":[{\"start\":0,\"text\":null},{\"start\":1e400,\"text\":\" Hi\"},"
                        + "{\"start\":-1e15,\"text\":\" there\"},{\"start\":1e17,\"text\":\" you\"}]}");
        assertThat(turns(t)).containsExactly("=Hi|there|you");
        assertThat(t.turns().get(0).time()).isEmpty();
        assertThat(t.turns().get(0).lastTime()).isEmpty();
    }

    @Test
    void whisperSegmentsAreDividedWhereTheWordsChangeTheSpeaker() {
        String words = "\"start\":0,\"text\":\" Hi, you ok\",\"words\":["
                + "{\"word\":\"Hi,\",\"start\":0,\"speaker\":\"S0\"},{\"word\":\"you\",\"start\":0.5},"
                + "{\"word\":\"ok\",\"start\":1,\"speaker\":\"S1\"}]}";
        Transcript t = read(TranscriptFormat.WHISPER, "{\"segments\":[{" + words + "]}");
        assertThat(turns(t)).containsExactly("S0=Hi, you", "S1=ok");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:00", "00:00:01");
        assertThat(doubts(t)).isEmpty();
        t = read(TranscriptFormat.WHISPER, "{\"segments\":[{\"speaker\":\"S0\"," + words + "]}");
        assertThat(turns(t)).containsExactly("S0=Hi, you ok");
        assertThat(doubts(t)).singleElement().asString().contains("1 segments hold words of more than one speaker");
    }

    @Test
    void whisperCppHasMillisecondsAndRepeatedSegmentsAreReported() {
        String segment =
                "{\"timestamps\":{\"from\":\"00:00:00,000\"},\"offsets\":{\"from\":%d,\"to\":9},\"text\":\" Thank you.\"}";
        Transcript t = read(
                TranscriptFormat.WHISPER,
                "{\"result\":{\"language\":\"de\"},\"transcription\":[" + segment.formatted(1500) + ","
                        + segment.formatted(3000) + "," + segment.formatted(4500) + "]}");
        assertThat(turns(t)).containsExactly("=Thank you.|Thank you.|Thank you.");
        assertThat(t.turns().get(0).role()).isEqualTo(Role.PARTICIPANT);
        assertThat(t.turns().get(0).time()).isEqualTo("00:00:01.500");
        assertThat(t.turns().get(0).times()).containsExactly("00:00:01.500", "00:00:03", "00:00:04.500");
        assertThat(t.turns().get(0).lastTime()).isEqualTo("00:00:04.500");
        assertThat(t.attributes()).containsEntry("language", "de");
        assertThat(doubts(t)).singleElement().asString().contains("3 segments in a row say the same from 00:00:01.500");
    }

    @Test
    void brokenJsonNamesLineAndColumn() {
        assertThatThrownBy(() -> read(TranscriptFormat.WHISPER, "{\"segments\": [\n {\"text\": }]}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.whisper:2:11: not valid JSON");
        assertThatThrownBy(() -> read(TranscriptFormat.WHISPER, "[".repeat(5000)))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read(TranscriptFormat.WHISPER, "{\"words\": []}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no segments");
    }

    @Test
    void oTranscribeTimesNewAndOld() {
        Transcript t = read(
                TranscriptFormat.OTRANSCRIBE,
                "{\"text\": \"<p><span class=\\\"timestamp\\\" contenteditable=\\\"false\\\""
                        + " data-timestamp=\\\"72.6\\\">01:12</span>\u00A0<b>Anna:</b> I was <i>there</i>.<br />Twice.</p>"
                        + "<p><span class=\\\"timestamp\\\" data-timestamp=\\\"01:20\\\">01:20</span> I: And?</p><p>Anna: No.</p>\","
                        + "\"media\": \"a.mp3\", \"media-time\": 12.5}");
        assertThat(turns(t)).containsExactly("Anna=I was there.\nTwice.", "I=And?", "Anna=No.");
        assertThat(t.turns()).extracting("time").containsExactly("00:01:12", "00:01:20", "");
        assertThat(t.attributes()).containsExactly(java.util.Map.entry("media", "a.mp3"));
        assertThatThrownBy(() -> read(TranscriptFormat.OTRANSCRIBE, "{\"text\": null}"))
                .isInstanceOf(InputException.class);
    }
}
