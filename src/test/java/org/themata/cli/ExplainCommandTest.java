package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    Path folder;

    private SmallStudy study;
    private Path codebook;

    @BeforeEach
    void codebook() {
        study = new SmallStudy(folder);
        codebook = study.codebook();
    }

    @Test
    void everyCandidateWithItsFate() {
        Session session =
                Session.run("explain", "-c", codebook, "--text", "I never sat in silos. The [pause] grain silos!");
        assertThat(session.rows()).hasSize(3);
        assertThat(session.rows().get(0))
                .containsEntry("match", "in silos")
                .containsEntry("first_token", "4")
                .containsEntry("last_token", "5")
                .containsEntry("start", "12")
                .containsEntry("end", "20")
                .containsEntry("fate", "accepted")
                .containsEntry("negated_by", "never");
        assertThat(session.rows().get(1))
                .containsEntry("match", "silos")
                .containsEntry("fate", "suppressed")
                .containsEntry("rule", "overlap")
                .containsEntry("by", "in silos")
                .containsEntry("by_line", "14")
                .containsEntry("by_start", "12")
                .containsEntry("by_end", "20");
        assertThat(session.rows().get(2))
                .containsEntry("sentence", "2")
                .containsEntry("rule", "not")
                .containsEntry("by", "{not: \"grain silo*\"}")
                .containsEntry("by_line", "15")
                .containsEntry("by_start", "34")
                .containsEntry("by_end", "45");
    }

    @Test
    void anUnlessNamesItsWord() {
        Path own = study.write("own.yaml", """
                codebook: x
                themes:
                  - name: Help
                    id: help
                    indicators:
                      - {match: "support", unless: {before: [no], within: 3}}
                """);
        Session session = Session.run("explain", "-c", own, "--text", "There is no real support.");
        assertThat(session.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("rule", "unless")
                        .containsEntry("by_start", "9")
                        .containsEntry("by_end", "11"));
    }

    @Test
    void forPeople() {
        Session session = Session.onTerminal(
                100, "explain", "-c", codebook, "--text", "We sit in silos. [laughs] \u00DCber-Stress");
        assertThat(session.out()).isEqualTo("""
                  sentence 1
                      1  We           word    we
                      2  sit          word    sit
                      3  in           word    in
                      4  silos        word    silos
                      5  .            punct   .
                  sentence 2
                      6  \u00DCber-Stress  word    \u00FCber-stress
                  marks, which are no words: [laughs]
                  candidates
                    silo: "in silos", tokens 3\u20134, by in silos (line 14): accepted
                    silo: "silos", token 4, by silo* (line 13): suppressed: a longer hit of the same code, or an equal one, has its words
                      this is "in silos", tokens 3\u20134, of in silos (line 14)
                """);
    }

    @Test
    void whatIsNearWhenNothingMatches() {
        Session session =
                Session.onTerminal(100, "explain", "-c", codebook, "--code", "silo", "--text", "We sit in sillos.");
        assertThat(session.out())
                .contains("no candidates")
                .contains("\"sillos\", token 4, is spelt nearly as \"silo\" of silo* (line 13)");
        Session stem = Session.onTerminal(100, "explain", "-c", codebook, "--code", "stress", "--text", "All good.");
        assertThat(stem.out()).contains("nothing in the text is near an indicator of \"stress\"");
    }

    @Test
    void inTranscriptsOnlyTurnsWithCandidates() {
        Path text = study.write("P01.txt", "I: Well?\nP01: Nothing.\nI: So?\nP01: We sit in silos. Yes.\n");
        Session session = Session.onTerminal(100, "explain", "-c", codebook, "--code", "silo", text);
        assertThat(session.out())
                .contains("P01.txt:4: turn 4, P01 (participant)")
                .contains("sentence 4")
                .doesNotContain("Nothing")
                .doesNotContain("Yes");
        Session piped = Session.piped("P01: We sit in silos.\n", "explain", "-c", codebook, "-");
        assertThat(piped.column("document")).containsOnly("stdin");
        assertThat(piped.column("match")).containsExactly("in silos", "silos");
    }
}
