package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
