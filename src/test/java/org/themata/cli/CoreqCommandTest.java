package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist over a study that can be counted by hand. Items marked A or P in methods.md 8.1 have an answer. */
class CoreqCommandTest {
    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void write() {
        study = new SmallStudy(folder);
        study.codebook();
        study.write(
                "participants.csv",
                "participant,document,sector,age\nAnn,A1,town,30\nAnn,A2,town,30\nBen,B,village,41\n");
        study.write("A1.txt", "[00:00:10] I: Well?\n\n[00:01:10] A: We sit in silos.\n\n[00:10:10] A: Bye.\n");
        study.write("A2.txt", "[00:00:00] Q: Again?\n\n[00:02:00] A: Silos again.\n\n[00:05:00] A: Bye.\n");
        study.write("B.txt", "I: You?\n\nB: Nothing to say.\n");
        yaml("");
    }

    private void yaml(String more) {
        study.write(
                "study.yaml",
                "study: Garden\ncodebook: codebook.yaml\ntranscripts: [A1.txt, A2.txt, B.txt]\n"
                        + "participants: participants.csv\nrecruited: 4\n" + more);
    }

    private CommandRun coreq(String... more) {
        List<String> words = new ArrayList<>(
                List.of("table", "coreq", "-s", folder.resolve("study.yaml").toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private Map<Integer, CSVRecord> items(String... more) throws IOException {
        CommandRun run = coreq(more);
        assertThat(run.status()).as(run.err()).isZero();
        Map<Integer, CSVRecord> items = new LinkedHashMap<>();
        CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(run.out()))
                .forEach(row -> items.put(Integer.valueOf(row.get("item")), row));
        return items;
    }

    @Test
    void has32ItemsInThreeDomains() throws IOException {
        Map<Integer, CSVRecord> items = items();
        assertThat(items.keySet())
                .hasSize(32)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 32).boxed().toList());
        assertThat(items.values().stream().map(row -> row.get("domain")).distinct())
                .containsExactly("Research team and reflexivity", "Study design", "Analysis and findings");
        assertThat(items.get(8).get("domain")).isEqualTo("Research team and reflexivity");
        assertThat(items.get(9).get("domain")).isEqualTo("Study design");
        assertThat(items.get(24).get("domain")).isEqualTo("Analysis and findings");
    }

    @Test
    void whatTheDataCanTellIsFilled() throws IOException {
        Map<Integer, CSVRecord> items = items();
        for (int item : List.of(12, 16, 18, 22, 24, 25, 27, 29, 31, 32)) {
            assertThat(items.get(item).get("filled_by")).as("item " + item).isEqualTo("data");
            assertThat(items.get(item).get("data")).as("item " + item).isNotEmpty();
        }
        for (int item : List.of(2, 3, 4, 5, 6, 7, 8, 14, 28)) {
            assertThat(items.get(item).get("filled_by")).as("item " + item).isEqualTo("author");
            assertThat(items.get(item).get("author")).as("item " + item).isNotEmpty();
        }
        assertThat(items.get(1).get("data")).isEqualTo("Labels in the transcripts: I, Q.");
        assertThat(items.get(12).get("data")).isEqualTo("2 participants in 3 transcripts.");
        assertThat(items.get(13).get("data")).isEqualTo("4 people were asked; 2 (50 %) took part.");
        assertThat(items.get(16).get("data")).isEqualTo("sector: town 1, village 1; age: median 35.5 (range 30–41).");
        assertThat(items.get(18).get("data")).isEqualTo("1 of 2 participants spoke in more than one transcript.");
        assertThat(items.get(21).get("data"))
                .isEqualTo("2 of 3 transcripts have times: median 7.5 minutes (range 5.0–10.0), from the start of the"
                        + " first turn to the start of the last.");
        assertThat(items.get(22).get("data"))
                .startsWith("1 of 2 codes were found in 2 interviews, the last new one in" + " interview 1;");
        assertThat(items.get(25).get("data")).startsWith("1 theme and 2 codes below on 2 levels, 3 of 3 with");
        assertThat(items.get(29).get("data")).isEqualTo("1 quotation of 1 of 2 participants (table quotes).");
        assertThat(items.get(31).get("data")).isEqualTo("Participants who speak of each, of 2: Work (1).");
        assertThat(items.get(32).get("data")).isEqualTo("Codes of one participant: Silo working; of none: Stress.");
    }

    @Test
    void aLedgerTellsWhoCoded() throws IOException {
        study.write(
                "ledger.csv",
                "document,start,end,code,status,coder,memo\nA1,50,62,silo,added,Eve,quote\nB,9,10,stress,rejected,themata,\n");
        Map<Integer, CSVRecord> items =
                items("--codings", folder.resolve("ledger.csv").toString());
        assertThat(items.get(24).get("data"))
                .isEqualTo("1 in the ledger: Eve; 1 coding was confirmed or rejected by hand.");
        assertThat(items.get(20).get("data")).isEqualTo("1 coding has a memo.");
    }

    @Test
    void reflexiveStudiesHaveNoSaturation() throws IOException {
        yaml("approach: reflexive\n");
        assertThat(items().get(22).get("data")).isEqualTo("Left out: the study's approach has no place for it.");
        assertThat(items().get(9).get("data")).isEqualTo("Approach: reflexive.");
    }

    @Test
    void smallNumbersAreNotPrinted() throws IOException {
        yaml("minimum_cell: 5\n");
        Map<Integer, CSVRecord> items = items();
        assertThat(items.get(16).get("data"))
                .isEqualTo("sector: 2 values, some of fewer than 5 participants; age: median 35.5.");
        assertThat(items.get(31).get("data")).contains("Work (suppressed)");
        assertThat(items.get(32).get("data"))
                .startsWith("Codes whose number of participants is suppressed: Silo working");
    }

    @Test
    void forPeopleBracketsStandForTheAuthors() {
        String page = coreq("-f", "md").out();
        assertThat(page)
                .startsWith("**Table 1**\n\n*Garden: COREQ Checklist*\n\n| No. | Domain | Item |")
                .contains("| 2 | | Credentials. Which degrees")
                .contains("\\[degrees\\]")
                .contains("Tong, A., Sainsbury, P., & Craig, J. (2007)".replace("&", "&amp;"));
    }
}
