package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agree}, {@code sample} and {@code validate} from files to tables. */
class AgreeCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80);
        return new Themata(terminal).run(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private String transcript = "";
    private String anna = "";
    private String ben = "";

    @BeforeEach
    void write() throws IOException {
        String text =
                "I: How is it?\n\nP1: Money is short. I like it.\n\nI: And?\n\nP1: The cost is high.\n\nI: So?\n\n"
                        + "P1: Nothing else.\n\nI: Well?\n\nP1: We talk.\n";
        transcript = file("t1.txt", text);
        int money = text.indexOf("Money");
        int cost = text.indexOf("cost");
        int nothing = text.indexOf("Nothing");
        String head = "document,start,end,code\n";
        anna = file(
                "anna.csv",
                head + "t1," + money + "," + (money + 5) + ",cost\nt1," + cost + "," + (cost + 4) + ",cost\n");
        ben = file(
                "ben.csv",
                head + "t1," + (money + 1) + "," + (money + 14) + ",cost\nt1," + nothing + "," + (nothing + 7)
                        + ",mood\n");
    }

    @Test
    void countsUnitsThatNobodyCoded() {
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "--bootstrap", "0"))
                .isZero();
        assertThat(out().lines().toList().get(1)).startsWith("cost,4,0.375,0.75,0.5,");
        assertThat(out()).contains("\nmood,4,").contains("\n(all codes),4,");
    }

    @Test
    void sentencesAreOtherUnits() {
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "--unit", "sentence", "--bootstrap", "0"))
                .isZero();
        assertThat(out()).contains("\ncost,5,");
    }

    @Test
    void listsDisagreementsWithQuotations() {
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "--disagreements"))
                .isZero();
        assertThat(out())
                .contains("t1:4,t1,t1,cost,anna,ben,")
                .contains("The cost is high.")
                .contains("mood,ben,anna");
    }

    @Test
    void failsUnderAThreshold() {
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "--fail-under", "agreement=0.8"))
                .isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(err()).contains("agreement of cost is .750, below 0.8");
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "--fail-under", "agreement=0.7"))
                .isZero();
        assertThat(run("agree", anna, ben, "--fail-under", "alhpa=0.7")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("alpha");
    }

    @Test
    void saysWhatIsNotEstimable() throws IOException {
        String rows = "unit,coder,code\n1,a,x\n1,b,x\n2,a,x\n2,b,x\n3,a,x\n3,b,x\n";
        assertThat(run("agree", file("long.csv", rows), "-f", "text")).isZero();
        assertThat(out()).contains("n.e.").contains("NO_VARIATION").contains("[[3, 0], [0, 0]]");
    }

    @Test
    void oneCoderIsTooFewButTheSameCoderTwiceIsNot() {
        assertThat(run("agree", anna)).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("NEEDS_TWO_CODERS").contains("anna");
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "-f", "text"))
                .isZero();
        assertThat(out()).contains("Coders: anna, ben");
    }

    @Test
    void codersInOneFileAreToldApartByTheirColumn() throws IOException {
        String rows =
                "document,start,end,code,coder,turn\nt1,0,5,x,amy,1\nt1,0,5,x,bob,1\nt1,9,12,x,amy,2\nt1,20,22,y,bob,3\n";
        assertThat(run("agree", file("both.csv", rows), "--bootstrap", "0")).isZero();
        assertThat(out()).contains("\nx,3,0.5,0.6666666667,");
    }

    @Test
    void valuesAtALevel() throws IOException {
        String rows = "unit,coder,code\n1,a,1\n1,b,2\n2,a,3\n2,b,3\n3,a,1\n3,b,1\n4,a,2\n";
        String file = file("long.csv", rows);
        assertThat(run("agree", file, "--level-of-measurement", "interval", "--bootstrap", "0"))
                .isZero();
        // Do = 2·1/6, De = Σ n_c n_k (c-k)² / 30 = 2·(3·1·1 + 3·2·4 + 1·2·1) / 30; α = 1 - (1/3) / (58/30).
        assertThat(out()).contains("alpha (interval),3,0.8275862069,");
    }

    @Test
    void charactersOnlyWithTheWarning() {
        assertThat(run("agree", anna, ben, "--transcripts", transcript, "--unit", "character"))
                .isZero();
        assertThat(out()).contains("cost,nvivo (all characters)");
        assertThat(err()).contains("uncoded text");
        assertThat(run("agree", anna, ben, "--coefficient", "gamma")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("--transcripts");
    }

    @Test
    void everyCoefficientByName() {
        for (String name : new String[] {
            "percent",
            "all-agree",
            "kappa",
            "pi",
            "fleiss",
            "light",
            "conger",
            "pabak",
            "ac1",
            "alpha",
            "alpha-analytic",
            "kalpha",
            "kappa-linear",
            "kappa-quadratic",
            "ac2-linear",
            "ac2-quadratic",
            "holsti",
            "rho",
            "pooled",
            "alpha-masi",
            "alpha-jaccard",
            "alpha-mv",
            "u-alpha",
            "gamma",
            "nvivo"
        }) {
            assertThat(run("agree", anna, ben, "--transcripts", transcript, "--coefficient", name, "--bootstrap", "20"))
                    .as(name + err())
                    .isZero();
            assertThat(out().lines().count()).as(name).isGreaterThan(1);
            assertThat(out()).as(name).doesNotContain("NaN");
        }
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        assertThat(run("agree", anna, ben, "--coefficient", "kapa")).isEqualTo(ExitStatus.USAGE);
        assertThat(err()).contains("kappa");
        assertThat(run("agree", anna, ben, "--code", "cots")).isEqualTo(ExitStatus.INPUT);
        assertThat(err()).contains("cost");
    }

    @Test
    void sampleOutAndBack() throws IOException {
        String codebook =
                file("cb.yaml", "codebook: T\nthemes:\n  - {name: Cost, id: cost, indicators: [money, cost]}\n");
        String sheet = folder.resolve("sheet.csv").toString();
        String key = folder.resolve("key.csv").toString();
        assertThat(run("sample", transcript, "-c", codebook, "--key", key, "-o", sheet))
                .as(err())
                .isZero();
        String written = Files.readString(Path.of(sheet));
        assertThat(written)
                .startsWith("unit,document,participant,text,cost,done\n")
                .contains("Nothing else.");
        assertThat(Files.readString(Path.of(key)))
                .contains("t1:2,coded,2,2,cost")
                .contains("t1:6,uncoded,2,2,\n");
        assertThat(run("validate", sheet, "--key", key)).isEqualTo(ExitStatus.INPUT);
        assertThat(err()).contains("not filled in");
        Files.writeString(
                Path.of(sheet), written.replace("Money is short. I like it.,,", "Money is short. I like it.,x,"));
        assertThat(run("validate", sheet, "--key", key)).as(err()).isZero();
        assertThat(out().lines().toList().get(1)).startsWith("cost,4,1,1,0,2,0.5,");
        assertThat(run("validate", sheet, "--key", key, "--confusions")).isZero();
        assertThat(out()).contains("cost,false positive,t1:4").contains("The cost is high.");
    }

    @Test
    void nearMissesAreAStratum() throws IOException {
        String codebook = file(
                "cb.yaml",
                "codebook: T\nthemes:\n  - {name: Cost, id: cost, indicators: [costly, money, {not: \"money is short\"}]}\n");
        String key = folder.resolve("key.csv").toString();
        assertThat(run("sample", transcript, "-c", codebook, "--key", key, "--near", "5"))
                .as(err())
                .isZero();
        assertThat(Files.readString(Path.of(key)))
                .as("a vetoed hit, and cost, which has the stem of costly")
                .contains("t1:2,near,2,2,\n")
                .contains("t1:4,near,2,2,\n")
                .contains("t1:6,uncoded,2,2,\n");
    }
}
