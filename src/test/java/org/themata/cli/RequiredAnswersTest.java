package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The required answers of {@code matching.md}, section 10, that the commands of corpus and tokens can show. */
class RequiredAnswersTest {
    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void study() {
        study = new SmallStudy(folder);
    }

    @Test
    void n3_anUnknownCodeNamesTheNearest() {
        Path text = study.write("P01.txt", "We sit in silos.\n");
        Session session = Session.run("kwic", "-c", study.codebook(), "--code", "sillo", text);
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("there is no code \"sillo\"").contains("did you mean \"silo\"?");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void n3_aPatternThatMatchesNoFileNamesTheNearest() {
        study.write("P01.txt", "We sit in silos.\n");
        Session session = Session.run("tokenise", folder + "/P0?.txd");
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("P0?.txd").contains("P01.txt");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void n6_aColonInsideATurnIsNoLabel() {
        Path text = study.write("P01.txt", "I: Well?\nP01: Let me see.\nThe thing is: I was tired.\n");
        Session session = Session.run("tokenise", text);
        Map<String, String> tired = row(session, "text", "tired");
        assertThat(tired).containsEntry("turn", "2").containsEntry("speaker", "P01");
        assertThat(session.column("speaker")).containsOnly("I", "P01");
    }

    @Test
    void n7_aTimeOfDayIsNoSpeaker() {
        Path text = study.write("P01.txt", "I: When?\nP01: Late.\nAt 12:30 we left\n");
        Session session = Session.run("corpus", "--by", "speaker", text);
        assertThat(session.column("speaker")).containsExactly("I", "P01");
        assertThat(Session.run("tokenise", text).column("text")).containsSequence("At", "12", ":", "30", "we", "left");
    }

    @Test
    void n8_aTimeBeforeALabel() {
        Path text = study.write("P01.txt", "[00:01:02] P01: hi\n");
        Session session = Session.run("corpus", "--by", "speaker", text);
        assertThat(session.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("speaker", "P01")
                        .containsEntry("first_time", "00:01:02")
                        .containsEntry("words", "1"));
    }

    @Test
    void n9_textBeforeTheFirstLabelIsKeptAndReported() {
        Path text = study.write("P01.txt", "Recorded in May\nI: Hello?\nP01: Hi there.\nI: Well?\nP01: Yes.\n");
        Session tokens = Session.run("tokenise", text);
        assertThat(tokens.rows().subList(0, 3))
                .allSatisfy(row ->
                        assertThat(row).containsEntry("role", "unattributed").containsEntry("participant", ""));
        assertThat(tokens.column("text")).startsWith("Recorded", "in", "May", "Hello");
        Session check = Session.run("corpus", "check", text);
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.column("finding")).anyMatch(finding -> finding.contains("before the first speaker's label"));
    }

    @Test
    void n11_offsetsAreCodePoints() {
        String said = "\uD83D\uDE00\uD83D\uDE00 We sit in silos.\n";
        Path text = study.write("P01.txt", said);
        Map<String, String> hit =
                Session.run("kwic", "-e", "silos", text).rows().get(0);
        assertThat(hit).containsEntry("start", "13").containsEntry("end", "18");
        Map<String, String> token = row(Session.run("tokenise", text), "text", "silos");
        assertThat(token).containsEntry("start", "13").containsEntry("end", "18");
    }

    @Test
    void n17_theInterviewersQuestionDoesNotCount() {
        Path text = study.write("P01.txt", "Interviewer: How stressed are you?\nP01: Fine.\n");
        Path codebook = study.codebook();
        assertThat(Session.run("kwic", "-c", codebook, "--code", "stress", text).rows())
                .isEmpty();
        assertThat(Session.run("kwic", "-c", codebook, "--code", "stress", "--include-interviewer", text)
                        .column("match"))
                .containsExactly("stressed");
        Session explained = Session.run("explain", "-c", codebook, "--code", "stress", text);
        assertThat(explained.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("match", "stressed")
                        .containsEntry("fate", "suppressed")
                        .containsEntry("rule", "interviewer"));
    }

    @Test
    void n18_aMarkIsNoWord() {
        Path text = study.write("P01.txt", "P01: So it goes. [laughs]\n");
        assertThat(Session.run("kwic", "-e", "laughs", text).rows()).isEmpty();
        assertThat(Session.run("corpus", text).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("marks", "1").containsEntry("words", "3"));
        assertThat(Session.run("tokenise", text).column("text")).containsExactly("So", "it", "goes", ".");
    }

    @Test
    void n20_aDocumentWithoutWords() {
        Path text = study.write("P01.txt", "[laughs]\n");
        Session count = Session.run("count", "-c", study.codebook(), text);
        assertThat(count.status()).isZero();
        assertThat(count.column("per_1000_words")).containsOnly("");
        assertThat(count.column("coverage")).containsOnly("");
        for (List<String> command : List.of(
                List.of("corpus", text.toString()),
                List.of("tokenise", text.toString()),
                List.of("tokenise", "--sentences", text.toString()),
                List.of("tokenise", "--types", text.toString()),
                List.of("kwic", "-e", "laughs", text.toString()))) {
            Session session = Session.run(command.toArray());
            assertThat(session.status()).as("%s", command).isZero();
            assertThat(session.out()).doesNotContain("NaN");
        }
        assertThat(Session.run("tokenise", "-f", "conllu", text).out()).isEmpty();
    }

    private static Map<String, String> row(Session session, String column, String value) {
        return session.rows().stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow();
    }
}
