package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class ChatReaderTest {

    private static Transcript chat(String body) {
        return read(
                TranscriptFormat.CHAT,
                "@UTF8\n@Begin\n@Languages:\teng\n"
                        + "@Participants:\tPAR Anna Participant, DOC Bo Investigator,\n\tMOT Mother\n" + body
                        + "@End\n");
    }

    @Test
    void mainTiersWithTheirTimesAndRoles() {
        Transcript t = chat("*DOC:\thow are you ? \u00151500_2000\u0015\n%mor:\tadv|how .\n\t%gra more\n"
                + "*PAR:\tfine , thanks\n\tvery much . \u001561000_62000\u0015\n*MOT:\tyes .\n*INV:\tand ?\n");
        assertThat(turns(t))
                .containsExactly("DOC=how are you ?", "PAR=fine , thanks\n\tvery much .", "MOT=yes .", "INV=and ?");
        assertThat(t.turns())
                .extracting("role")
                .containsExactly(Role.INTERVIEWER, Role.PARTICIPANT, Role.PARTICIPANT, Role.INTERVIEWER);
        assertThat(t.turns()).extracting("time").containsExactly("00:00:01.500", "00:01:01", "", "");
        assertThat(t.attributes()).containsEntry("languages", "eng");
        assertThat(doubts(t)).containsExactly("0: left out: 1 dependent tiers (%)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<I like> [/] I like beans . | I like;I like beans .",
                "&-um but &=laughs no . | but;no .",
                "it was [=! laughs] good [% aside] (.) yes . | it was [=! laughs] good [% aside] (.) yes .",
                "he xxx said yyy . | he;said;.",
                "0is going +... | going",
                "+< wait gumma [: grandma] [* p] went . | wait gumma;went .",
                "bonjour@s:fra and http . | bonjour;and http .",
                "the <big> [?] one +//. | the;big;one",
            })
    void codesAreNotSpeech(String tier, String pieces) {
        Transcript t = chat("*PAR:\t" + tier + "\n");
        assertThat(ReadOptionsFixture.speech(t, t.turns().get(0)).replace('|', ';'))
                .isEqualTo(pieces);
    }

    @Test
    void completionsAndLengtheningsAreInvisibleInPlace() {
        String raw = "*PAR:\t(be)cause it's goin(g) no: New_York .\n";
        Transcript t = chat(raw);
        String speech = ReadOptionsFixture.speech(t, t.turns().get(0));
        assertThat(speech.replace("\u00AD", "")).isEqualTo("because it's going no New York .");
        assertThat(t.text()).contains("@Participants").hasSize(t.text().length());
        assertThat(t.text().indexOf("it's")).isEqualTo(chat(raw).text().indexOf("it's"));
        assertThat(t.turns().get(0).line()).isEqualTo(6);
    }

    @Test
    void aFileWithoutMainTiersIsRefusedAndOneWithoutEndReported() {
        assertThatThrownBy(() -> chat("%com:\tnothing\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("main tier");
        assertThat(doubts(read(TranscriptFormat.CHAT, "@Begin\n*PAR:\tyes .\n")))
                .containsExactly("0: no @End: the file may be cut off");
    }
}
