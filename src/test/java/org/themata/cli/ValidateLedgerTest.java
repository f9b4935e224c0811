package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.validation.Confusion;

/** {@code validate} on everything that a person coded. */
class ValidateLedgerTest {
    private static final String TEXT = "I: And?\n\nP1: Money is short.\n\nI: And?\n\nP1: It is dear.\n\nI: And?\n\n"
            + "P1: More money.\n\nI: And?\n\nP1: Nothing else.\n";

    @TempDir
    Path folder;

    private Path codebook;
    private Path transcript;

    @BeforeEach
    void write() throws IOException {
        codebook = Files.writeString(
                folder.resolve("c.yaml"),
                "themes:\n  - {name: Cost, id: cost, indicators: [money]}\n  - {name: Joy, id: joy, indicators: [joy]}\n");
        transcript = Files.writeString(folder.resolve("t1.txt"), TEXT);
        Files.writeString(folder.resolve("t2.txt"), "I: And?\n\nP2: Money again.\n");
    }

    /** Ann codes the first and second answer with cost and the last with other, Zoë the first; the engine the third. */
    private Path ledger() throws IOException {
        return Files.writeString(
                folder.resolve("l.csv"),
                "document,start,end,code,status,coder\n"
                        + row("Money is", "cost", "added,Ann") + row("It is dear", "cost", "added,Ann")
                        + row("Nothing", "other", "added,Ann") + row("Nothing", "cost", "rejected,Ann")
                        + row("Money is", "cost", "added,Zoë") + row("More money", "cost", "coded,themata"));
    }

    private static String row(String words, String code, String rest) {
        int start = TEXT.indexOf(words);
        return "t1," + start + "," + (start + words.length()) + "," + code + "," + rest + "\n";
    }

    private Session validate(Object... more) throws IOException {
        List<Object> args =
                new java.util.ArrayList<>(List.of("validate", ledger(), "--transcripts", folder + "/t*.txt"));
        args.addAll(List.of(more));
        return Session.run(args.toArray());
    }

    @Test
    void theCodebookIsComparedOverEveryUnitOfThePersonsDocuments() throws IOException {
        Session session = validate("-c", codebook, "--coder", "Ann");
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.rows()).hasSize(1);
        Map<String, String> cost = session.rows().get(0);
        assertThat(List.of(cost.get("sampled"), cost.get("tp"), cost.get("fp"), cost.get("fn"), cost.get("tn")))
                .as("four answers of t1; t2 was not coded by Ann")
                .containsExactly("4", "1", "1", "1", "1");
        assertThat(cost).containsEntry("prevalence", "0.5").containsEntry("recall_at_least", "");
        Estimate.Bounds wilson =
                new Confusion(1, 1, 1, 1).precision().interval().orElseThrow();
        assertThat(Double.parseDouble(cost.get("precision_low"))).isEqualTo(wilson.low(), Offset.offset(1e-9));
        assertThat(validate("-c", codebook, "--coder", "Zoë", "-f", "text").out())
                .contains("no weights of a sample apply")
                .contains("4 turns of the documents that Zoë coded");
    }

    @Test
    void theEnginesRowsOfAnImportedLedgerAreTheProgram() throws IOException {
        Session session = validate("--coder", "Ann");
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.rows().get(0))
                .containsEntry("code", "cost")
                .containsEntry("tp", "0")
                .containsEntry("fp", "1")
                .containsEntry("fn", "2");
        assertThat(session.rows().get(1)).containsEntry("code", "other").containsEntry("fn", "1");
    }

    @Test
    void whatDiffersIsListed() throws IOException {
        assertThat(validate("-c", codebook, "--coder", "Ann", "--confusions").out())
                .contains("cost,false negative,t1:4,t1,t1,It is dear.")
                .contains("cost,false positive,t1:6,t1,t1,More money.");
    }

    @Test
    void whoIsMeantMustBeClear() throws IOException {
        Session several = validate("-c", codebook);
        assertThat(several.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(several.err()).contains("Ann, Zoë").contains("--coder");
        assertThat(validate("-c", codebook, "--coder", "Anne").err()).contains("did you mean \"Ann\"?");
        assertThat(validate("-c", codebook, "--coder", "Ann", "-f", "text").out())
                .contains("Codes of the person that the codebook lacks are left out: other.");
        assertThat(validate("-c", codebook, "--coder", "Ann", "--code", "costs").err())
                .contains("did you mean \"cost\"?");
    }

    @Test
    void aCodebookThatFindsNothingIsSaid() throws IOException {
        Path empty = Files.writeString(folder.resolve("e.yaml"), "themes:\n  - {name: Cost, id: cost}\n");
        assertThat(validate("-c", empty, "--coder", "Ann").err()).contains("the codebook has no indicators");
        Path other = Files.writeString(
                folder.resolve("o.yaml"), "themes:\n  - {name: Costs, id: costs, indicators: [money]}\n");
        Session session = validate("-c", other, "--coder", "Ann");
        assertThat(session.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(session.err()).contains("none of the person's codes", "did you mean \"costs\"?");
    }

    @Test
    void aSheetNeedsItsKey() throws IOException {
        Path sheet = Files.writeString(folder.resolve("s.csv"), "unit,document,participant,text,cost,done\n");
        Session session = Session.run("validate", sheet);
        assertThat(session.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(session.err()).contains("--key");
        assertThat(Session.run("validate", sheet, "--key", sheet, "--coder", "Ann")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void intervalsResampleParticipantsWhereThereAreEnough() throws IOException {
        StringBuilder rows = new StringBuilder("document,start,end,code,coder\n");
        for (int p = 10; p < 24; p++) {
            Files.writeString(folder.resolve("d" + p + ".txt"), "I: Well?\n\nP: Money.\n\nI: Well?\n\nP: Yes.\n");
            rows.append("d").append(p).append(p % 2 == 0 ? ",13,18,cost,Ann\n" : ",32,35,cost,Ann\n");
        }
        Path ledger = Files.writeString(folder.resolve("many.csv"), rows);
        Map<String, String> cost = Session.run("validate", ledger, "-c", codebook, "--transcripts", folder + "/d*.txt")
                .rows()
                .get(0);
        Estimate.Bounds wilson =
                new Confusion(7, 7, 7, 7).precision().interval().orElseThrow();
        assertThat(cost).containsEntry("precision", "0.5");
        assertThat(Double.parseDouble(cost.get("precision_low")))
                .isBetween(0.1, 0.4)
                .isNotCloseTo(wilson.low(), Offset.offset(1e-6));
    }

    @Test
    void agreeComparesTheCodersThatAreNamed() throws IOException {
        Session session = Session.run(
                "agree", ledger(), "--transcripts", transcript, "--coder", "Zoë,Ann", "-f", "text", "--bootstrap", "0");
        assertThat(session.out()).as(session.err()).contains("Coders: Zoë, Ann; 4 units");
        assertThat(Session.run("agree", ledger(), "--transcripts", transcript, "--coder", "Zoe,Ann")
                        .err())
                .contains("did you mean \"Zoë\"?");
    }

    @Test
    void aLedgerIsCountedForOneCoder() throws IOException {
        Session session =
                Session.run("count", "-c", codebook, transcript, "--codings", ledgerOfCost(), "--coder", "Zoë", "-v");
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.rows().get(0)).containsEntry("mentions", "1");
        assertThat(session.err()).contains("l.csv, coder Zoë:");
        assertThat(Session.run("count", "-c", codebook, transcript, "--coder", "Zoë")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Session.run("count", "-c", codebook, transcript, "--codings", ledgerOfCost(), "--coder", "Zoe")
                        .err())
                .contains("did you mean \"Zoë\"?");
    }

    private Path ledgerOfCost() throws IOException {
        Path ledger = ledger();
        return Files.writeString(ledger, Files.readString(ledger).replaceAll("(?m)^.*,other,.*\\n", ""));
    }
}
