package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandTest {
    private static final String GROUP = """
            [00:00:05] Moderator: Who begins? Anna?
            [00:00:09] Anna: I do. [laughs] It was 3 weeks.
            [00:01:10] Ben: Yes.
            [00:02:00] Anna: No.
            """;
    private static final String SINGLE = "Interviewer: Well?\nC: Fine, thanks.\nInterviewer: Good.\nC: Bye.\n";

    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void corpus() {
        study = new SmallStudy(folder);
        study.write("in/group.txt", GROUP);
        study.write("in/single.txt", SINGLE);
    }

    @Test
    void byDocument() {
        Session session = Session.run("corpus", folder.resolve("in"));
        assertThat(session.status()).isZero();
        assertThat(session.out()).isEqualTo("""
                document,participants,speakers,turns,sentences,words,marks,participant_words,language,first_time,last_time
                group,2,3,4,6,11,1,8,en,00:00:05,00:02:00
                single,1,2,4,4,5,0,3,en,,
                """);
        assertThat(session.err()).contains("note: 2 files read (2 documents)");
    }

    @Test
    void byParticipantKeepsThoseWithoutWords() {
        Path list = study.write("participants.csv", "participant,document,speaker\nAB,group,Anna\nD,,Dora\n");
        Session session = Session.run("corpus", folder.resolve("in"), "--by", "participant", "--participants", list);
        assertThat(session.out()).isEqualTo("""
                participant,documents,speakers,turns,sentences,words,marks,language,first_time,last_time
                AB,1,1,2,3,7,1,en,00:00:09,00:02:00
                D,0,0,0,0,0,0,en,,
                group/Ben,1,1,1,1,1,0,en,00:01:10,00:01:10
                single,1,1,2,2,3,0,en,,
                """);
        assertThat(session.err()).contains("doubtful: see themata corpus check, or -v");
    }

    @Test
    void bySpeakerShowsEveryLabelAndWhatIsDoubtful() {
        study.write("in/typo.txt", "I: A?\nPeter: B.\nI: C?\nPeter: D.\nI: E?\nPeter: F.\nI: G?\nPeterr: H.\n");
        Session session = Session.run("corpus", folder.resolve("in"), "--by", "speaker");
        assertThat(session.column("speaker"))
                .containsExactly("Moderator", "Anna", "Ben", "Interviewer", "C", "I", "Peter", "Peterr");
        assertThat(session.column("role").subList(0, 5))
                .containsExactly("interviewer", "participant", "participant", "interviewer", "participant");
        assertThat(session.column("turns")).containsExactly("1", "2", "1", "2", "2", "4", "3", "1");
        assertThat(session.rows().get(7).get("doubt")).contains("Peterr");
        assertThat(session.rows().get(5).get("doubt")).isEmpty();
    }

    @Test
    void verboseShowsTheDoubts() {
        study.write("in/typo.txt", "Text before.\nI: A?\nPeter: B.\nI: C?\nPeter: D.\n");
        Session quiet = Session.run("corpus", folder.resolve("in"));
        Session verbose = Session.run("corpus", "-v", folder.resolve("in"));
        assertThat(quiet.err()).doesNotContain("warning").contains("-v");
        assertThat(verbose.err()).contains("themata: warning: " + folder.resolve("in") + "/typo.txt:1");
        assertThat(Session.run("corpus", "-q", folder.resolve("in")).err()).isEmpty();
    }

    @Test
    void checkPassesACleanCorpus() {
        Session session = Session.run("corpus", "check", folder.resolve("in"), "-f", "text");
        assertThat(session.status()).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(Session.run("corpus", "check", folder.resolve("in")).out())
                .isEqualTo("file,line,column,finding,remedy\n");
    }

    @Test
    void acceptedFindingsAreLeftOut() {
        study.write("in/typo.txt", "Text before.\nI: A?\nPeter: B.\nI: C?\nPeter: D.\n");
        Session found = Session.run("corpus", "check", folder.resolve("in"), "-f", "text");
        assertThat(found.status()).isEqualTo(1);
        String finding = found.out().lines().findFirst().orElseThrow();
        assertThat(finding).startsWith(folder.resolve("in") + "/typo.txt:1: text before");
        String message = finding.substring(finding.indexOf(": ") + 2);
        for (String entry : new String[] {finding, "typo.txt:1: " + message, "in/typo.txt: " + message}) {
            Path file = study.write("study.yaml", "transcripts: [in/]\naccepted:\n  - \"" + entry + "\"\n");
            Session accepted = Session.run("corpus", "check", "-s", file);
            assertThat(accepted.status()).as(entry).isZero();
        }
        Path file = study.write("study.yaml", "transcripts: [in/]\naccepted:\n  - \"o.txt:1: " + message + "\"\n");
        assertThat(Session.run("corpus", "check", "-s", file).status()).isEqualTo(1);
    }

    @Test
    void standardInput() {
        Session session = Session.piped(SINGLE, "corpus", "-", "--by", "speaker");
        assertThat(session.column("document")).containsOnly("stdin");
        assertThat(session.column("words")).containsExactly("2", "3");
    }

    @Test
    void theMisspeltLabelOfARealStudyIsFound() {
        Path real = Path.of(System.getProperty("themata.shared", "")).resolve("data/studies/pdpilot-user-study/txt");
        Assumptions.assumeTrue(Files.isDirectory(real), "needs the shared data: -Dthemata.shared=DIR");
        Session session = Session.run("corpus", "check", real);
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.rows())
                .anyMatch(row -> row.get("file").endsWith("P5.txt")
                        && row.get("line").equals("199")
                        && row.get("finding").contains("\"Particpant\""));
    }
}
