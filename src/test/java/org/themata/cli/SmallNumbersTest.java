package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** M8.1 as a study: 15 women and 9 men, of whom 12 and 3 speak of pay, and 6 and 5 of time; two are managers. */
class SmallNumbersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeStudy() throws IOException {
        Files.writeString(folder.resolve("codebook.yaml"), """
                codebook: Work
                themes:
                  - name: Work
                    id: work
                    codes:
                      - {name: Pay, id: pay, indicators: [pay]}
                      - {name: Time, id: time, indicators: [time]}
                """);
        Files.writeString(folder.resolve("study.yaml"), """
                study: Work
                codebook: codebook.yaml
                transcripts: [t]
                participants: people.csv
                compare: [gender]
                minimum_cell: 5
                """);
        Files.createDirectory(folder.resolve("t"));
        StringBuilder people = new StringBuilder("participant,gender,role\n");
        for (int i = 1; i <= 24; i++) {
            boolean woman = i <= 15;
            people.append('P').append(i).append(woman ? ",woman," : ",man,").append(i <= 2 ? "manager\n" : "nurse\n");
            boolean pay = i <= 12 || i >= 22;
            boolean time = i > 9 && i <= 15 || i > 15 && i <= 20;
            Files.writeString(
                    folder.resolve("t/P" + i + ".txt"),
                    "P" + i + ": It is so." + (pay ? " The pay is low." : "") + (time ? " There is no time." : "")
                            + "\n");
        }
        Files.writeString(folder.resolve("people.csv"), people);
    }

    private String run(String... args) {
        String[] all = Stream.concat(
                        Arrays.stream(args),
                        Stream.of("-s", folder.resolve("study.yaml").toString()))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(all);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    @DisplayName("M8.1: men under 5, women with them, total kept; what follows from them is gone")
    void crosstab() {
        assertThat(run("table", "crosstab", "-f", "md"))
                .contains("| Theme / sub-theme | woman<br>(*N* = 15) | man<br>(*N* = 9) | Total<br>(*N* = 24) |")
                .contains("Pay | c | &lt;5 | 15 (63) |")
                .contains("Time | 6 (40) | 5 (56) | 11 (46) |");
        assertThat(run("table", "crosstab", "-f", "csv"))
                .contains("woman,pay,Work > Pay,2,,,,,15,,,,117,,,,")
                .contains("man,pay,Work > Pay,2,,,,,9,,,,");
        assertThat(run("count", "--by", "gender", "-f", "csv")).isEqualTo(run("table", "crosstab", "-f", "csv"));
        assertThat(run("count", "--by", "gender", "--wide", "--measure", "share", "-f", "csv"))
                .contains("woman,1,,0.4\n");
    }

    @Test
    @DisplayName("compare: no share, difference, ratio or V of a code with a hidden group")
    void compare() {
        String csv = run("compare", "-f", "csv");
        assertThat(csv).contains("man,,9,,,,woman,,,,,,,,,,,,,,,,,,,,,,suppressed: numbers");
        assertThat(csv).contains("time,Work > Time,2,gender,man,5,9,0.5555555556");
        assertThat(run("compare", "-f", "md", "--test")).contains("Pay | c | &lt;5 | c | c | c | c | c |");
        assertThat(run("compare", "--unit", "mention", "-f", "csv")).contains("pay,Work > Pay,2,gender,man,,");
        assertThat(run("compare", "--keyness", "-f", "csv", "--minimum", "1"))
                .doesNotContain(",pay,")
                .contains("man,time,5");
    }

    @Test
    @DisplayName(
            "codes together in 3 women only are no pair in lists and graphs; a single person's table hides rare codes")
    void together() {
        assertThat(run("cooccur", "--within", "participant", "-f", "csv"))
                .contains("pay,time,Work > Pay,Work > Time,participant,24,15,11,,,");
        assertThat(run("cooccur", "--within", "turn", "-f", "csv")).contains("turn,24,15,11,,,");
        assertThat(run("cooccur", "-f", "dot")).doesNotContain("--");
        assertThat(run("cooccur", "--minimum", "1", "-f", "csv").lines()).hasSize(1);
    }

    @Test
    @DisplayName("a participant is a group of one: no cell, no name beside a theme, no figure of single people")
    void singleParticipants() {
        assertThat(run("count", "--wide", "-f", "csv")).contains("P1,,,\n");
        assertThat(run("count", "--by", "participant", "-f", "csv")).contains("P1,pay,Work > Pay,2,,,,,,,,,,,,,\n");
        assertThat(run("table", "matrix", "-f", "md"))
                .contains("Pay | 15 (63) |")
                .doesNotContain("P1")
                .contains("Who speaks of what is suppressed");
        assertThat(run("table", "matrix", "-f", "csv")).contains("pay,Work > Pay,2,,,");
        assertThat(run("count", "-f", "csv"))
                .contains("pay,Work > Pay,2,15,15,15,15,24,")
                .doesNotContain(",P");
        assertThat(run("table", "participants", "-f", "csv"))
                .contains("P1,,,1,1,")
                .doesNotContain("manager");
        assertThat(run("table", "coreq", "-f", "csv")).contains("Left out: it would tell of codes");
        for (String[] command : new String[][] {
            {"plot", "matrix"},
            {"plot", "timeline"},
            {"plot", "saturation"},
            {"saturation"},
            {"table", "saturation"},
            {"cooccur", "--within", "ena:4"},
            {"count", "--by", "gender,role"}
        }) {
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("-s", folder.resolve("study.yaml").toString()));
            CommandRun refused = CommandRun.of(all.toArray(String[]::new));
            assertThat(refused.status()).as(refused.err()).isEqualTo(2);
            assertThat(refused.err()).contains("minimum_cell: 5 hides groups smaller than 5");
            assertThat(refused.out()).isEmpty();
        }
    }

    @Test
    @DisplayName("groups of a hidden size: neither their words nor their names")
    void hiddenGroups() {
        assertThat(run("count", "--by", "role", "-f", "csv"))
                .contains("manager,pay,Work > Pay,2,,,,,,,,,,,,,\n")
                .contains("nurse,pay,Work > Pay,2,,,,,,,,,,,,,\n");
    }

    @Test
    @DisplayName("a run: no file of single people but the ledger, and it says so")
    void wholeRun() {
        CommandRun run = CommandRun.of("run", folder.toString());
        assertThat(run.err()).contains("minimum_cell: 5: no heat map, timeline or saturation");
        assertThat(folder.resolve("results/figures/frequency.svg")).exists();
        for (String name : List.of("figures/matrix.svg", "figures/timeline.png", "tables/saturation.csv")) {
            assertThat(folder.resolve("results").resolve(name)).doesNotExist();
        }
    }

    @Test
    @DisplayName("machine formats, whose cells are only empty, say it on standard error")
    void said() {
        String study = folder.resolve("study.yaml").toString();
        for (String command : new String[] {"count", "compare", "cooccur"}) {
            assertThat(CommandRun.of(command, "-s", study, "-f", "csv").err())
                    .as(command)
                    .containsOnlyOnce("minimum_cell: 5: smaller numbers of participants, and what follows");
        }
        assertThat(CommandRun.of("table", "frequency", "-s", study, "-f", "md").err())
                .doesNotContain("minimum_cell");
    }

    @Test
    @DisplayName("attributes that fewer than five share are left out under a quotation")
    void quotations() {
        String quotes = run("table", "quotes", "--per-code", "15", "-f", "csv");
        assertThat(quotes).contains(",\"woman, nurse\",");
        assertThat(quotes).doesNotContain("manager").doesNotContain(",P1");
        assertThat(run("table", "quotes", "-f", "text"))
                .contains("Attributes are left out where fewer than 5 participants who speak of the same code");
    }
}
