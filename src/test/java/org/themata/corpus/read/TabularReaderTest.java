package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class TabularReaderTest {
    private static final Columns NONE = Columns.UNNAMED;

    @Test
    void oneAnswerARow() {
        List<Transcript> all = csv("id,sector,Text\r\n7,a,\"One, two.\r\nThree.\"\r\n\r\n8,b,Four.\r\n9,b,\r\n", NONE);
        assertThat(all).extracting(Transcript::id).containsExactly("t#1", "t#2", "t#3");
        assertThat(turns(all.get(0))).containsExactly("=One, two.\nThree.");
        assertThat(all.get(0).attributes())
                .containsEntry("id", "7")
                .containsEntry("sector", "a")
                .hasSize(2);
        assertThat(all.get(1).turns().get(0).line()).isEqualTo(5);
        assertThat(all.get(2).turns()).isEmpty();
    }

    @Test
    void severalQuestionsOfOneRespondent() {
        Columns columns = new Columns(List.of("q1", "q2"), Optional.empty(), Optional.of("who"), Optional.empty());
        List<Transcript> all = csv("who;q1;q2\nA;Yes.;\nB;No.;Never.\n", columns);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).text()).isEqualTo("No.\n\nNever.");
        assertThat(turns(all.get(1))).containsExactly("=No.", "=Never.");
        assertThat(all.get(1).turns()).extracting("participant").containsExactly("B", "B");
        assertThat(turns(all.get(0))).containsExactly("=Yes.");
    }

    @Test
    void severalTextColumnsMayStandInOneName() {
        Columns columns = new Columns(List.of("q1,q2"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(turns(csv("who;q1;q2\nA;Yes.;No.\n", columns).get(0))).containsExactly("=Yes.", "=No.");
        assertThat(turns(csv("\"q1,q2\";q1;q2\nBoth.;Yes.;No.\n", columns).get(0)))
                .as("a column of that very name")
                .containsExactly("=Both.");
    }

    @Test
    void respondentsAreParticipants() {
        for (String name : new String[] {"respondent", "Respondent ID", "participant_id"}) {
            assertThat(csv(name + ",text\nA,Yes.\nA,No.\nB,Hm.\n", NONE))
                    .extracting(one -> one.turns().get(0).participant())
                    .as(name)
                    .containsExactly("A", "A", "B");
        }
        assertThat(csv("respondent,participant,text\nx,A,Yes.\n", NONE).get(0).turns())
                .extracting("participant")
                .containsExactly("A");
    }

    @Test
    void whispersTableIsOneConversation() {
        Transcript one = csv("start\tend\ttext\n0\t2500\tHello there.\n2500\t4000\tI was\n4000\t5000\ttired.\n", NONE)
                .get(0);
        assertThat(one.id()).isEqualTo("t");
        assertThat(one.text()).isEqualTo("Hello there. I was tired.");
        assertThat(one.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.time()).isEqualTo("00:00:00");
            assertThat(turn.times()).containsExactly("00:00:00", "00:00:02.500", "00:00:04");
        });
        assertThat(turns(csv("start\tend\tspeaker\ttext\n0.5\t1.0\tAnn\tHi.\n1.0\t2.0\tBob\tHo.\n", NONE)
                        .get(0)))
                .containsExactly("Ann=Hi.", "Bob=Ho.");
        assertThat(csv("start,end,site,text\n1,2,x,Hi.\n3,4,y,Ho.\n", NONE))
                .as("other columns: a survey")
                .hasSize(2);
    }

    @Test
    void documentsOfSeveralRows() {
        List<Transcript> all =
                csv("document,speaker,site,text\nd1,I,x,Why?\nd2,P2,y,Hm.\nd1,P1,x,So.\nd1,P1,x,And so.\n", NONE);
        assertThat(all).extracting(Transcript::id).containsExactly("d1", "d2");
        assertThat(turns(all.get(0))).containsExactly("I=Why?", "P1=So.", "P1=And so.");
        assertThat(all.get(0).turns().get(0).role()).isEqualTo(Role.INTERVIEWER);
        assertThat(all.get(0).attributes()).containsExactly(java.util.Map.entry("site", "x"));
    }

    @Test
    void aSpeakerColumnMakesTheFileOneConversation() {
        List<Transcript> all = csv("speaker\ttext\nA\tHi.\nB\tHo.\n", NONE);
        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("t");
            assertThat(turns(one)).containsExactly("A=Hi.", "B=Ho.");
        });
    }

    @Test
    void wrongFilesAreErrors() {
        assertError(
                "a,text\n1,x\n",
                new Columns(List.of("txet"), Optional.of("aa"), Optional.empty(), Optional.empty()),
                "t.csv:1: no column \"txet\" (--text-column)\nt.csv:1: no column \"aa\" (--document-column)");
        assertError("a,b\n1,x\n", NONE, "t.csv:1: no column named text");
        assertError("text,comment\n1,x\n", NONE, "t.csv:1: more than one column may hold the text");
        assertError(
                "id,text\n1,x\n2,y,z\n3\n",
                NONE,
                "t.csv:3: 3 cells in a row, but 2 columns in the head\nt.csv:4: 1 cells in a row, but 2 columns in the head");
        assertError("text\n\"open\nmore\n", NONE, "t.csv:2: quotation marks that do not match in this row");
        assertError("text,text\na,b\n", NONE, "t.csv:1: two columns are named \"text\"");
        assertError("", NONE, "t.csv: no head with the names of the columns");
    }

    @Test
    void surveyOfTheNhs() throws IOException {
        byte[] bytes =
                Files.readAllBytes(ReadOptionsFixture.shared("data/studies/nhs-fft-coded/v6framework_230831.csv"));
        Columns columns =
                new Columns(List.of("FFT answer"), Optional.empty(), Optional.of("Respondent ID"), Optional.empty());
        List<Transcript> all = read(bytes, columns);
        Set<String> respondents = new HashSet<>();
        all.forEach(one -> respondents.add(one.attributes().get("Respondent ID")));
        assertThat(all).hasSize(7908);
        assertThat(respondents).hasSize(4466);
    }

    private static void assertError(String text, Columns columns, String message) {
        assertThatThrownBy(() -> csv(text, columns))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    private static List<Transcript> csv(String text, Columns columns) {
        return read(text.getBytes(StandardCharsets.UTF_8), columns);
    }

    private static List<Transcript> read(byte[] bytes, Columns columns) {
        ReadOptions options =
                new ReadOptions(Optional.empty(), new Interviewers(CorpusOptions.INTERVIEWERS), Set.of(), columns);
        return TranscriptFormat.CSV.read(ReadOptionsFixture.source("t.csv"), bytes, options);
    }
}
