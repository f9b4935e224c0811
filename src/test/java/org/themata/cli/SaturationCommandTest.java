package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The toy matrix of M4.3 as twelve transcripts and a codebook, through {@code saturation}. */
class SaturationCommandTest {
    private static final String TOY = "1100000000 1010000000 1101000000 0110100000 1001010000 1110000000 "
            + "0100101000 1011000000 1100000100 0010100000 1101000010 1010010001";

    @TempDir
    Path folder;

    private String codebook = "";

    @BeforeEach
    void write() throws IOException {
        StringBuilder codes = new StringBuilder("codebook: Toy\nthemes:\n");
        for (int i = 0; i < 10; i++) {
            codes.append("  - {name: T%d, id: t%d, indicators: [word%d]}\n".formatted(i, i, i));
        }
        codebook = Files.writeString(folder.resolve("codebook.yaml"), codes.toString())
                .toString();
        Files.createDirectory(folder.resolve("t"));
        String[] rows = TOY.split(" ");
        for (int t = 0; t < rows.length; t++) {
            StringBuilder text = new StringBuilder("P: well\n\n");
            for (int i = 0; i < 10; i++) {
                text.append(rows[t].charAt(i) == '1' ? "P: word" + i + "\n\n" : "");
            }
            Files.writeString(folder.resolve("t/P%02d.txt".formatted(t + 1)), text.toString());
        }
    }

    private List<List<String>> run(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "saturation";
        args[1] = folder.resolve("t").toString();
        args[2] = "-c";
        args[3] = codebook;
        System.arraycopy(options, 0, args, 4, options.length);
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().map(line -> List.of(line.split(",", -1))).toList();
    }

    private static void column(List<List<String>> rows, String name, double... values) {
        int at = rows.get(0).indexOf(name);
        for (int t = 0; t < values.length; t++) {
            assertThat(Double.parseDouble(rows.get(t + 1).get(at)))
                    .as(name + " " + (t + 1))
                    .isEqualTo(values[t], within(1.5e-7));
        }
    }

    @Test
    @DisplayName("M4.3 toy matrix: one row an interview")
    void m4x3interviews() {
        List<List<String>> rows = run("--permutations", "0");
        column(rows, "known", 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 10);
        column(
                rows,
                "expected",
                2.9166667,
                4.5909091,
                5.6772727,
                6.4727273,
                7.1098485,
                7.6504329,
                8.1262626,
                8.5555556,
                8.95,
                9.3181818,
                9.6666667,
                10);
        column(
                rows,
                "expected_sd",
                .6400955,
                .9688680,
                1.0489960,
                1.0725047,
                1.0644883,
                1.0288531,
                .9701178,
                .8901506,
                .7875451,
                .6550293,
                .4714045,
                0);
        column(rows, "unconditional_sd", .9440123, 1.3276676, 1.5044901, 1.6037260);
    }

    @Test
    @DisplayName("M4.3 toy matrix: one row a result, with standard errors")
    void m4x3summary() {
        Map<String, List<String>> results = new HashMap<>();
        List<List<String>> rows = run("--permutations", "0", "--summary", "-f", "tsv").stream()
                .map(line -> List.of(String.join(",", line).split("\t", -1)))
                .toList();
        rows.forEach(row -> results.put(row.get(0), row));
        assertThat(rows.get(0)).containsExactly("result", "value", "low", "high", "note", "standard_error");
        result(results.get("chao2"), 17.3333333, 10.7186235);
        assertThat(Double.parseDouble(results.get("chao2").get(2))).isEqualTo(10.9020826, within(1e-7));
        assertThat(Double.parseDouble(results.get("chao2").get(3))).isEqualTo(69.6151346, within(2e-6));
        result(results.get("jackknife1"), 13.6666667, 1.8333333);
        result(results.get("jackknife2"), 16.2424242, Double.NaN);
        result(results.get("bootstrap"), 11.5597945, Double.NaN);
        result(results.get("coverage"), .8906832, Double.NaN);
        result(results.get("new_from_one_more"), .3188406, Double.NaN);
        result(
                results.get("new_from_five_more"),
                10 + 7.3333333 * (1 - Math.pow(1 - 4 / (12 * 7.3333333 + 4), 5)) - 10,
                Double.NaN);
        result(results.get("interviews_for_95_coverage"), 30, Double.NaN);
        assertThat(Double.parseDouble(results.get("ichao2").get(1))).isEqualTo(18.007, within(5e-4));
        assertThat(Double.parseDouble(results.get("ice").get(1))).isEqualTo(14.317, within(5e-4));
    }

    @Test
    void theChanceOfANewCodeNeedsNoBase() {
        List<List<String>> rows = run("--base", "10", "--run", "3", "--permutations", "4000");
        // The last interview adds a code if it is one of the four that have a code of their own: 4 of 12.
        assertThat(Double.parseDouble(rows.get(12).get(rows.get(0).indexOf("chance_of_new"))))
                .isEqualTo(1 / 3.0, within(.03));
        assertThat(run("--base", "10", "--run", "3", "--summary").stream().map(row -> row.get(0)))
                .contains("chance_of_new")
                .doesNotContain("saturation_at_over_orders");
    }

    private static void result(List<String> row, double value, double error) {
        assertThat(Double.parseDouble(row.get(1))).as(row.get(0)).isEqualTo(value, within(1.5e-7));
        if (Double.isNaN(error)) {
            assertThat(row.get(5)).as(row.get(0)).isEmpty();
        } else {
            assertThat(Double.parseDouble(row.get(5))).as(row.get(0)).isEqualTo(error, within(1e-7));
        }
    }
}
