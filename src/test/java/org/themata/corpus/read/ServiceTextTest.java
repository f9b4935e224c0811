package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** What transcription services and other programs write as text. */
class ServiceTextTest {

    @Test
    void otterWithHeadFootAndAHeadWithoutASpeaker() {
        Transcript t = read(TranscriptFormat.TXT, """
                My interview
                Tue, Nov 24, 2026 9:00AM \u2022 1:02:03

                SUMMARY KEYWORDS
                team, work, silo

                SPEAKERS
                Anna B, Unknown Speaker

                Anna B  0:05\s\s
                We work in silos.

                0:21\s\s
                Somebody else.

                Anna B  1:00:02
                Yes.

                Transcribed by https://otter.ai
                """);
        assertThat(turns(t))
                .containsExactly("Anna B=We work in silos.", "Unknown Speaker=Somebody else.", "Anna B=Yes.");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:05", "00:00:21", "01:00:02");
        assertThat(doubts(t))
                .contains(
                        "1: left out: the head that Otter wrote (title, keywords, speakers)",
                        "0: left out: the last line, which Otter wrote");
        assertThat(t.text()).contains("SUMMARY KEYWORDS", "otter.ai");
    }

    @Test
    void revWithTimesInBrackets() {
        Transcript t = read(
                TranscriptFormat.TXT,
                "Speaker 1 (00:00):\nHello.\n\nAnna: (00:05)\nHi.\n\nSpeaker 1 (01:00:05):\nSo?\n");
        assertThat(turns(t)).containsExactly("Speaker 1=Hello.", "Anna=Hi.", "Speaker 1=So?");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:00", "00:00:05", "01:00:05");
    }

    @Test
    void descriptTimesBeforeAndBehindTheName() {
        assertThat(turns(read(
                        TranscriptFormat.TXT,
                        "[00:00:00] Anna: Hello.\n\n[00:00:04] Bo: Hi.\n\n[00:00:09] Anna: So.\n")))
                .containsExactly("Anna=Hello.", "Bo=Hi.", "Anna=So.");
        Transcript t = read(
                TranscriptFormat.MD,
                "**Anna:** [00:00:01] Hello.\n\n**Bo:** [00:00:04] Hi.\n\n**Anna:** [00:00:09] So.\n");
        assertThat(turns(t)).containsExactly("Anna=Hello.", "Bo=Hi.", "Anna=So.");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:01", "00:00:04", "00:00:09");
    }

    @Test
    void googleMeetTimesInHeadings() {
        Transcript t = read(
                TranscriptFormat.MD,
                "### **00:00:05**\n\n**Alice Example:** Hello\n\n**Bob Example:** Hi\n\n"
                        + "### **00:05:00**\n\n**Alice Example:** More\n\n**Bob Example:** No\n");
        assertThat(turns(t))
                .containsExactly("Alice Example=Hello", "Bob Example=Hi", "Alice Example=More", "Bob Example=No");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:05", "", "00:05:00", "");
        Transcript plain = read(
                TranscriptFormat.TXT,
                "00:00:05\n\nAlice Example: Hello\nBob Example: Hi\n\n00:05:00\n\nAlice Example: More\nBob Example: No\n");
        assertThat(turns(plain))
                .containsExactly("Alice Example=Hello", "Bob Example=Hi", "Alice Example=More", "Bob Example=No");
        assertThat(plain.turns()).extracting("time").containsExactly("00:00:05", "", "00:05:00", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Transcript\n\n",
                "Meeting started 2024/05/01\nAttendees\nAlice Example, Bob B\nTranscript\n",
                "Talk (2024-01-01 10:00 GMT) - Transcript\nAttendees\n\nAlice Example, Bob B\n\nTranscript\n\n",
                "# Talk - 2024/11/21 15:51 GMT - Transcript\n###Attendees\nAlice Example, Bob B\n\n"
                        + "#### _This editable transcript was computer generated and might contain errors._\n\n",
                "\uD83D\uDCD6 Transcript\nMar 3, 2025\n## **Weekly sync - Transcript**\n\n",
            })
    void theHeadOfGoogleMeetIsLeftOutAndReported(String head) {
        String words = "00:00:05\n\nAlice Example: Hello\nBob B: Hi\n\n00:05:00\nAlice Example: Bye\n";
        Transcript t = read(TranscriptFormat.MD, head + words);
        assertThat(turns(t)).containsExactly("Alice Example=Hello", "Bob B=Hi", "Alice Example=Bye");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:05", "", "00:05:00");
        assertThat(doubts(t))
                .startsWith("1: left out: the head of the transcript (title, attendees), as Google Meet writes it")
                .noneMatch(doubt -> doubt.contains("unattributed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meeting ended after 00:06:00 \uD83D\uDC4B\n",
                "\n \nTranscription ended after 00:30:30\n\n\nThis editable transcript was computer generated and might"
                        + " contain errors. People can also change the text after it was created.\n",
                "\n### **Transcription ended after 01:27:23**\n\n*This editable transcript was computer generated and"
                        + " might contain errors. People can also change the text after it was created.*\n",
                "This editable transcript was computer generated and might contain errors.",
            })
    void theFootOfGoogleMeetIsLeftOutAndReported(String foot) {
        Transcript t = read(TranscriptFormat.TXT, "Alice: Hello\nBob: Hi\nAlice: Bye.\nBob: Bye.\n" + foot);
        assertThat(turns(t)).containsExactly("Alice=Hello", "Bob=Hi", "Alice=Bye.", "Bob=Bye.");
        assertThat(doubts(t)).containsExactly("0: left out: the last lines, which Google Meet wrote");
    }

    @Test
    void speechAboutMeetingsIsKept() {
        Transcript t = read(
                TranscriptFormat.TXT,
                "I: How was it?\nP1: The Meeting ended after 00:06:00 and then\nTranscript\nwe left.\nI: So.\nP1: Yes.\n");
        assertThat(turns(t))
                .containsExactly(
                        "I=How was it?",
                        "P1=The Meeting ended after 00:06:00 and then\nTranscript\nwe left.",
                        "I=So.",
                        "P1=Yes.");
        assertThat(doubts(t)).isEmpty();
    }

    @Test
    void theHeadOfOtterIsLeftOutOfDocumentsToo() {
        List<Problem> doubts = new ArrayList<>();
        Transcript t = LabelledText.transcript(
                ReadOptionsFixture.source("o.docx"),
                "Talk\nSUMMARY KEYWORDS\nsilo\nSPEAKERS\nAnna, Bo\n\nAnna  0:01\nHello\n\nBo  0:05\nHi\n\n"
                        + "Transcribed by https://otter.ai",
                line -> false,
                ReadOptionsFixture.plain(),
                doubts);
        assertThat(turns(t)).containsExactly("Anna=Hello", "Bo=Hi");
    }

    @Test
    void maxqdaMarksBeforeTheLabelAndLinesOfTimesWithoutSpeakers() {
        Transcript t = read(TranscriptFormat.TXT, "#00:00:01-5# I: Why?\n#00:00:04-0# B: So.\n{00:00:09} I: Oh.\n");
        assertThat(turns(t)).containsExactly("I=Why?", "B=So.", "I=Oh.");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:01.500", "00:00:04", "00:00:09");
        assertThat(turns(read(TranscriptFormat.TXT, "[00:01]\nOne.\n[00:02]\nTwo.\n")))
                .containsExactly("=One.|Two.");
    }

    @Test
    void zoomChatsOldAndNew() {
        Transcript old =
                read(TranscriptFormat.ZOOM_CHAT, "00:21:14\tAnna B:\tHello: all\ntwo lines\n00:21:35\tBo:\tHi\n");
        assertThat(turns(old)).containsExactly("Anna B=Hello: all|two lines", "Bo=Hi");
        assertThat(old.turns()).extracting("time").containsExactly("00:21:14", "00:21:35");
        Transcript recent = read(
                TranscriptFormat.ZOOM_CHAT,
                "2026-01-02 10:00:00 From Anna B to Everyone:\n\tHello\n"
                        + "10:00:05 From Bo to Anna B(Direct Message): Hi\n10:00:06\t From  Cy : Reacted to \"Hello\" with +1\n"
                        + "10:00:09 From Cy to Everyone:\n\tReplying to \"Hello\"\n\t\n\tYes\n");
        assertThat(turns(recent)).containsExactly("Anna B=Hello", "Bo=Hi", "Cy=Yes");
        assertThat(doubts(recent)).containsExactly("0: left out: 1 reactions to messages");
        assertThatThrownBy(() -> read(TranscriptFormat.ZOOM_CHAT, "no chat")).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:00:00 From Alice To Everyone:\n\tI work in silos.\n10:00:09 From Bob to Alice(Direct Message):\n\tMe too.\n",
                "10:00:00\t From  Alice   To  Everyone : I work in silos.\n10:00:09\tFrom Bob To Alice (Privately) : Me too.\n",
                "10:00:00 AM From Alice To Everyone: I work in silos.\n10:00:09 AM From Bob To Everyone: Me too.\n",
                "2026-01-02 10:00:00 From Alice To Everyone:\nI work in silos.\n10:00:09 From Bob To Host:\nMe too.\n",
            })
    void zoomChatsThatSayToWhom(String chat) {
        assertThat(Recognition.of(ReadOptionsFixture.source("c.txt"), chat.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TranscriptFormat.ZOOM_CHAT);
        Transcript t = read(TranscriptFormat.ZOOM_CHAT, chat);
        assertThat(turns(t)).containsExactly("Alice=I work in silos.", "Bob=Me too.");
        assertThat(t.turns()).extracting("time").containsExactly("10:00:00", "10:00:09");
    }

    @Test
    void zoomChatsWithoutTimes() {
        String chat =
                "From Alice To Everyone:\nI work in silos.\nFrom here to there: far.\nFrom Bob to Alice(Direct Message): No.\n";
        assertThat(Recognition.of(ReadOptionsFixture.source("c.txt"), chat.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TranscriptFormat.ZOOM_CHAT);
        Transcript t = read(TranscriptFormat.ZOOM_CHAT, chat);
        assertThat(turns(t)).containsExactly("Alice=I work in silos.|From here to there: far.", "Bob=No.");
        assertThat(t.turns()).extracting("time").containsExactly("", "");
        String letter = "From Alice to Bob: a letter\nI: Why?\nP1: So.\n";
        assertThat(Recognition.of(ReadOptionsFixture.source("l.txt"), letter.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TranscriptFormat.TXT);
    }

    @Test
    void sbvCuesWithTheirTraps() {
        Transcript t = read(
                TranscriptFormat.SBV,
                "0:00:00.378,0:00:11.378\nAnna: one\ngoes on\n\n0:00:12.000,0:00:13.000\nBo: two\n\n"
                        + "0:00:13.f89,0:00:15.489\nAnna: three\n\nAnna: lost\n");
        assertThat(turns(t)).containsExactly("Anna=one|goes on", "Bo=two", "Anna=three|lost");
        assertThat(t.turns()).extracting("time").containsExactly("00:00:00.378", "00:00:12", "");
        assertThat(doubts(t)).contains("8: not a valid time line: the cue has no time");
        assertThatThrownBy(() -> read(TranscriptFormat.SBV, "some text"))
                .hasMessageContaining("0:00:01.000,0:00:02.000");
    }

    @Test
    void teamsTimesNotPaddedAndNegative() {
        Transcript t = read(
                TranscriptFormat.VTT,
                "WEBVTT\n\n0:0:-6.-820 --> 0:0:-1.-20\n<v Anna>early</v>\n\n0:0:10.20 --> 0:0:12.5\n<v Bo>late</v>\n");
        assertThat(t.turns()).extracting("time").containsExactly("", "00:00:10.020");
        assertThat(turns(t)).containsExactly("Anna=early", "Bo=late");
    }
}
