package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;

class SpeakerLabelsTest {

    @Test
    void timesWithPointsInBracketsAndEmphasisInMarkdown() {
        Transcript transcript = read(
                TranscriptFormat.MD,
                "P1: one [01.30] two\n\n[02.15]\nP1: a _silo_ and __deep__ x_y" + " un*believ*able R*D *b* [4.99]\n");
        assertThat(transcript.turns().get(0).times()).containsExactly("", "00:01:30");
        assertThat(transcript.turns().get(1).time()).isEqualTo("00:02:15");
        assertThat(transcript.turns().get(1).speech().stream()
                        .map(piece -> piece.of(transcript.text()))
                        .collect(java.util.stream.Collectors.joining("|")))
                .isEqualTo("a|silo|and|deep|x_y un\u00ADbeliev\u00ADable R\u00ADD *b* [4.99]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P01: hi                  | P01           | ''",
                "P01 : hi                 | P01           | ''",
                "Interviewer1 : hi        | Interviewer1  | ''",
                "Participant 3: hi        | Participant 3 | ''",
                "[00:01:02] P01: hi       | P01           | 00:01:02",
                "(00:01) Mary Jones: hi   | Mary Jones    | 00:00:01",
                "00:01:02 Mary: hi        | Mary          | 00:01:02",
                "1:00:01 - Mary: hi       | Mary          | 01:00:01",
                "P01 [00:01:02]: hi       | P01           | 00:01:02",
                "[01.02] P01: hi          | P01           | 00:01:02",
                "[1.01.02] P01: hi        | P01           | 01:01:02",
                "P01 [01.02]: hi          | P01           | 00:01:02",
                "Mary (00:05): hi         | Mary          | 00:00:05",
                "Mary: [01:46.25] hi      | Mary          | 00:01:46.250",
                "Mary:\\thi               | Mary          | UNTIMED",
                "**P01:** hi              | P01           | ''",
                "**P01**: hi              | P01           | ''",
                "**Mary** *00:12* hi      | Mary          | 00:00:12",
                "**Mary:** [00:00:12] hi  | Mary          | 00:00:12",
                "Mary Jones  0:21\\nhi    | Mary Jones    | 00:00:21",
                "Speaker 1 (00:00):\\nhi  | Speaker 1     | 00:00:00",
                "P01:\\nhi                | P01           | ''",
                "P01\uFF1Ahi              | P01           | ''",
                "  P01:  hi               | P01           | ''",
                "12 P01: hi               | P01           | ''",
                "12. P01: hi              | P01           | ''",
                "[P01]: hi                | P01           | ''",
                "Dr. Mia Bart (DIE LINKE): hi\\nDr. Mia Bart (DIE LINKE): hi\\nDr. Mia Bart (DIE LINKE): hi"
                        + " | Dr. Mia Bart (DIE LINKE) | MANY",
            })
    void shapesOfLabels(String line, String speaker, String time) {
        Transcript transcript =
                read(TranscriptFormat.TXT, line.replace("\\n", "\n").replace("\\t", "\t"));
        if (time.equals("UNTIMED")) {
            assertThat(transcript.turns()).hasSize(1);
            assertThat(transcript.turns().get(0).speaker()).isEmpty();
            return;
        }
        String turn = speaker + "=hi";
        assertThat(turns(transcript)).isEqualTo(time.equals("MANY") ? List.of(turn, turn, turn) : List.of(turn));
        assertThat(transcript.turns().get(0).time()).isEqualTo(time.equals("MANY") ? "" : time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At 12:30 we left.",
                "12:30 we left.",
                "The thing is: I was tired.",
                "See http://example.org: it is there.",
                "https://example.org/a b: c",
                "Note: this is odd.",
                "Example: a dog.",
                "I mean: yes.",
                "What she said was: no.",
                "Because think about it this way: no.",
                "Two reasons. One: it is late.",
                "ratio 3:4 or so",
            })
    void noLabelsInsideATurn(String line) {
        Transcript transcript = read(TranscriptFormat.TXT, "I: Why?\nP1: Well.\n" + line + "\nP1: So.\nI: Oh.");
        assertThat(turns(transcript)).containsExactly("I=Why?", "P1=Well.\n" + line, "P1=So.", "I=Oh.");
    }

    @Test
    void n6TheThingIs() {
        assertThat(turns(read(TranscriptFormat.TXT, "P01: Hm.\nThe thing is: I was tired.")))
                .containsExactly("P01=Hm.\nThe thing is: I was tired.");
    }

    @Test
    void n7TimesInText() {
        Transcript transcript = read(TranscriptFormat.TXT, "At 12:30 we left");
        assertThat(turns(transcript)).containsExactly("=At 12:30 we left");
        assertThat(transcript.turns().get(0).role()).isEqualTo(Role.PARTICIPANT);
    }

    @Test
    void n8TimeBeforeTheLabel() {
        Transcript transcript = read(TranscriptFormat.TXT, "[00:01:02] P01: hi");
        assertThat(turns(transcript)).containsExactly("P01=hi");
        assertThat(transcript.turns().get(0).time()).isEqualTo("00:01:02");
        assertThat(transcript.turns().get(0).span().start()).isEqualTo(16);
    }

    @Test
    void n9TextBeforeTheFirstLabel() {
        Transcript transcript = read(TranscriptFormat.TXT, "Held in May.\n\nI: Hello?\nP01: Hello.");
        assertThat(turns(transcript)).containsExactly("=Held in May.", "I=Hello?", "P01=Hello.");
        assertThat(transcript.turns().get(0).role()).isEqualTo(Role.UNATTRIBUTED);
        assertThat(doubts(transcript))
                .containsExactly("1: text before the first speaker's label: kept as unattributed, no participant's");
    }

    @Test
    void turnsGoOnOverBlankLinesAndRolesComeFromLabels() {
        Transcript transcript = read(
                TranscriptFormat.TXT, "Interviewer 2: Why?\n\nP01: One.\n\nTwo.\n\nP01: Three.\n\nmoderator: Thanks.");
        assertThat(turns(transcript))
                .containsExactly("Interviewer 2=Why?", "P01=One.\n\nTwo.", "P01=Three.", "moderator=Thanks.");
        assertThat(transcript.turns())
                .extracting("role")
                .containsExactly(Role.INTERVIEWER, Role.PARTICIPANT, Role.PARTICIPANT, Role.INTERVIEWER);
        assertThat(transcript.turns()).extracting("line").containsExactly(1, 3, 7, 9);
        assertThat(transcript.turns()).extracting("number").containsExactly(1, 2, 3, 4);
    }

    @Test
    void aNameThatOccursOnceBesideCertainOnesCountsAndIsReported() {
        Transcript transcript = read(TranscriptFormat.TXT, "Dan: a\nMary: b\nDan: c\nMary: d\nBo Li: e\nDan: f");
        assertThat(turns(transcript)).contains("Bo Li=e");
        assertThat(doubts(transcript)).containsExactly("5: label \"Bo Li\" stands once: taken as a speaker");
    }

    @Test
    void aMisspeltLabelIsItsOwnAndIsReported() throws IOException {
        String text = Files.readString(ReadOptionsFixture.shared("data/studies/pdpilot-user-study/txt/P5.txt"));
        Transcript transcript = read(TranscriptFormat.TXT, text, "Dan");
        assertThat(transcript.turns().stream().filter(turn -> turn.speaker().equals("Particpant")))
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.line()).isEqualTo(199);
                    assertThat(ReadOptionsFixture.speech(transcript, turn)).isEqualTo("Right.");
                });
        assertThat(doubts(transcript))
                .contains("199: label \"Particpant\" stands once and looks like \"Participant\": taken as a speaker");
    }

    @Test
    void repeatedOpeningsOfASpeechAreNoSpeakers() throws IOException {
        String text = Files.readString(ReadOptionsFixture.shared("data/transcripts/inaugural/1861-Lincoln.txt"));
        Transcript transcript = read(TranscriptFormat.TXT, text);
        assertThat(transcript.turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.speaker()).isEmpty());
    }

    @Test
    void headingsAndFrontMatterOfMarkdownAreNoSpeech() {
        Transcript transcript = read(
                TranscriptFormat.MD,
                "---\ntitle: A day\nspeakers:\n  - Jo\n  - Al\nepisode: 03\n---\n**Jo:** Hi.\n\n## Part: two\n\nMore.\n\n**Al:** Bye.\n**Jo:** Yes.\n");
        assertThat(turns(transcript)).containsExactly("Jo=Hi.|More.", "Al=Bye.", "Jo=Yes.");
        assertThat(transcript.attributes())
                .containsExactly(
                        java.util.Map.entry("title", "A day"),
                        java.util.Map.entry("speakers", "Jo; Al"),
                        java.util.Map.entry("episode", "03"));
    }

    @Test
    void boldMarksInsideAWordDoNotDivideIt() {
        Transcript transcript = read(TranscriptFormat.MD, "**Jo:** the si**lo**ed **team**\n\n**Al:** 2**3 is a**b");
        assertThat(turns(transcript))
                .containsExactly("Jo=the si\u00AD\u00ADlo\u00AD\u00ADed **team**", "Al=2**3 is a\u00AD\u00ADb");
        assertThat(Words.count(transcript, transcript.turns().get(0))).isEqualTo(3);
    }

    @Test
    void frontMatterThatIsNotYamlIsReportedAndNoSpeech() {
        Transcript transcript = read(TranscriptFormat.MD, "---\ntitle: a: b: c\n---\nP1: Hi.\n");
        assertThat(turns(transcript)).containsExactly("P1=Hi.");
        assertThat(doubts(transcript)).containsExactly("1: the front matter is not valid YAML: left out");
    }

    @Test
    void pageNumbersBeforeKnownLabelsAreReported() {
        Transcript transcript = read(TranscriptFormat.TXT, "Dan: a\n\nMia: b\n\n1/8 26 Dan: c\n\nMia: d\n\nDan: e");
        assertThat(turns(transcript)).containsExactly("Dan=a", "Mia=b", "Dan=c", "Mia=d", "Dan=e");
        assertThat(doubts(transcript)).hasSize(1).first().asString().startsWith("5: a number stands before a label");
    }

    @Test
    void tablesOfTimeSpeakerContent() {
        Transcript transcript = read(
                TranscriptFormat.TXT,
                "Timespan\tSpeaker\tContent\n00:00:00\tLee, Al (Student)\tHi.\n00:00:08.5\tQuo, Bo\tOK?\n");
        assertThat(turns(transcript)).containsExactly("Lee, Al (Student)=Hi.", "Quo, Bo=OK?");
        assertThat(transcript.turns()).extracting("time").containsExactly("00:00:00", "00:00:08.500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0:00.0 - 0:01.5\tAnn\tHi.\n0:01.5 - 0:02.0\tBo Li\tOK?\n",
                "00:00:00.000-00:00:01.500\tAnn\tHi.\n00:00:01.500-00:00:02.000\tBo Li\tOK?\n",
                "0:00:00 \u2013 0:00:01.5\tAnn\tHi.\n0:00:01.5 \u2013 0:00:02\tBo Li\tOK?\n",
            })
    void tablesOfTimespansBeginAtTheFirstTime(String rows) {
        Transcript transcript = read(TranscriptFormat.TXT, "Timespan\tSpeaker\tContent\n" + rows);
        assertThat(turns(transcript)).containsExactly("Ann=Hi.", "Bo Li=OK?");
        assertThat(transcript.turns()).extracting("time").containsExactly("00:00:00", "00:00:01.500");
    }

    @Test
    void aRepeatedNameBelowATitleIsASpeaker() {
        Transcript transcript = read(
                TranscriptFormat.TXT, "Weekly meeting\n\nAlice Example: Hello\n\nBob: Hi there\n\nAlice Example: Bye");
        assertThat(turns(transcript))
                .containsExactly("=Weekly meeting", "Alice Example=Hello", "Bob=Hi there", "Alice Example=Bye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#%s: %s\n", "@%s: %s\n", "{%s}: %s\n", "[%s]: %s\n", "{00:00:14} %s: %s\n"})
    void labelsWithASignOrInBrackets(String line) {
        String text = line.formatted("Ann", "a") + line.formatted("Bo Li", "b") + line.formatted("Ann", "c");
        assertThat(turns(read(TranscriptFormat.TXT, text + line.formatted("Bo Li", "d"))))
                .containsExactly("Ann=a", "Bo Li=b", "Ann=c", "Bo Li=d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s] %s\n", "{%s} %s\n"})
    void labelsInBracketsWithoutAColonCountBesideKnownOnes(String line) {
        String text = line.formatted("Ann", "a")
                + line.formatted("Bo Li", "b")
                + line.formatted("Ann", "c")
                + line.formatted("Bo Li", "d");
        assertThat(turns(read(TranscriptFormat.TXT, text, "Ann")))
                .containsExactly("Ann=a", "Bo Li=b", "Ann=c", "Bo Li=d");
        Transcript unknown = read(TranscriptFormat.TXT, text);
        assertThat(unknown.turns()).hasSize(1);
        assertThat(doubts(unknown))
                .containsExactly(
                        "3: \"Ann\" in brackets was not taken as a speaker's label",
                        "4: \"Bo Li\" in brackets was not taken as a speaker's label");
    }

    @Test
    void stageDirectionsInBracketsAreNoLabels() {
        Transcript transcript = read(
                TranscriptFormat.TXT,
                "P1: a\n[Laughs] b\n[Pause] c\nI: d\nP1: e\n[Laughs] f\n[Pause] g\n[P2] h\n[P2] i");
        assertThat(turns(transcript))
                .containsExactly("P1=a\n[Laughs] b\n[Pause] c", "I=d", "P1=e\n[Laughs] f\n[Pause] g\n[P2] h\n[P2] i");
        assertThat(doubts(transcript)).isEmpty();
    }

    @Test
    void marksOfTimeInsideATurnTellWhenItsPiecesAreSaid() {
        Transcript transcript = read(
                TranscriptFormat.TXT,
                "P1 (00:05): one [00:12] two\n{00:01:14} three #00:01:20-5#\n00:02:00\nfour [sic] [1] [00:99\nI: Oh.");
        assertThat(turns(transcript)).containsExactly("P1=one|two|three|four [sic] [1] [00:99", "I=Oh.");
        assertThat(transcript.turns().get(0).times()).containsExactly("00:00:05", "00:00:12", "00:01:14", "00:02:00");
        assertThat(transcript.turns().get(1).time()).isEmpty();
    }

    @Test
    void declaredLabelsNeedNoOtherEvidence() {
        assertThat(turns(read(TranscriptFormat.TXT, "the boss: Why?\nWell: no.", "The Boss")))
                .isEqualTo(List.of("the boss=Why?\nWell: no."));
    }

    @Test
    void textWithoutWordsHasNoTurns() {
        Transcript transcript = read(TranscriptFormat.TXT, " \n\n");
        assertThat(transcript.turns()).isEmpty();
        assertThat(doubts(transcript)).containsExactly("0: no words in it");
    }
}
