package org.themata.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookCommandTest {
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
    void aGoodCodebookPasses() {
        Session session = Session.run("codebook", "check", codebook);
        assertThat(session.status()).isZero();
        assertThat(session.out())
                .isEqualTo(
                        "file,line,code,indicator,hits,suppressed,documents,participants,column,finding,remedy,not_counted,reach,suppressed_by,variants\n");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void anExampleThatItsOwnCodeDoesNotFind() {
        Path wrong = study.write("wrong.yaml", SmallStudy.CODEBOOK.replace("I was stressed.", "I was exhausted."));
        Session session = Session.run("codebook", "check", "-c", wrong, "-f", "text");
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out())
                .startsWith(wrong + ":16: the example of code \"stress\" is not found by its indicators\n");
    }

    @Test
    void indicatorsThatNeverHit() {
        Path text = study.write("P01.txt", "I: Stress?\nP01: In silos. Our silos. No silo.\n");
        Session session = Session.run("codebook", "check", codebook, text);
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out()).isEqualTo("""
                file,line,code,indicator,hits,suppressed,documents,participants,column,finding,remedy,not_counted,reach,suppressed_by,variants
                %1$s,13,silo,silo*,2,1,1,1,13,,,0,"silo 1, silos 1","\""in silos\"" 1",
                %1$s,14,silo,in silos,1,0,1,1,13,,,0,in silos 1,,
                %1$s,15,silo,"{not: ""grain silo*""}",0,0,0,0,13,"\""{not: ""grain silo*""}"" of code ""silo"" forbids no hit in these transcripts",check its spelling,0,,,
                %1$s,21,stress,stress*,0,0,0,0,13,"\""stress*"" of code ""stress"" never counts: only the interviewer says it (once)","count it with --include-interviewer, if that is meant",1,,,
                """.formatted(codebook));
    }

    @Test
    void aVetoCountsWhatItForbids() {
        Path text = study.write("P01.txt", "The grain silos. Stress in silos.\n");
        Session session = Session.run("codebook", "check", codebook, text, "-f", "text");
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.out())
                .startsWith(
                        codebook + ":13:13: \"silo*\" of code \"silo\" never counts: all its 2 hits are suppressed by")
                .contains("  15  silo    {not: \"grain silo*\"}     1           0          1             1\n");
    }

    @Test
    void showAsATree() {
        Session session = Session.onTerminal(80, "codebook", "show", codebook);
        assertThat(session.out()).isEqualTo("""
                Small
                Work  [work]
                \u251C\u2500 Silo working  [silo]  3 indicators
                \u2514\u2500 Stress  [stress]  1 indicator
                1 theme, 3 themes and codes in all, 4 indicators
                """);
        assertThat(Session.run("codebook", "show", "-c", codebook).column("code"))
                .containsExactly("work", "silo", "stress");
    }

    @Test
    void showInAnotherEncoding() throws IOException {
        Path old = study.write(
                "old.yaml", "themes:\n  - name: M\u00FCdigkeit\n    indicators: [m\u00FCde]\n".getBytes(ISO_8859_1));
        assertThat(Session.run("codebook", "show", old).err()).contains("old.yaml:2: not UTF-8");
        for (String option : new String[] {"--encoding", "--codebook-encoding"}) {
            assertThat(Session.run("codebook", "show", old, option, "latin1").out())
                    .contains("M\u00FCdigkeit");
        }
    }

    @Test
    void convertedThereAndBack() throws IOException {
        Path csv = folder.resolve("codebook.csv");
        assertThat(Session.run("codebook", "convert", codebook, "-o", csv).status())
                .isZero();
        assertThat(Files.readString(csv)).startsWith("path,id,definition,");
        Session back = Session.run("codebook", "convert", csv, "-f", "YAML");
        assertThat(back.out()).contains("- in silos").contains("{not: \"grain silo*\"}");
        Path text = study.write("P01.txt", "In silos. Our silos. Grain silos. Stress.\n");
        assertThat(Session.run("kwic", "-c", csv, text).column("match"))
                .isEqualTo(Session.run("kwic", "-c", codebook, text).column("match"))
                .containsExactly("In silos", "silos", "Stress");
    }

    @Test
    void convertRefusesWhatItCannotWrite() {
        Session session = Session.run("codebook", "convert", codebook, "-o", folder.resolve("x.docx"));
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).contains("x.docx").contains("yaml");
        assertThat(folder.resolve("x.docx")).doesNotExist();
        assertThat(Session.run("codebook", "convert", codebook, "-f", "khcoder").status())
                .isEqualTo(2);
    }

    @Test
    void theCodebookOfTheStudy() {
        Path file = study.write("study.yaml", "codebook: codebook.yaml\ntranscripts: [in/]\n");
        study.write("in/P01.txt", "In silos. Our silos. The grain silo. Stress.\n");
        Session session = Session.run("codebook", "check", "-s", file);
        assertThat(session.status()).isZero();
        assertThat(session.column("hits")).containsExactly("1", "1", "1", "1");
    }

    @Test
    void convertListsWhatIsLostAndStrictRefusesIt() throws Exception {
        Path dictionary = folder.resolve("x.dic");
        Session session = Session.run("codebook", "convert", codebook, "-o", dictionary);
        assertThat(session.status()).isZero();
        assertThat(session.err()).contains(codebook + ":15:13: indicator \"{not: \"grain silo*\"}\": not written");
        assertThat(Files.readString(dictionary)).startsWith("%\n1\t");
        Path strict = folder.resolve("y.dic");
        assertThat(Session.run("codebook", "convert", codebook, "-o", strict, "--strict")
                        .status())
                .isEqualTo(3);
        assertThat(strict).doesNotExist();
    }
}
