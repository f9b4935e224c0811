package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors M6.5 to M6.8, from a sheet and its key through the command line. */
class ValidateCommandTest {
    @TempDir
    Path folder;

    /** Judges so many coded and uncoded units of so many, and gives the row of the table by its columns. */
    private Map<String, String> judged(int coded, int ofCoded, int right, int uncoded, int ofUncoded, int missed)
            throws IOException {
        StringBuilder key = new StringBuilder("unit,stratum,stratum_units,stratum_drawn,codes\n");
        StringBuilder sheet = new StringBuilder("unit,document,participant,text,x,done\n");
        for (int i = 0; i < coded; i++) {
            key.append("c%d,coded,%d,%d,x\n".formatted(i, ofCoded, coded));
            sheet.append("c%d,d,p,t,%s,x\n".formatted(i, i < right ? "x" : ""));
        }
        for (int i = 0; i < uncoded; i++) {
            key.append("u%d,uncoded,%d,%d,\n".formatted(i, ofUncoded, uncoded));
            sheet.append("u%d,d,p,t,%s,x\n".formatted(i, i < missed ? "x" : ""));
        }
        Path keyFile = Files.writeString(folder.resolve("key.csv"), key.toString());
        Path sheetFile = Files.writeString(folder.resolve("sheet.csv"), sheet.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80);
        assertThat(new Themata(terminal)
                        .run("validate", sheetFile.toString(), "--key", keyFile.toString(), "-f", "csv"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        String[] names = lines.get(0).split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    private static void near(Map<String, String> row, String names, double... values) {
        String[] columns = names.split(" ");
        for (int i = 0; i < columns.length; i++) {
            assertThat(Double.parseDouble(row.get(columns[i]))).as(columns[i]).isEqualTo(values[i], within(5e-8));
        }
    }

    private static void none(Map<String, String> row, String names) {
        for (String name : names.split(" ")) {
            assertThat(row.get(name)).as(name).isEmpty();
        }
    }

    @Test
    @DisplayName("M6.5 all units judged")
    void m6_5() throws IOException {
        Map<String, String> row = judged(50, 50, 42, 150, 150, 14);
        near(row, "precision precision_low precision_high", .84, .7148578, .9166258);
        near(row, "recall recall_low recall_high", .75, .6230736, .8448295);
        near(row, "f1", .7924528);
        double width = Double.parseDouble(row.get("f1_high")) - Double.parseDouble(row.get("f1_low"));
        assertThat(width / 2 / 1.959963984540054).as("SE of F1").isEqualTo(.0432857, within(5e-8));
        near(row, "mcc mcc_low mcc_high f1_se mcc_se", .7200823, .5928054, .8122652, .0432857, .0554783);
        near(row, "kappa", .7179487);
        near(row, "specificity balanced_accuracy", 136.0 / 144, (.75 + 136.0 / 144) / 2);
    }

    @Test
    @DisplayName("M6.6 a rare code")
    void m6_6() throws IOException {
        Map<String, String> row = judged(10, 10, 9, 190, 190, 6);
        near(row, "precision precision_low precision_high", .9, .5958500, .9821238);
        near(row, "recall recall_low recall_high", .6, .3574683, .8017550);
        near(row, "f1 f1_se mcc kappa", .72, .1015969, .7185809, .7021277);
    }

    @Test
    @DisplayName("M6.7 a stratified sample")
    void m6_7() throws IOException {
        Map<String, String> row = judged(60, 240, 48, 200, 3760, 6);
        near(row, "precision recall recall_low recall_high", .8, .6299213, .4391142, .7872647);
        near(row, "f1 prevalence recall_unweighted", .7048458, .0762, .8888889);
        near(row, "recall_se prevalence_se", .0923741, .0113868);
        none(row, "miss_rate_upper");
        double width = Double.parseDouble(row.get("prevalence_high")) - Double.parseDouble(row.get("prevalence_low"));
        assertThat(width / 2 / 1.959963984540054).as("SE of prevalence").isEqualTo(.0113868, within(5e-8));
        assertThat(Double.parseDouble(row.get("mcc_low")))
                .isLessThan(Double.parseDouble(row.get("mcc")))
                .isGreaterThan(.4);
    }

    @Test
    @DisplayName("M6.8 no miss in the sample")
    void m6_8() throws IOException {
        Map<String, String> row = judged(60, 240, 48, 200, 3760, 0);
        near(row, "recall recall_at_least miss_rate_upper", 1, .7745056, .0148670);
        none(row, "recall_low recall_high");
    }

    @Test
    void nothingIsKnownOfMissesIfNoneWereLookedFor() throws IOException {
        Map<String, String> row = judged(10, 20, 8, 0, 0, 0);
        near(row, "precision", .8);
        none(row, "recall f1 prevalence recall_at_least recall_unweighted mcc kappa specificity balanced_accuracy");
        assertThat(row).containsEntry("reason", "NO_UNCODED");
    }

    @Test
    void aPersonWhoSaysTheSameOfEveryUnit() throws IOException {
        Map<String, String> never = judged(10, 10, 0, 20, 20, 0);
        near(never, "precision f1 prevalence", 0, 0, 0);
        none(never, "recall mcc kappa kappa_low f1_low f1_high");
        assertThat(never).containsEntry("reason", "NO_POSITIVES");
        Map<String, String> always = judged(10, 10, 10, 20, 20, 20);
        none(always, "mcc kappa specificity balanced_accuracy");
        assertThat(always).containsEntry("reason", "EMPTY_MARGIN");
        assertThat(judged(0, 0, 0, 20, 20, 5)).containsEntry("precision", "").containsEntry("reason", "NO_POSITIVES");
    }

    @Test
    void intervalsAndAgreementAreLeftOutWhereTheyHaveNoPlace() throws IOException {
        judged(10, 20, 8, 20, 40, 1);
        Path sheet = folder.resolve("sheet.csv");
        String[] command = {
            "validate", sheet.toString(), "--key", folder.resolve("key.csv").toString()
        };
        CommandRun csv = CommandRun.of(command[0], command[1], command[2], command[3], "--no-inference", "-f", "csv");
        assertThat(csv.out().lines().toList().get(1)).as(csv.err()).startsWith("x,30,8,2,1,19,0.8,,,0.8888888889,,,");
        CommandRun text = CommandRun.of(command[0], command[1], command[2], command[3], "--no-inference", "-f", "text");
        assertThat(text.out()).contains(".80").doesNotContain("CI", "Wilson", "[");
        Path study = Files.writeString(
                folder.resolve("study.yaml"), "study: S\ncodebook: c.yaml\ntranscripts: [t]\napproach: reflexive\n");
        assertThat(CommandRun.of(command[0], command[1], command[2], command[3], "-s", study.toString(), "-f", "csv")
                        .out())
                .isEqualTo(csv.out());
    }

    @Test
    void noughtsAreAnswersToo() throws IOException {
        Path key = Files.writeString(
                folder.resolve("k.csv"),
                "unit,stratum,stratum_units,stratum_drawn,codes\na,coded,1,1,x\nb,uncoded,1,1,\n");
        Path sheet = Files.writeString(
                folder.resolve("s.csv"), "unit,document,participant,text,x,done\na,d,p,t,0,\nb,d,p,t,0,\n");
        CommandRun run = CommandRun.of("validate", sheet.toString(), "--key", key.toString(), "-f", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\nx,2,0,1,0,1,0,").contains("NO_POSITIVES");
        Files.writeString(sheet, "unit,document,participant,text,x,done\na,d,p,t,,\nb,d,p,t,,\n");
        assertThat(CommandRun.of("validate", sheet.toString(), "--key", key.toString())
                        .err())
                .contains("not filled in");
    }
}
