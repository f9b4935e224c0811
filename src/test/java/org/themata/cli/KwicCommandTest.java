package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KwicCommandTest {
    @TempDir
    Path folder;

    private SmallStudy study;
    private Path text;

    @BeforeEach
    void transcript() {
        study = new SmallStudy(folder);
        text = study.write(
                "P01.txt",
                "I: Do you sit in silos?\n"
                        + "P01: One two three, four five six silos seven eight.\nNine ten eleven grain silos, and stress.\n");
    }

    @Test
    void hitsOfACodeInContext() {
        Session session = Session.run("kwic", "-c", study.codebook(), "--code", "silo", text);
        assertThat(session.out()).isEqualTo("""
                document,participant,speaker,turn,line,start,end,before,match,after,code,indicator
                P01,P01,P01,2,2,58,63,"two three, four five six",silos,seven eight. Nine ten eleven,silo,silo*
                """);
    }

    @Test
    void allCodesAndThemes() {
        Path codebook = study.codebook();
        assertThat(Session.run("kwic", "-c", codebook, text).column("code")).containsExactly("silo", "stress");
        assertThat(Session.run("kwic", "-c", codebook, "--code", "work", text).column("code"))
                .containsExactly("silo", "stress");
        assertThat(Session.run("kwic", "-c", codebook, "--code", "stress", text).column("match"))
                .containsExactly("stress");
    }

    @Test
    void patternsDoNotHideOneAnother() {
        Session session = Session.run("kwic", "-e", "silo*", "-e", "grain silos", "--window", "1", text);
        assertThat(session.column("indicator")).containsExactly("silo*", "grain silos", "silo*");
        assertThat(session.column("code")).containsOnly("");
        assertThat(session.column("before")).containsExactly("six", "eleven", "grain");
        assertThat(session.column("after")).containsExactly("seven", ", and", ", and");
    }

    @Test
    void aWindowOfNothing() {
        Session session = Session.run("kwic", "-e", "stress", "--window", "0", text);
        assertThat(session.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("before", "").containsEntry("after", ""));
    }

    @Test
    void oneParticipant() {
        Path group = study.write("group.txt", "Anna: Stress!\nBen: No stress.\n");
        Session session = Session.run("kwic", "-e", "stress", group, "--participant", "group/Ben");
        assertThat(session.column("speaker")).containsExactly("Ben");
    }

    @Test
    void matchesStandUnderOneAnother() {
        Session wide = Session.onTerminal(100, "kwic", "-e", "silo*", "-e", "stress", "--window", "2", text);
        assertThat(wide.out()).isEqualTo("""
                P01:2      five six  silos   seven eight
                P01:3  eleven grain  silos   , and stress
                P01:3    silos, and  stress  .
                """);
        Session narrow = Session.onTerminal(40, "kwic", "-e", "silo*", "--window", "5", text);
        assertThat(narrow.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(40));
        assertThat(narrow.out().lines().map(line -> line.indexOf("silos")).distinct())
                .hasSize(1);
    }

    @Test
    void theStudysOverlapDoesNotHidePatterns() {
        Path file = study.write("study.yaml", "transcripts: [P01.txt]\noverlap: codebook\n");
        assertThat(Session.run("kwic", "-s", file, "-e", "silos", "-e", "grain silos")
                        .column("indicator"))
                .containsExactly("silos", "grain silos", "silos");
    }
}
