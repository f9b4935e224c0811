package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is easily got wrong without being an error, and what the program says about it. */
class DoubtfulInputTest {
    private static final String MODEL = "opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

    @TempDir
    Path folder;

    private SmallStudy study;
    private Path interview;

    @BeforeEach
    void interview() {
        study = new SmallStudy(folder);
        interview = study.write(
                "talk/P01.txt",
                "Interviewer: Do you sit in silos?\nP01: We sit in silos.\nInterviewer: And?\nP01: It is stress.\n");
    }

    @Test
    void anInterviewerWhoIsTakenAsAParticipant() {
        Session check = Session.run("corpus", "check", interview, "--interviewer", "Moderator");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.column("finding"))
                .contains(
                        "\"Interviewer\" (2 turns) is a usual label of interviewers, but is taken as a participant: its words"
                                + " are counted");
        assertThat(check.column("line")).contains("1");
        assertThat(Session.run("corpus", "check", interview).out()).doesNotContain("usual label");
        Path people = study.write("people.csv", "participant,document,speaker\nA,P01,Interviewer\nB,P01,P01\n");
        assertThat(Session.run("corpus", "check", interview, "--interviewer", "Moderator", "--participants", people)
                        .out())
                .doesNotContain("usual label");
    }

    @Test
    void aLanguageWithoutNegationWordsIsNamedAtOnce() {
        Path text = study.write("P01.txt", "P01: Agora não tenho tempo.\n");
        Path codebook = study.write("pt.yaml", "language: pt\nthemes:\n  - name: Tempo\n    indicators: [tempo]\n");
        Session code = Session.run("code", "-c", codebook, text);
        assertThat(code.status()).isZero();
        assertThat(code.err()).contains("Language pt (Portuguese) has no negation list");
        assertThat(Session.run("count", "-c", codebook, "--negated", "exclude", text)
                        .err())
                .contains("no negation list");
        assertThat(Session.run("count", "-c", codebook, text).err()).doesNotContain("negation");
        assertThat(Session.run("code", "-q", "-c", codebook, text).err()).isEmpty();
        assertThat(Session.run("code", "-c", codebook, "--language", "es", text).err())
                .doesNotContain("negation");
    }

    @Test
    void theCodebookIsNoTranscript() {
        Path codebook = study.codebook();
        Session count = Session.run("count", "-c", codebook, interview, codebook);
        assertThat(count.status()).isEqualTo(3);
        assertThat(count.err()).contains("codebook.yaml: is the codebook or the participants file, not a transcript");
        Session corpus = Session.run("corpus", codebook);
        assertThat(corpus.status()).isEqualTo(3);
        assertThat(corpus.err())
                .contains("YAML is not a format of transcripts")
                .contains("-c")
                .contains("--input-format txt");
        assertThat(Session.run("corpus", codebook, "--input-format", "txt").status())
                .isZero();
    }

    @Test
    void theParticipantsFileAmongTheTranscripts() {
        Path people = study.write("talk/people.csv", "participant,text\nP01,a\n");
        Session named = Session.run("corpus", interview, people, "--participants", people);
        assertThat(named.status()).isEqualTo(3);
        assertThat(named.err()).contains("people.csv: is the codebook or the participants file");
        Session walked = Session.run("corpus", folder.resolve("talk"), "--participants", people);
        assertThat(walked.status()).isZero();
        assertThat(walked.column("document")).containsExactly("P01");
    }

    @Test
    void otherTablesInADirectoryAreLeftOutAndNamed() {
        study.write("talk/P01_participants.csv", "Name,User Email\nJo,jo@example.org\n");
        study.write("talk/zoom.csv", "Meeting ID,Topic,Start\n1,Talk,10:00\n\nName,Minutes\nJo,5\n");
        Session walked = Session.run("corpus", folder.resolve("talk"));
        assertThat(walked.status()).isZero();
        assertThat(walked.column("document")).containsExactly("P01");
        assertThat(walked.err())
                .contains("P01_participants.csv: left out: a table without a column named text")
                .contains("zoom.csv: left out")
                .contains("--text-column; columns are: Name, User Email")
                .contains("1 file read");
        Session named = Session.run("corpus", interview, folder.resolve("talk/P01_participants.csv"));
        assertThat(named.status()).isEqualTo(3);
        assertThat(named.err()).contains("no column named text");
        Session asked = Session.run("corpus", folder.resolve("talk"), "--text-column", "Topic");
        assertThat(asked.status()).isEqualTo(3);
    }

    @Test
    void aDirectoryOfOtherTablesOnly() {
        study.write("tables/a.csv", "Name,Age\nJo,5\n");
        Session session = Session.run("corpus", folder.resolve("tables"));
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err()).contains("a.csv").contains("--text-column");
    }

    @Test
    void doubtsAreCountedByEveryCommandThatReads() {
        Path doubtful = study.write("P02.txt", "Held in May.\nI: Why?\nP02: In silos.\nI: So?\nP02: Yes, stress.\n");
        Path codebook = study.codebook();
        for (String command : new String[] {"count", "code", "kwic"}) {
            Session session = Session.run(command, "-c", codebook, doubtful);
            assertThat(session.status()).as(command).isZero();
            assertThat(session.err()).as(command).contains("note: 1 thing is doubtful: see themata corpus check");
            assertThat(Session.run(command, "-q", "-c", codebook, doubtful).err())
                    .isEmpty();
        }
        assertThat(Session.run("table", "frequency", "-c", codebook, doubtful).err())
                .contains("1 thing is doubtful");
        assertThat(Session.run("count", "-c", codebook, interview).err()).doesNotContain("doubtful");
        assertThat(Session.run("corpus", doubtful).err()).containsOnlyOnce("doubtful");
    }

    @Test
    void acceptedFindingsThatAreGone() {
        study.codebook();
        Path file = study.write(
                "study.yaml",
                "study: S\ncodebook: codebook.yaml\ntranscripts: [talk/]\naccepted: [\"P09.txt: damaged letters\"]\n");
        Session check = Session.run("corpus", "check", "-s", file);
        assertThat(check.status()).isZero();
        assertThat(check.err())
                .contains("warning: " + file + ": accepted finding \"P09.txt: damaged letters\" is not found any more");
    }

    @Test
    void aLevelThatTheCodebookDoesNotHave() {
        Path codebook = study.codebook();
        for (String[] command : new String[][] {{"count"}, {"table", "frequency"}, {"cooccur"}}) {
            Object[] args = new Object[command.length + 5];
            System.arraycopy(command, 0, args, 0, command.length);
            Object[] rest = {"-c", codebook, interview, "--level", "7"};
            System.arraycopy(rest, 0, args, command.length, rest.length);
            Session session = Session.run(args);
            assertThat(session.err())
                    .as(command[0])
                    .contains("no code is at --level 7")
                    .contains("the deepest level of the codebook is 2");
        }
        assertThat(Session.run("count", "-c", codebook, interview, "--level", "2")
                        .err())
                .doesNotContain("--level");
    }

    @Test
    void noHitsAreSaid() {
        assertThat(Session.run("kwic", "-e", "zebra", interview).err()).contains("note: no hits in 1 file");
        assertThat(Session.run("kwic", "-e", "silos", interview).err()).doesNotContain("no hits");
    }

    @Test
    void anUnknownCodeIsWrongInputEverywhere() {
        Session quotes = Session.run("table", "quotes", "-c", study.codebook(), interview, "--code", "sillo");
        assertThat(quotes.status()).isEqualTo(3);
        assertThat(quotes.err()).contains("there is no code \"sillo\"").contains("did you mean \"silo\"?");
    }

    @Test
    void modelsOfADirectory() throws IOException {
        Session missing = Session.run("tokenise", "--lemma", interview, "--models", folder.resolve("none"));
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.err()).contains("none: there is no such directory of models");
        Session builtIn = Session.run("tokenise", "--lemma", "--pos", interview);
        Path models = Files.createDirectories(folder.resolve("models"));
        for (String kind : new String[] {"pos", "lemmas", "tokens", "sentence"}) {
            String name = String.format(java.util.Locale.ROOT, MODEL, kind);
            try (InputStream in = DoubtfulInputTest.class.getResourceAsStream("/" + name)) {
                Files.copy(java.util.Objects.requireNonNull(in, name), models.resolve(name));
            }
        }
        Session copied = Session.run("tokenise", "--lemma", "--pos", interview, "--models", models);
        assertThat(copied.status()).isZero();
        assertThat(copied.out()).isEqualTo(builtIn.out()).contains("silo");
        Files.writeString(models.resolve(String.format(java.util.Locale.ROOT, MODEL, "lemmas")), "no model");
        Session broken = Session.run("tokenise", "--lemma", interview, "--models", models);
        assertThat(broken.status()).isEqualTo(3);
        assertThat(broken.err()).contains("this is not an OpenNLP model for lemmas");
        Files.writeString(models.resolve(String.format(java.util.Locale.ROOT, MODEL, "tokens")), "no model");
        assertThat(Session.run("count", "-c", study.codebook(), interview, "--tokenizer", "opennlp", "--models", models)
                        .err())
                .contains("this is not an OpenNLP model for tokens");
    }

    @Test
    void tablesThatACommandMakes() {
        Path codebook = study.codebook();
        study.write("talk/P02.txt", "Interviewer: So?\nP02: No stress in silos.\n");
        Path talk = folder.resolve("talk");
        assertThat(Session.run("table", "cooccurrence", "-c", codebook, talk))
                .isEqualTo(Session.run("cooccur", "-c", codebook, talk));
        assertThat(Session.run("table", "Saturation", "-c", codebook, talk, "-f", "text"))
                .isEqualTo(Session.run("saturation", "-c", codebook, talk, "-f", "text"));
        assertThat(Session.run("table", "comparison", "--help")).isEqualTo(Session.run("compare", "--help"));
        assertThat(Session.run("table", "agreement", "--help")).isEqualTo(Session.run("agree", "--help"));
        assertThat(Session.run("table", "cooccurrence", "-c", codebook, talk, "-f", "text", "--title", "Table 9")
                        .out())
                .startsWith("Table 9");
        Session late = Session.run("table", "-c", codebook, "saturation", talk);
        assertThat(late.status()).isEqualTo(2);
        assertThat(late.err()).contains("the kind of table must come first").contains("themata table saturation");
        assertThat(Session.run("table", "saturaton").err()).contains("did you mean \"saturation\"?");
    }

    @Test
    void aFolderThatTakesNoFiles() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: no /proc");
        Session session = Session.run("count", "-c", study.codebook(), interview, "-o", "/proc/x.csv");
        assertThat(session.status()).isEqualTo(4);
        assertThat(session.err()).contains("/proc/x.csv: cannot be written").doesNotContain("another program");
    }

    @Test
    void anInterruptedBarEndsItsLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new ProgressBar.LineEnd(new PrintStream(err, true, StandardCharsets.UTF_8)).run();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(System.lineSeparator());
    }
}
