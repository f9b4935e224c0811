package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code table quotes}: by its own rule, and by what people wrote into the ledger. */
class ReviewedQuotesTest {
    private static final String LEDGER = "document,start,end,code,status,memo\n";

    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void write() {
        study = new SmallStudy(folder);
        study.codebook();
        study.write("t/A.txt", "I: Well?\n\nA: We sit in silos. It rains. Silos are old. Silos cost a lot.\n");
        study.write("t/B.txt", "I: So?\n\nB: Silos again. I was never stressed.\n");
        study.write("t/C.txt", "I: So?\n\nC: Silos again.\n");
    }

    private CommandRun quotes(String... more) {
        List<String> words = new ArrayList<>(
                List.of("table", "quotes", "-c", folder.resolve("codebook.yaml").toString()));
        words.addAll(Arrays.asList(more));
        words.add(folder.resolve("t").toString());
        return CommandRun.of(words.toArray(String[]::new));
    }

    private List<String> rows(String... more) {
        CommandRun run = quotes(more);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + "|" + cells[4] + "|" + cells[5])
                .toList();
    }

    private String ledger(String... rows) {
        return study.write("ledger.csv", LEDGER + String.join("\n", rows) + "\n")
                .toString();
    }

    /** The coding of a word in a document's text. */
    private String coding(String document, int start, int end, String code, String status, String memo) {
        return document + "," + start + "," + end + "," + code + "," + status + "," + memo;
    }

    @Test
    void theSameWordsAreNotQuotedTwiceEvenOfTwoPeople() {
        assertThat(rows("--per-code", "9", "--max-words", "4", "--code", "silo"))
                .filteredOn(row -> row.contains("Silos again."))
                .hasSize(1);
    }

    @Test
    void negatedHitsAreNotQuoted() {
        assertThat(rows("--code", "stress", "-f", "csv")).containsExactly("stress||");
        assertThat(rows("--code", "stress", "--negated", "only"))
                .singleElement()
                .asString()
                .contains("never stressed");
    }

    @Test
    void aMemoThatSaysQuoteDecides() {
        String ledger = ledger(
                coding("A", 20, 28, "silo", "coded", ""),
                coding("A", 40, 45, "silo", "coded", "quote"),
                coding("B", 11, 16, "silo", "confirmed", ""),
                coding("C", 11, 16, "silo", "added", "Quote: short and clear"));
        assertThat(rows("--codings", ledger, "--max-words", "3", "--code", "silo"))
                .as("all that were chosen, by place, whatever --per-code says")
                .containsExactly("silo|… Silos are old. …|A", "silo|Silos again.|C");
        assertThat(quotes("--codings", ledger, "-f", "md").out())
                .contains("Where memos say \"quote\", these quotations and no others stand for the code");
    }

    @Test
    void statusDecidesElse() {
        String ledger = ledger(
                coding("A", 20, 28, "silo", "coded", ""),
                coding("B", 11, 16, "silo", "rejected", "quote"),
                coding("C", 11, 16, "silo", "confirmed", ""));
        for (String seed : List.of("1", "2", "3", "4", "5")) {
            assertThat(rows("--codings", ledger, "--code", "silo", "--seed", seed))
                    .containsExactly("silo|Silos again.|C");
        }
        assertThat(rows("--codings", ledger, "--code", "silo", "--per-code", "5"))
                .extracting(row -> row.substring(row.length() - 1))
                .containsExactly("C", "A");
    }

    @Test
    void aLongCodingIsCutAtItsSentences() {
        String ledger = ledger(coding("A", 13, 72, "silo", "added", ""));
        assertThat(rows("--codings", ledger, "--code", "silo", "--max-words", "7"))
                .containsExactly("silo|We sit in silos. It rains. …|A");
        assertThat(rows("--codings", ledger, "--code", "silo", "--max-words", "2"))
                .containsExactly("silo|We sit …|A");
    }

    @Test
    void aLedgerOfOtherTranscriptsIsAnError() {
        CommandRun run = quotes("--codings", ledger(coding("X", 0, 3, "silo", "coded", "")));
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(run.err()).contains("there is no transcript \"X\"");
    }

    @Test
    void tablesCountALedgerToo() {
        String ledger = ledger(coding("A", 20, 28, "silo", "coded", ""), coding("B", 11, 16, "silo", "rejected", ""));
        CommandRun run = CommandRun.of(
                "table",
                "frequency",
                "-c",
                folder.resolve("codebook.yaml").toString(),
                "--codings",
                ledger,
                "-f",
                "csv",
                folder.resolve("t").toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("silo,Work > Silo working,2,1,1,1,1,3,");
        CommandRun refused = CommandRun.of(
                "table",
                "participants",
                "--codings",
                ledger,
                folder.resolve("t").toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    }
}
