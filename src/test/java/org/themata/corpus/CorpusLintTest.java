package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusLintTest {
    @TempDir
    private Path folder;

    @Test
    void aCleanInterviewHasNoFindings() throws IOException {
        write(
                "a.txt",
                "I: Why?\nP01: Because I like it [laughs].\nI: And?\nP01: So it is with me.\nI: Ok.\nP01: Yes indeed.");
        assertThat(findings()).isEmpty();
    }

    @Test
    void speakersThatAreNearlyAlike() throws IOException {
        write("a.txt", "P01: a b c\nP1: b\nP01: c\np01: d\nP01: e\nP1: f\np01: g");
        assertThat(findings())
                .contains(
                        "a.txt:2: speakers \"P1\" (2 turns) and \"P01\" (3 turns) differ only in leading zeros: counted as different speakers",
                        "a.txt:4: speakers \"p01\" (2 turns) and \"P01\" (3 turns) differ only in letter case, blanks or width: counted as"
                                + " different speakers");
        assertThat(findings()).noneMatch(finding -> finding.contains("\"P1\" (2 turns) and \"P2\""));
    }

    @Test
    void speakersThatAreNearlyAlikeAcrossTheCorpus() throws IOException {
        write("a.txt", "Mark Erhardt: a\nJo Li: b\n".repeat(9));
        write("b.txt", "Mark Erhart: one\nJo Li: two\nP7: x\nP8: y\nMark Erhart: one");
        assertThat(findings())
                .anyMatch(finding -> finding.contains(
                        "\"Mark Erhart\" (2 turns) and \"Mark Erhardt\" (9 turns) across the corpus are nearly alike"));
        assertThat(findings()).noneMatch(finding -> finding.contains("\"P7\" (1 turn) and"));
    }

    @Test
    void damageBracketsRolesAndTimes() throws IOException {
        write(
                "a.txt",
                "[00:02:00] I: Tell me all of that once more please.\n[00:01:00] P1: caf\u00C3\u00A9 it\u00E2\u20AC\u2122s [pause\n\nlong.");
        assertThat(findings())
                .containsExactly(
                        "a.txt:2: damaged letters (2 places): words with them are not matched",
                        "a.txt:2: a square bracket is not closed: its words count as speech",
                        "a.txt: the interviewer says more (8 words) than the participants (5): only the latter are counted",
                        "a.txt:2: the time 00:01:00 is before that of the turn above (00:02:00)");
    }

    @Test
    void wordsThatAFullStopJoins() throws IOException {
        write(
                "a.txt",
                "P1: Well ok.And then so.The rest, e.g. J.Smith.\nP1: See www.Example.Com or jo@A.De.And x.y.\n");
        write("b.txt", "P2: Fine. And it is 3.Five, Ph.D. or not.\nP2: Yes it is.\n");
        assertThat(findings())
                .containsExactly("a.txt:1: no blank after a full stop (2 places): the words on both sides count"
                        + " as one, and indicators do not find them");
    }

    @Test
    void aLongStretchWithoutBlanksTakesTimeInProportion() throws IOException {
        write("a.txt", "I: Why?\nP1: all" + "(".repeat(1_000_000) + "done.Then www.x.org,end.Then no.Yes ok\n");
        assertThat(findings()).anyMatch(finding -> finding.contains("no blank after a full stop (2 places)"));
    }

    @Test
    void documentsWithTheSameOrNearlyTheSameWords() throws IOException {
        StringBuilder words = new StringBuilder("P1: ");
        for (int i = 0; i < 400; i++) {
            words.append("word").append(i * 7 % 97).append(i % 11).append(' ');
        }
        write("a.txt", words.toString());
        write("b.txt", words.toString().replace(" ", "\n"));
        write("c.txt", words + "and a few more");
        write("d.txt", "P1: " + "entirely other words are here, none of them the same as above. ".repeat(5));
        assertThat(findings())
                .containsExactly(
                        "b.txt: document \"b\" has the same words as \"a\": everything in it counts twice",
                        "c.txt: document \"c\" has nearly the same words as \"a\": everything in it counts twice");
    }

    @Test
    void unknownParticipantsBothWaysAndReadersDoubts() throws IOException {
        write("a.txt", "Dated May.\nI: Why?\nP1: So so so.\nP2: No no.");
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "participant,document,speaker\nAnn,a,P1\nBob,b,P1\n");
        CorpusOptions options = new CorpusOptions(
                List.of(folder + "/a.txt"),
                Optional.of(file),
                CorpusOptions.INTERVIEWERS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Columns.UNNAMED,
                false,
                false);
        assertThat(findings(options))
                .containsExactly(
                        "a.txt:1: text before the first speaker's label: kept as unattributed, no participant's",
                        "a.txt:4: speaker \"P2\" is not in the participants file: counted as participant \"a/P2\", without attributes",
                        "people.csv:3: document \"b\" is not among the transcripts");
    }

    @Test
    void theMisspeltLabelOfPdpilot() {
        Path study = Path.of(System.getProperty("themata.shared", "../shared"), "data/studies/pdpilot-user-study/txt");
        assumeTrue(Files.exists(study), "skipped: there is no " + study + " (set -Dthemata.shared)");
        CorpusOptions options = new CorpusOptions(
                List.of(study.toString()),
                Optional.empty(),
                List.of("Dan"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Columns.UNNAMED,
                false,
                false);
        assertThat(findings(options))
                .anyMatch(finding -> finding.endsWith(
                        "P5.txt:199: speakers \"Particpant\" (1 turn) and \"Participant\" (66 turns) are nearly alike: counted as different"
                                + " speakers"));
    }

    private List<String> findings() {
        return findings(CorpusOptions.of(folder.toString()));
    }

    private List<String> findings(CorpusOptions options) {
        Corpus corpus = Corpus.open(options);
        CorpusLint lint = new CorpusLint();
        corpus.process(1, transcript -> transcript, lint::add, Progress.NONE);
        return lint.problems(corpus.roster()).stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
