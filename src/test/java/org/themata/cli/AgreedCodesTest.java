package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of the codebook that no coder used, in {@code agree}; and the vectors M5.14 and M5.15 from a coders' file. */
class AgreedCodesTest {
    private static final String CODEBOOK = "path,id,indicators\n"
            + "Barriers > First,first,a\nBarriers > Second,second,b\nBarriers > Third,third,c\nBarriers > Fourth,fourth,d\n";

    @TempDir
    Path folder;

    private CommandRun last = new CommandRun(0, "", "");

    private int run(String... args) {
        last = CommandRun.of(args);
        return last.status();
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private List<String> row(String... start) {
        String prefix = String.join(",", start) + ",";
        return last.out()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> List.of(line.split(",", -1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + prefix + " in " + last.out() + last.err()));
    }

    private double number(int column, String... start) {
        return Double.parseDouble(row(start).get(column));
    }

    /** Two coders of 40 units by their tables: both, only a, only b, nobody. */
    private static String coders(String[] codes, int[]... tables) {
        StringBuilder rows = new StringBuilder("unit,coder,code\n");
        for (int u = 0; u < 40; u++) {
            rows.append("%d,a,%n%d,b,%n".formatted(u, u));
        }
        for (int c = 0; c < codes.length; c++) {
            int[] t = tables[c];
            for (int u = 0; u < 40; u++) {
                if (u < t[0] + t[1]) {
                    rows.append("%d,a,%s%n".formatted(u, codes[c]));
                }
                if (u < t[0] || u >= t[0] + t[1] && u < t[0] + t[1] + t[2]) {
                    rows.append("%d,b,%s%n".formatted(u, codes[c]));
                }
            }
        }
        return rows.toString();
    }

    private String three() throws IOException {
        return file(
                "three.csv",
                coders(
                        new String[] {"first", "second", "third"},
                        new int[] {10, 2, 3, 25},
                        new int[] {5, 1, 0, 34},
                        new int[] {18, 4, 2, 16}));
    }

    @Test
    @DisplayName("M5.14 pooled kappa of three codes")
    void m5_14() throws IOException {
        String three = three();
        run("agree", three, "--bootstrap", "0");
        assertThat(number(4, "first")).isEqualTo(.7093023, within(5e-8));
        assertThat(number(4, "second")).isEqualTo(.8947368, within(5e-8));
        assertThat(number(4, "third")).isEqualTo(.7, within(5e-8));
        assertThat(number(4, "(all codes)")).isEqualTo(.7430407, within(5e-8));
        run("agree", three, "--coefficient", "pooled", "--bootstrap", "0");
        assertThat(number(3, "(all codes)", "pooled")).isEqualTo(.7430407, within(5e-8));
    }

    @Test
    @DisplayName("M5.15 a fourth code that nobody used")
    void m5_15() throws IOException {
        String codebook = file("codebook.csv", CODEBOOK);
        run("agree", three(), "-c", codebook, "--bootstrap", "0");
        assertThat(last.out().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("code", "first", "second", "third", "fourth", "(all codes)");
        List<String> unused = row("fourth");
        assertThat(unused.subList(1, 5)).containsExactly("40", "0", "1", "");
        assertThat(unused.subList(15, 19)).containsExactly("0", "0", "0", "40");
        assertThat(unused.get(24)).isEqualTo("NO_VARIATION");
        assertThat(number(4, "(all codes)")).isEqualTo(.7430407, within(5e-8));
        run("agree", three(), "-c", codebook, "--bootstrap", "0", "-f", "text");
        assertThat(last.out())
                .containsPattern("fourth +40 +0\\.0 +100\\.0 +n\\.e\\. +n\\.e\\. +n\\.e\\.")
                .contains("NO_VARIATION; both, first, second, neither: [[0, 0], [0, 40]]");
    }

    @Test
    void aCodeOfTheCodebookCanBeNamedAndAnotherIsAnsweredWithTheNearest() throws IOException {
        String codebook = file("codebook.csv", CODEBOOK);
        assertThat(run("agree", three(), "-c", codebook, "--code", "fourth", "--bootstrap", "0"))
                .isZero();
        assertThat(row("fourth").get(24)).isEqualTo("NO_VARIATION");
        assertThat(run("agree", three(), "-c", codebook, "--code", "forth")).isEqualTo(ExitStatus.INPUT);
        assertThat(last.err()).contains("there is no code \"forth\"").contains("\"fourth\"");
        assertThat(run("agree", three(), "--code", "fourth")).isEqualTo(ExitStatus.INPUT);
        assertThat(last.err()).contains("nobody used the code \"fourth\"").contains("-c");
    }

    @Test
    void codesThatTheCodebookLacksStandAtTheEndAndAreNamed() throws IOException {
        String codebook = file("codebook.csv", CODEBOOK);
        String rows = file("t.csv", "unit,coder,code\n1,a,zeal\n1,b,zeal\n2,a,third\n2,b,third\n2,b,first\n");
        run("agree", rows, "-c", codebook, "--bootstrap", "0", "-v");
        assertThat(last.out().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("code", "first", "second", "third", "fourth", "zeal", "(all codes)");
        assertThat(last.err()).contains("Codes that the codebook lacks: zeal.");
    }

    @Test
    void aNamedCodebookOfOtherCodesIsAnErrorAndTheStudysIsLeftAside() throws IOException {
        file("codebook.csv", CODEBOOK);
        String study = file(
                "study.yaml", "study: S\ncodebook: " + folder.resolve("codebook.csv") + "\ntranscripts: [t.txt]\n");
        String values = file("v.csv", "unit,coder,value\n1,a,1\n1,b,1\n2,a,2\n2,b,2\n");
        assertThat(run("agree", values, "-c", folder.resolve("codebook.csv").toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(last.err()).contains("has none of the coders' codes");
        assertThat(run("agree", values, "-s", study, "--bootstrap", "0")).isZero();
        assertThat(last.out()).doesNotContain("fourth");
        assertThat(run("agree", three(), "-s", study, "--bootstrap", "0")).isZero();
        assertThat(row("fourth").get(24)).isEqualTo("NO_VARIATION");
    }

    @Test
    void whereNobodyUsedAnyCodeAllOfTheCodebookAreShown() throws IOException {
        String rows = file("t.csv", "unit,coder,code\n1,a,\n1,b,\n2,a,\n2,b,\n");
        assertThat(run("agree", rows, "-c", file("codebook.csv", CODEBOOK))).isZero();
        assertThat(last.out()
                        .lines()
                        .filter(line -> line.endsWith("NO_VARIATION"))
                        .count())
                .isEqualTo(5);
        assertThat(row("first").subList(1, 5)).containsExactly("2", "0", "1", "");
        assertThat(run("agree", rows)).isZero();
        assertThat(row("(all codes)").subList(1, 5)).containsExactly("2", "", "1", "");
    }

    @Test
    void theCategoriesAreThoseOfTheCodebook() throws IOException {
        String rows =
                file("t.csv", "unit,coder,code\n1,a,first\n1,b,first\n2,a,second\n2,b,second\n3,a,first\n3,b,second\n");
        run("agree", rows, "-c", file("codebook.csv", CODEBOOK), "--coefficient", "pabak,ac1", "--bootstrap", "0");
        // Po = 2/3, q = 4; π = 1/2, 1/2: Pe = 1/4 and (1/4 + 1/4) / 3.
        assertThat(number(3, "(all categories)", "pabak")).isEqualTo((2 / 3.0 - .25) / .75, within(1e-9));
        assertThat(number(3, "(all categories)", "ac1")).isEqualTo((2 / 3.0 - 1 / 6.0) / (5 / 6.0), within(1e-9));
    }

    @Test
    void withoutUnitsOfTwoCodersAgreementIsNotEstimable() throws IOException {
        run("agree", file("t.csv", "unit,coder,code\n1,a,x\n2,b,x\n"), "-f", "text");
        assertThat(last.out()).containsPattern("x +0 +n\\.e\\. +n\\.e\\. +n\\.e\\. +n\\.e\\. +n\\.e\\.");
    }
}
