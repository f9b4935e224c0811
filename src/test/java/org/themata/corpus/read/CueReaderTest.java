package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.shared;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class CueReaderTest {

    @Test
    void voicesGoOnOverCuesAndTagsAreOutside() {
        String vtt =
                "\uFEFFWEBVTT - x\r\nKind: captions\r\n\r\nNOTE a remark\r\nP9: no\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
                        + "b05cbc69-3364-4c0c-a05b-70f360077a3c/7-0\r\n00:01.500 --> 00:02.000 align:start\r\n"
                        + "<v.loud Last, First (Role)>I <00:01.700><c.yellow>like</c> it,</v>\r\n\r\n"
                        + "2\r\n00:02.000 --> 00:03.000\r\nvery much\r\nindeed. <v Bo>Me too.\r\n";
        Transcript transcript = read(TranscriptFormat.VTT, vtt, "Bo");
        assertThat(turns(transcript)).containsExactly("Last, First (Role)=I|like|it,|very much|indeed.", "Bo=Me too.");
        assertThat(transcript.turns()).extracting("role").containsExactly(Role.PARTICIPANT, Role.INTERVIEWER);
        assertThat(transcript.turns()).extracting("time").containsExactly("00:00:01.500", "00:00:02");
        assertThat(transcript.turns()).extracting("line").containsExactly(12, 17);
        assertThat(transcript.text()).doesNotContain("\r", "\uFEFF").contains("STYLE");
    }

    @Test
    void entitiesKeepEveryOffset() {
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nI don&#39;t &amp;&nbsp;won&lt;b&gt; go.\n";
        Transcript transcript = read(TranscriptFormat.VTT, vtt);
        assertThat(transcript.text()).hasSameSizeAs(vtt);
        String speech = ReadOptionsFixture.speech(transcript, transcript.turns().get(0));
        assertThat(speech).contains("don'\u00AD\u00AD\u00AD\u00ADt", "&\u00AD\u00AD\u00AD\u00AD      won");
        assertThat(speech.replace("\u00AD", "").replaceAll(" +", " ")).isEqualTo("I don't & won<b> go.");
        assertThat(transcript.text().indexOf("go.")).isEqualTo(vtt.indexOf("go."));
    }

    @Test
    void signsBeyondTheFirstPlaneKeepEveryCodePoint() {
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>hi &#128512; and &#x1F600; silo</v>\n";
        String text = read(TranscriptFormat.VTT, vtt).text();
        assertThat(text).contains("hi \uD83D\uDE00").doesNotContain("&#");
        assertThat(text.codePointCount(0, text.length())).isEqualTo(vtt.length());
        assertThat(text.codePointCount(0, text.indexOf("silo"))).isEqualTo(vtt.indexOf("silo"));
    }

    @Test
    void tagsInsideAWordDoNotDivideIt() {
        String cues = "00:00:01,000 --> 00:00:02,000\nP1: si<b>lo</b>s, <i>two</i> <c.red>x</c>\n\n";
        Transcript transcript = read(TranscriptFormat.SRT, "1\n" + cues);
        assertThat(turns(transcript)).containsExactly("P1=si\u00AD\u00AD\u00ADlo\u00AD\u00AD\u00AD\u00ADs,|two|x");
        assertThat(Words.count(transcript, transcript.turns().get(0))).isEqualTo(3);
    }

    @Test
    void namesInTheTextOfZoomCues() throws IOException {
        Path file = shared("data/transcripts/zoom-vtt/zoomGroupStats/meeting001_transcript.vtt");
        Transcript transcript = read(TranscriptFormat.VTT, Files.readString(file));
        assertThat(transcript.turns())
                .extracting("speaker")
                .containsOnly("Andrew Knight", "Paul McCartney", "John Lennon", "George Harrison", "Ringo Starr");
        assertThat(transcript.turns().get(0).time()).isEqualTo("00:00:04.859");
        assertThat(transcript.turns().get(0).speech().size()).isGreaterThan(2);
        for (int i = 1; i < transcript.turns().size(); i++) {
            assertThat(transcript.turns().get(i).speaker())
                    .isNotEqualTo(transcript.turns().get(i - 1).speaker());
        }
        assertThat(doubts(transcript)).containsExactly("33: label \"Ringo Starr\" stands once: taken as a speaker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83C\uDF89 Jo",
                "+44 7700 900123",
                "15551234567",
                "M\u00FCller, J\u00F6rg | Uni K\u00F6ln",
                "Galaxy S9+",
                "iPhone (2)"
            })
    void unusualNamesOfZoomCuesAreSpeakers(String name) {
        String cue = "00:0%d.000 --> 00:0%d.500\n%s: %s\n\n";
        String vtt = "WEBVTT\n\n"
                + cue.formatted(1, 1, "Ann Lee", "a")
                + cue.formatted(2, 2, name, "b")
                + cue.formatted(3, 3, "Ann Lee", "c")
                + cue.formatted(4, 4, name, "d");
        assertThat(turns(read(TranscriptFormat.VTT, vtt)))
                .containsExactly("Ann Lee=a", name + "=b", "Ann Lee=c", name + "=d");
    }

    @Test
    void anUnusualNameThatIsNotTakenIsReported() {
        String cue = "00:0%d.000 --> 00:0%d.500\n%s: %s\n\n";
        String vtt = "WEBVTT\n\n"
                + cue.formatted(1, 1, "Ann Lee", "a")
                + cue.formatted(2, 2, "\uD83C\uDF89 Jo", "b")
                + cue.formatted(3, 3, "Ann Lee", "c");
        assertThat(doubts(read(TranscriptFormat.VTT, vtt)))
                .contains("7: \"\uD83C\uDF89 Jo:\" was not taken as a speaker's label");
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:01.500 --> 00:00:02.000, 1500",
        "'00:00:01,500 --> 00:00:02,000', 1500",
        "00:01.500 --> 00:02.000, 1500",
        "100:00:01.5 --> 100:00:02.0, 360001500",
        "0:0:10.20 --> 0:0:11.5, 10020",
        "0:0:-6.-820 --> 0:0:1.0, -6820",
    })
    void timeLines(String line, long start) {
        CueTime time = CueTime.parse(line, false);
        assertThat(time).isNotNull();
        assertThat(time.start()).isEqualTo(start);
    }

    @Test
    void subRipWithoutBlankLineAndWithDotsAndMissingNumber() {
        String srt = "1\n00:00:01,000 --> 00:00:02,000\nAl: One.\n2\n00:00:02.000 --> 00:00:03.000\nBo: <i>Two</i>.\n\n"
                + "00:00:03,000 --> 00:00:04,000\n{\\an8}Al: Three.\n\n4\n00:00:05,000 --> 00:00:06,000\nBo: Four.\n";
        Transcript transcript = read(TranscriptFormat.SRT, srt);
        assertThat(turns(transcript)).containsExactly("Al=One.", "Bo=Two|.", "Al=Three.", "Bo=Four.");
        assertThat(doubts(transcript)).containsExactly("5: no blank line before this cue");
    }

    private static String srt(String... cues) {
        StringBuilder srt = new StringBuilder();
        for (int i = 0; i < cues.length; i++) {
            srt.append("%d\n00:00:%02d,000 --> 00:00:%02d,900\n%s\n\n".formatted(i + 1, i, i, cues[i]));
        }
        return srt.toString();
    }

    @Test
    void namesInBracketsAreSpeakers() {
        Transcript transcript =
                read(TranscriptFormat.SRT, srt("[Anna] We work in silos.", "[Ben] Yes.", "[Anna] I know."));
        assertThat(turns(transcript)).containsExactly("Anna=We work in silos.", "Ben=Yes.", "Anna=I know.");
        assertThat(doubts(transcript)).containsExactly("7: label \"Ben\" stands once: taken as a speaker");
    }

    @Test
    void marksInBracketsBesideSpeakersInBracketsStayMarks() {
        Transcript transcript = read(
                TranscriptFormat.VTT,
                "WEBVTT\n\n"
                        + srt(
                                        "[Music]",
                                        "[INTERVIEWER] Why?",
                                        "[ANNA LEE]\nBecause.",
                                        "[Laughter] So",
                                        "[inaudible 00:12] it goes.",
                                        "[Sighs] [Place] is far.",
                                        "- [INTERVIEWER] Oh?\n- [ANNA LEE] [laughs] Yes.",
                                        "[Inaudible 00:14]",
                                        "[ANNA LEE]")
                                .replace(',', '.'));
        assertThat(turns(transcript))
                .containsExactly(
                        "=[Music]",
                        "INTERVIEWER=Why?",
                        "ANNA LEE=Because.|[Laughter] So|[inaudible 00:12] it goes.|[Sighs] [Place] is far.",
                        "INTERVIEWER=Oh?",
                        "ANNA LEE=[laughs] Yes.|[Inaudible 00:14]|[ANNA LEE]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Laughter", "Music playing", "Name 1", "REDACTED", "Sighs", "applause", "Speaking French", "Door"
            })
    void capitalisedMarksOfCaptionsAreNoSpeakers(String mark) {
        String line = "[" + mark + "] Yes.";
        Transcript transcript = read(TranscriptFormat.SRT, srt(line, "No.", line, "[Applause] Oh.", line));
        assertThat(turns(transcript)).hasSize(1).first().asString().startsWith("=" + line);
        assertThat(doubts(transcript)).isEmpty();
    }

    @Test
    void oneNameInBracketsOrASoundIsNoSpeakerButReported() {
        Transcript transcript = read(TranscriptFormat.SRT, srt("[Berlin] is large.", "So.", "[Berlin] is far."));
        assertThat(turns(transcript)).hasSize(1);
        assertThat(doubts(transcript)).containsExactly("11: \"Berlin\" in brackets was not taken as a speaker's label");
        Transcript sounds = read(TranscriptFormat.SRT, srt("[Whimpering] No.", "[Whimpering] Oh.", "[Bo] What?"));
        assertThat(turns(sounds)).hasSize(1);
        assertThat(doubts(sounds)).containsExactly("7: \"Whimpering\" in brackets was not taken as a speaker's label");
    }

    @Test
    void namesInBracketsBesideLabelsWithAColonAreMarks() {
        Transcript transcript = read(
                TranscriptFormat.SRT,
                srt("P1: I saw", "[Anna] there.", "P2: And", "[Ben] too.", "P1: Yes,", "[Anna] and", "[Ben] both."));
        assertThat(transcript.turns()).extracting("speaker").containsExactly("P1", "P2", "P1");
    }

    @Test
    void cuesBeforeTheFirstSpeakerAreUnattributed() {
        Transcript transcript = read(
                TranscriptFormat.VTT,
                "WEBVTT\n\n00:01.000 --> 00:02.000\nHm.\n\n00:02.000 --> 00:03.000\n<v P1>Yes.</v>\n");
        assertThat(turns(transcript)).containsExactly("=Hm.", "P1=Yes.");
        assertThat(transcript.turns().get(0).role()).isEqualTo(Role.UNATTRIBUTED);
        assertThat(doubts(transcript)).hasSize(1).first().asString().startsWith("4: cues before the first speaker");
    }

    @Test
    void rollingCaptionsAreTakenOnceAndReported() {
        StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
        for (int i = 1; i < 6; i++) {
            vtt.append("00:0")
                    .append(i)
                    .append(".000 --> 00:0")
                    .append(i + 1)
                    .append(".000\nline ")
                    .append(i)
                    .append("\nline ")
                    .append(i + 1)
                    .append("\n\n");
        }
        Transcript transcript = read(TranscriptFormat.VTT, vtt.toString());
        assertThat(doubts(transcript))
                .singleElement()
                .asString()
                .contains("4 lines repeat")
                .contains("taken once");
        assertThat(turns(transcript)).containsExactly("=line 1|line 2|line 3|line 4|line 5|line 6");
    }

    @Test
    void cuesOfVeryManyAlikeLinesTakeAMoment() {
        String alike = "yes\n".repeat(40_000);
        String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + alike + "no\n\n00:02.000 --> 00:03.000\n" + alike;
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(read(TranscriptFormat.VTT, vtt).turns()).hasSize(1));
    }

    @Test
    void youTubesCaptionsHaveShortCuesAndLinesOfOneBlank() {
        String vtt = "WEBVTT\nKind: captions\nLanguage: en\n\n"
                + cue("00:00:00.480 --> 00:00:02.389", " ", "hi<00:00:00.640><c> everyone</c>")
                + cue("00:00:02.389 --> 00:00:02.399", "hi everyone", " ")
                + cue("00:00:02.399 --> 00:00:04.070", "hi everyone", "we<00:00:02.560><c> had</c>")
                + cue("00:00:04.070 --> 00:00:04.080", "we had", " ")
                + cue("00:00:04.080 --> 00:00:06.000", "we had", "yes<00:00:05.000><c> yes</c>")
                + cue("00:00:06.000 --> 00:00:06.010", "yes yes", " ")
                + cue("00:00:06.010 --> 00:00:08.000", "yes yes", "yes<00:00:07.000><c> yes</c>");
        Transcript transcript = read(TranscriptFormat.VTT, vtt);
        assertThat(turns(transcript)).containsExactly("=hi|everyone|we|had|yes|yes|yes|yes");
        assertThat(doubts(transcript)).singleElement().asString().contains("6 lines repeat");
        assertThat(transcript.text()).as("no offset moves").isEqualTo(vtt);
    }

    private static String cue(String time, String... lines) {
        return time + " align:start position:0%\n" + String.join("\n", lines) + "\n\n";
    }

    @Test
    void cuesThatOnlyRepeatOthersDoNotRoll() {
        String srt = "1\n00:00:01,000 --> 00:00:02,000\nThank you.\n\n";
        Transcript transcript = read(TranscriptFormat.SRT, srt.repeat(8));
        assertThat(transcript.turns().get(0).speech()).hasSize(8);
        assertThat(doubts(transcript)).isEmpty();
    }

    @Test
    void linesOfBlanksBetweenCuesStillEndThem() {
        Transcript transcript = read(
                TranscriptFormat.SRT,
                "1\n00:00:01,000 --> 00:00:02,000\nOne.\n \n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n \n"
                        + "00:00:03,000 --> 00:00:04,000\nThree.\n");
        assertThat(turns(transcript)).containsExactly("=One.|Two.|Three.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty.vtt",
                "no_captions.vtt",
                "invalid_format1.srt",
                "invalid_format2.srt",
                "invalid_format3.srt"
            })
    void filesWithoutCuesAreErrors(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(shared("data/transcripts/formats/webvtt/" + name));
        assertThatThrownBy(() -> TranscriptFormat.byExtension(name)
                        .orElseThrow()
                        .read(ReadOptionsFixture.source(name), bytes, ReadOptionsFixture.plain()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(name + ": no cues");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid.vtt, 1, WebVTT",
        "invalid_timeframe.vtt, 6, not a valid time line",
        "missing_timeframe.vtt, 6, text without a time line",
        "missing_timeframe.srt, 5, text without a time line",
    })
    void damagedFilesKeepTheirWordsAndAreReported(String name, int line, String message) throws IOException {
        String text = Files.readString(shared("data/transcripts/formats/webvtt/" + name));
        Transcript transcript = read(TranscriptFormat.byExtension(name).orElseThrow(), text);
        assertThat(ReadOptionsFixture.speech(transcript, transcript.turns().get(0)))
                .contains("Caption text #1", "Caption text #2", "Caption text #3")
                .doesNotContain("-->");
        assertThat(transcript.doubts()).anySatisfy(doubt -> {
            assertThat(doubt.place().line()).isEqualTo(line);
            assertThat(doubt.message()).contains(message);
        });
    }

    @Test
    void aTimeLineInsideACueIsNotSpoken() throws IOException {
        Transcript transcript = read(
                TranscriptFormat.VTT,
                Files.readString(shared("data/transcripts/formats/webvtt/invalid_timeframe_in_cue_text.vtt")));
        assertThat(turns(transcript)).containsExactly("=Caption text #1|Caption text #2|Caption text #3");
    }

    /**
     * The two forms of PriMock57 were made from one source: the same words by the same speaker, one after the other.
     */
    @Test
    void primockHasTheSameWordsAsTextAndAsVtt() throws IOException {
        Path vtts = shared("data/studies/primock57/vtt");
        int files = 0;
        try (Stream<Path> list = Files.list(vtts)) {
            for (Path vtt : list.sorted().toList()) {
                Path txt = vtt.resolveSibling(
                        "../txt/" + vtt.getFileName().toString().replace(".vtt", ".txt"));
                List<String> spoken = words(read(TranscriptFormat.VTT, Files.readString(vtt)));
                assertThat(spoken)
                        .as(vtt.toString())
                        .isEqualTo(words(read(TranscriptFormat.TXT, Files.readString(txt))));
                files++;
            }
        }
        assertThat(files).isEqualTo(57);
    }

    /** What each speaker says until the other one speaks, in words; stretches of marks only are left out. */
    private static List<String> words(Transcript transcript) {
        List<String> words = new ArrayList<>();
        String last = "";
        for (String turn : turns(transcript)) {
            String speaker = turn.substring(0, turn.indexOf('='));
            String said = turn.substring(turn.indexOf('=') + 1)
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            if (said.isEmpty()) {
                continue;
            }
            if (speaker.equals(last)) {
                words.set(words.size() - 1, words.get(words.size() - 1) + " " + said);
            } else {
                words.add(speaker + " " + said);
            }
            last = speaker;
        }
        return words;
    }
}
