package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting a ledger that was written before. */
class LedgerCountTest {
    @TempDir
    Path folder;

    private Path codebook;
    private Path transcript;
    private Path ledger;

    @BeforeEach
    void write() throws IOException {
        codebook = Files.writeString(folder.resolve("c.yaml"), """
                themes:
                  - name: T
                    id: t
                    codes:
                      - {name: A, id: a, indicators: [xx]}
                      - {name: B, id: b, indicators: [xx, zz]}
                  - {name: U, id: u, indicators: [yy]}
                """);
        transcript = Files.writeString(folder.resolve("P1.txt"), "I: Well?\n\nP1: not xx. xx yy.\n");
        ledger = folder.resolve("l.csv");
        assertThat(Session.run("code", "-c", codebook, transcript, "-o", ledger).status())
                .isZero();
    }

    private Map<String, String> theme(Object... more) {
        Object[] args = new Object[5 + more.length];
        Object[] first = {"count", "-c", codebook, transcript, "--codings"};
        System.arraycopy(first, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Session.run(args).rows().get(0);
    }

    @Test
    void negatedRowsAreLeftOutWhenAskedTo() {
        assertThat(theme(ledger).get("mentions")).isEqualTo("2");
        assertThat(theme(ledger, "--negated", "exclude").get("mentions")).isEqualTo("1");
        assertThat(theme(ledger, "--negated", "only").get("mentions")).isEqualTo("1");
    }

    @Test
    void overlapWasDecidedBefore() {
        Session session =
                Session.run("count", "-c", codebook, transcript, "--codings", ledger, "--overlap", "specific");
        assertThat(session.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(session.err()).contains("--overlap has no effect on a ledger");
    }

    @Test
    void cooccurrenceOfALedgerIsThatOfTheEngine() {
        String found = Session.run("cooccur", "-c", codebook, transcript).out();
        assertThat(Session.run("cooccur", "-c", codebook, transcript, "--codings", ledger)
                        .out())
                .isEqualTo(found);
        assertThat(found).contains("t,u,");
    }

    @Test
    void aCodingBehindTheEndIsAnError() throws IOException {
        Path wrong = Files.writeString(folder.resolve("w.csv"), "document,start,end,code\nP1,10,999,a\n");
        Session session = Session.run("count", "-c", codebook, transcript, "--codings", wrong);
        assertThat(session.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(session.err()).contains("ends at 999").contains("\"P1\" has 29 characters");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void allThatDoesNotFitIsSaidAtOnceWithItsLine() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("w.csv"),
                "document,start,end,code\nP1,10,999,a\nPP1,1,2,a\nP1,1,2,aa\nP1,1,2,aa\nP1,10,12,a\n");
        for (String command : new String[] {"count", "cooccur", "compare --by x", "saturation", "table coreq"}) {
            assertAllSaid(wrong, command);
        }
        for (String kind : new String[] {"frequency", "cooccurrence", "network", "timeline"}) {
            assertAllSaid(wrong, "plot " + kind);
        }
    }

    private void assertAllSaid(Path wrong, String command) {
        List<Object> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("-c", codebook, transcript, "--codings", wrong));
        Session session = Session.run(args.toArray());
        assertThat(session.status()).as(command).isEqualTo(ExitStatus.INPUT);
        assertThat(session.err())
                .as(command)
                .contains("w.csv:2: ", "ends at 999", "w.csv:3: ", "no transcript \"PP1\"")
                .containsOnlyOnce("has no code \"aa\"")
                .contains("w.csv:4: ");
    }

    @Test
    void twoCodersOfOnePlaceAreSaidToCountTwice() throws IOException {
        Path two = Files.writeString(
                folder.resolve("two.csv"),
                "document,start,end,code,coder\nP1,18,20,a,Zoë\nP1,18,20,a,Ann\nP1,14,16,a,Ann\n");
        Session session = Session.run("count", "-v", "-c", codebook, transcript, "--codings", two);
        assertThat(session.err())
                .contains("1 places of ", "two.csv have the same code by several coders (Ann, Zoë)")
                .doesNotContain("the longest hit counts");
        assertThat(Session.run("count", "-v", "-c", codebook, transcript).err()).contains("the longest hit counts");
        assertThat(Session.run("count", "-c", codebook, transcript, "--codings", ledger)
                        .err())
                .doesNotContain("several coders");
    }

    /** Some commands read the codebook more than once: to count, and to quote. */
    @Test
    void aWarningOfTheCodebookIsSaidOnce() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.csv"), "path,id,indicators,farbe\nA,a,xx,red\n");
        Path one = Files.writeString(folder.resolve("one.csv"), "document,start,end,code\nP1,14,16,a\n");
        for (String command : new String[] {"count", "report", "table quotes", "table coreq"}) {
            List<Object> args = new ArrayList<>(List.of(command.split(" ")));
            args.addAll(List.of("-c", odd, transcript, "--codings", one, "-o", folder.resolve("out.html")));
            if (command.equals("count")) {
                args.addAll(List.of("-f", "csv"));
            }
            Session session = Session.run(args.toArray());
            assertThat(session.status()).as(session.err()).isZero();
            assertThat(session.err()).as(command).containsOnlyOnce("the column \"farbe\"");
        }
    }

    @Test
    void anAttributeNamedAsAColumnStandsApart() throws IOException {
        Path people = Files.writeString(folder.resolve("p.csv"), "participant,mentions\nP1,few\n");
        Session session =
                Session.run("count", "-c", codebook, transcript, "--participants", people, "--by", "mentions");
        assertThat(session.status()).isZero();
        assertThat(session.out()).startsWith("mentions_,code,path,level,mentions,");
        assertThat(session.rows().get(0)).containsEntry("mentions_", "few").containsEntry("mentions", "2");
    }

    @Test
    void aCodeNamedAsAGroupStandsApart() throws IOException {
        Path odd = Files.writeString(
                folder.resolve("odd.yaml"), "themes:\n  - {name: P, id: participant, indicators: [xx]}\n");
        Session session = Session.run("count", "-c", odd, transcript, "--wide");
        assertThat(session.out()).isEqualTo("participant,participant_\nP1,2\n");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        String before = Files.readString(transcript);
        Session session = Session.run("count", "-c", codebook, transcript, "-o", transcript);
        assertThat(session.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(session.err()).contains("is also an input");
        assertThat(Files.readString(transcript)).isEqualTo(before);
        assertThat(Session.run("code", "-c", codebook, transcript, "--output=" + codebook)
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Session.run("code", "-c", codebook, transcript, "-o", ledger).status())
                .isZero();
    }
}
