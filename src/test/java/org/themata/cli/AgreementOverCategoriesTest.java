package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors M5.1 to M5.13 and N10, from files of coders through the command line to the row of all categories. */
class AgreementOverCategoriesTest {
    private static final String ALL = "(all categories)";

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

    /** The cells of a row of the default table, or of the first row of a coefficient. */
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

    private double value(String coefficient) {
        return number(3, ALL, coefficient);
    }

    private double error(String coefficient) {
        return number(4, ALL, coefficient);
    }

    /** Two coders by the table of their categories. */
    private static String table(String[] names, int[]... rows) {
        StringBuilder text = new StringBuilder("unit,coder,code\n");
        int unit = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                for (int n = 0; n < rows[i][j]; n++, unit++) {
                    text.append(unit).append(",a,").append(names[i]).append('\n');
                    text.append(unit).append(",b,").append(names[j]).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** Coders as strings of digits, {@code .} is missing. */
    private static String coders(String... coders) {
        StringBuilder text = new StringBuilder("unit,coder,code\n");
        for (int c = 0; c < coders.length; c++) {
            for (int u = 0; u < coders[c].length(); u++) {
                if (coders[c].charAt(u) != '.') {
                    text.append("%d,%c,%c%n".formatted(u, 'A' + c, coders[c].charAt(u)));
                }
            }
        }
        return text.toString();
    }

    private static final String CANONICAL = coders("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    private static String hayes() {
        String[] units = ("112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1"
                        + " 111.1 212.2 1233. 1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2"
                        + " 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1")
                .split(" ");
        String[] coders = new String[5];
        for (int c = 0; c < 5; c++) {
            StringBuilder coder = new StringBuilder();
            for (String unit : units) {
                coder.append(unit.charAt(c));
            }
            coders[c] = coder.toString();
        }
        return coders(coders);
    }

    private static String psychiatric() {
        String rows = "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501"
                + " 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";
        String[] names = {"depression", "personality", "schizophrenia", "neurosis", "other"};
        StringBuilder text = new StringBuilder("unit,coder,code\n");
        int unit = 0;
        for (String row : rows.split(" ")) {
            int coder = 0;
            for (int k = 0; k < 5; k++) {
                for (int n = '0'; n < row.charAt(k); n++) {
                    text.append(unit + "," + coder++ + "," + names[k] + "\n");
                }
            }
            unit++;
        }
        return text.toString();
    }

    @Test
    @DisplayName("M5.1 two coders of nine units, and three")
    void m5_1() throws IOException {
        String two = file("two.csv", coders("124121112", "123122112"));
        run("agree", two, "--bootstrap", "0", "--coefficient", "percent,kappa,fleiss,pabak");
        assertThat(value("percent")).isEqualTo(.7777778, within(5e-8));
        assertThat(value("kappa")).isEqualTo(.6326531, within(5e-8));
        assertThat(value("fleiss")).isEqualTo(.6250, within(5e-8));
        assertThat(value("pabak")).isEqualTo(.7037037, within(5e-8));
        String three = file("three.csv", coders("124121112", "123121122", "123122112"));
        run("agree", three, "--bootstrap", "0", "--coefficient", "all-agree,percent,fleiss,pabak,light");
        assertThat(value("all-agree")).isEqualTo(.6666667, within(5e-8));
        assertThat(value("percent")).isEqualTo(.7777778, within(5e-8));
        assertThat(value("fleiss")).isEqualTo(.6267281, within(5e-8));
        assertThat(value("pabak")).isEqualTo(.7037037, within(5e-8));
        assertThat(value("light")).isEqualTo(.6301020, within(5e-8));
    }

    @Test
    @DisplayName("M5.2 Holsti: 12 in both, 20 and 16 in all")
    void m5_2() throws IOException {
        String file = file("t.csv", table(new String[] {"x", ""}, new int[] {12, 8}, new int[] {4, 7}));
        run("agree", file, "--coefficient", "holsti");
        assertThat(number(3, "x", "holsti")).isEqualTo(.6666667, within(5e-8));
        assertThat(number(3, "(all codes)", "holsti")).isEqualTo(.6666667, within(5e-8));
    }

    @Test
    @DisplayName("M5.3 Artstein & Poesio, two categories")
    void m5_3() throws IOException {
        String file = file("t.csv", table(new String[] {"x", "y"}, new int[] {20, 20}, new int[] {10, 50}));
        run("agree", file, "--bootstrap", "0", "--coefficient", "percent,kappa,pi,alpha,pabak,ac1");
        assertThat(value("percent")).isEqualTo(.70, within(1e-9));
        assertThat(value("kappa")).isEqualTo(.3478261, within(5e-8));
        assertThat(error("kappa")).isEqualTo(.0950082, within(5e-8));
        assertThat(number(5, ALL, "kappa")).isEqualTo(.1616135, within(5e-8));
        assertThat(number(6, ALL, "kappa")).isEqualTo(.5340387, within(5e-8));
        assertThat(value("pi")).isEqualTo(.3406593, within(5e-8));
        assertThat(value("alpha")).isEqualTo(.3439560, within(5e-8));
        assertThat(value("pabak")).isEqualTo(.4, within(1e-9));
        assertThat(value("ac1")).isEqualTo(.4495413, within(5e-8));
        assertThat(error("ac1")).isEqualTo(.0929027, within(5e-8));
    }

    @Test
    @DisplayName("M5.4 Artstein & Poesio, three categories, in the usual table")
    void m5_4() throws IOException {
        String[] names = {"x", "y", "z"};
        String file = file("t.csv", table(names, new int[] {46, 6, 0}, new int[] {0, 32, 0}, new int[] {0, 6, 10}));
        assertThat(run("agree", file, "--bootstrap", "0")).isZero();
        assertThat(row(ALL).get(1)).isEqualTo("100");
        assertThat(number(3, ALL)).isEqualTo(.88, within(1e-9));
        assertThat(number(4, ALL)).isEqualTo(.8013245, within(5e-8));
        assertThat(number(10, ALL)).as("printed .800").isEqualTo(.80053, within(5e-6));
        run("agree", file, "--bootstrap", "0", "--coefficient", "kappa,pi");
        assertThat(error("kappa")).isEqualTo(.0519733, within(5e-8));
        assertThat(value("pi")).isEqualTo(.7995322, within(5e-8));
    }

    @Test
    @DisplayName("M5.5 Cohen's weighted kappa, of numbers and of names in order")
    void m5_5() throws IOException {
        for (String[] names : new String[][] {{"1", "2", "3"}, {"low", "middle", "high"}}) {
            String file =
                    file("t.csv", table(names, new int[] {88, 14, 18}, new int[] {10, 40, 10}, new int[] {2, 6, 12}));
            String wanted = "kappa,kappa-linear,kappa-quadratic,ac1";
            String order = String.join(",", names);
            run("agree", file, "--bootstrap", "0", "--coefficient", wanted, "--categories", order);
            assertThat(value("kappa")).isEqualTo(.4915254, within(5e-8));
            assertThat(error("kappa")).isEqualTo(.0510018, within(5e-8));
            assertThat(value("kappa-linear")).isEqualTo(.4736842, within(5e-8));
            assertThat(error("kappa-linear")).isEqualTo(.0544323, within(5e-8));
            assertThat(value("kappa-quadratic")).isEqualTo(.4545455, within(5e-8));
            assertThat(error("kappa-quadratic")).isEqualTo(.0664537, within(5e-8));
            assertThat(value("ac1")).isEqualTo(.57597, within(5e-6));
            run("agree", file, "--bootstrap", "0", "--coefficient", wanted);
            assertThat(row(ALL, "kappa-linear"))
                    .as("names have no order unless they are named in order")
                    .contains(names[0].equals("1") ? "0.4736842105" : "NEEDS_ORDER");
        }
    }

    @Test
    @DisplayName("M5.6 the paradox of kappa, with its context")
    void m5_6() throws IOException {
        String file = file("t.csv", table(new String[] {"x", "y"}, new int[] {118, 5}, new int[] {2, 0}));
        run("agree", file, "--bootstrap", "0", "--coefficient", "kappa,pi,alpha,pabak,ac1");
        assertThat(value("kappa")).isEqualTo(-.0233918, within(5e-8));
        assertThat(value("pi")).isEqualTo(-.0288066, within(5e-8));
        assertThat(value("alpha")).isEqualTo(-.0246914, within(5e-8));
        assertThat(value("pabak")).isEqualTo(.888, within(1e-9));
        assertThat(value("ac1")).isEqualTo(.9407763, within(5e-8));
        assertThat(error("ac1")).isEqualTo(.0229645, within(1e-7));
        run("agree", file, "--bootstrap", "0");
        List<String> context = row("x").subList(15, 24);
        double[] expected = {118, 5, 2, 0, .944, .024, .9711934, 0, .5614035};
        for (int i = 0; i < expected.length; i++) {
            assertThat(Double.parseDouble(context.get(i))).isEqualTo(expected[i], within(5e-8));
        }
    }

    @Test
    @DisplayName("M5.7 Fleiss's psychiatrists")
    void m5_7() throws IOException {
        String file = file("t.csv", psychiatric());
        run("agree", file, "--bootstrap", "0", "--coefficient", "percent,fleiss,conger,light,ac1,alpha,alpha-analytic");
        assertThat(value("percent")).isEqualTo(.5555556, within(5e-8));
        assertThat(value("fleiss")).isEqualTo(.4302445, within(5e-8));
        assertThat(error("fleiss")).isEqualTo(.05420, within(5e-6));
        assertThat(number(5, ALL, "fleiss")).isEqualTo(.319, within(5e-4));
        assertThat(number(6, ALL, "fleiss")).isEqualTo(.541, within(5e-4));
        assertThat(value("conger")).isEqualTo(.4418085, within(5e-8));
        assertThat(value("light")).isEqualTo(.4594121, within(5e-8));
        assertThat(value("ac1")).isEqualTo(.44788, within(5e-6));
        assertThat(error("ac1")).isEqualTo(.05566, within(5e-6));
        assertThat(value("alpha")).isEqualTo(.43341, within(5e-6));
        assertThat(error("alpha-analytic")).isEqualTo(.05420, within(5e-6));
        double[] byCategory = {.245, .471, .566, .245, .520};
        String[] names = {"depression", "neurosis", "other", "personality", "schizophrenia"};
        for (int k = 0; k < 5; k++) {
            assertThat(number(3, names[k], "fleiss")).isEqualTo(byCategory[k], within(5e-4));
        }
    }

    @ParameterizedTest(name = "M5.{0}")
    @CsvSource({"8, 8, 1, 0, 1, .8657718", "9, 80, 7, 8, 5, .8080"})
    void m5_8and9(int id, int both, int first, int second, int neither, double ac1) throws IOException {
        String file =
                file("t.csv", table(new String[] {"x", "y"}, new int[] {both, first}, new int[] {second, neither}));
        run("agree", file, "--bootstrap", "0", "--coefficient", "ac1,kappa,pi,alpha,pabak");
        assertThat(value("ac1")).isEqualTo(ac1, within(5e-8));
        if (id == 9) {
            assertThat(error("ac1")).isEqualTo(.0521294, within(5e-8));
            assertThat(value("kappa")).isEqualTo(.3144424, within(5e-8));
            assertThat(error("kappa")).isEqualTo(.1353957, within(5e-8));
            assertThat(value("pi")).isEqualTo(.3142857, within(5e-8));
            assertThat(value("alpha")).isEqualTo(.3177143, within(5e-8));
            assertThat(value("pabak")).isEqualTo(.70, within(1e-9));
        }
    }

    @Test
    @DisplayName("M5.10 missing codings; Conger's of the package has the lone coding of unit 12 with coder C")
    void m5_10() throws IOException {
        String file = file("t.csv", CANONICAL);
        run("agree", file, "--bootstrap", "0", "--coefficient", "percent,ac1,fleiss,conger,pabak");
        assertThat(value("percent")).isEqualTo(.8181818, within(5e-8));
        assertThat(value("ac1")).isEqualTo(.77544, within(5e-6));
        assertThat(error("ac1")).isEqualTo(.14295, within(5e-6));
        assertThat(number(5, ALL, "ac1")).isEqualTo(.461, within(5e-4));
        assertThat(number(6, ALL, "ac1")).isEqualTo(1, within(1e-9));
        assertThat(value("fleiss")).isEqualTo(.76117, within(5e-6));
        assertThat(value("pabak")).isEqualTo(.77273, within(5e-6));
        String lone = file("c.csv", coders("123321412...", "1233224125..", ".33323422513", "12332441251."));
        run("agree", lone, "--bootstrap", "0", "--coefficient", "conger");
        assertThat(value("conger")).isEqualTo(.76282, within(5e-6));
    }

    @ParameterizedTest(name = "M5.11 {0}")
    @CsvSource({"nominal, .7434211", "ordinal, .8153875", "interval, .8491071", "ratio, .7974028"})
    void m5_11(String level, double alpha) throws IOException {
        String file = file("t.csv", CANONICAL);
        String[] wanted = {"alpha", "kalpha", "alpha-analytic"};
        run("agree", file, "--level-of-measurement", level, "--coefficient", String.join(",", wanted));
        for (String name : wanted) {
            assertThat(value(name + " (" + level + ")")).isEqualTo(alpha, within(5e-8));
        }
        if (level.equals("nominal")) {
            assertThat(error("alpha-analytic (nominal)")).isEqualTo(.14557, within(5e-6));
            assertThat(number(5, ALL, "alpha-analytic (nominal)")).isEqualTo(.419, within(5e-4));
            assertThat(number(5, ALL, "kalpha (nominal)")).isEqualTo(.615, within(.02));
            assertThat(number(6, ALL, "kalpha (nominal)")).isEqualTo(.872, within(.03));
            run("agree", file, "--bootstrap", "0");
            assertThat(number(10, ALL)).isEqualTo(alpha, within(5e-8));
            double[] byCategory = {.7204301, .6666667, .74, .7771429, 1};
            for (int k = 0; k < 5; k++) {
                assertThat(number(10, Integer.toString(k + 1))).isEqualTo(byCategory[k], within(5e-8));
            }
        }
    }

    @Test
    @DisplayName("M5.12 ten binary units")
    void m5_12() throws IOException {
        String file = file("t.csv", coders("1100000000", "0110010100"));
        run("agree", file, "--bootstrap", "0");
        assertThat(number(10, ALL)).isEqualTo(.0952381, within(5e-8));
    }

    @ParameterizedTest(name = "M5.13 {0}")
    @CsvSource({"nominal, .4765096", "ordinal, .7598292", "interval, .7573783", "ratio, .6621230"})
    void m5_13(String level, double alpha) throws IOException {
        String file = file("t.csv", hayes().replace("code\n", "value\n"));
        run("agree", file, "--level-of-measurement", level, "--coefficient", "alpha,kalpha", "--seed", "3");
        assertThat(value("alpha (" + level + ")")).isEqualTo(alpha, within(5e-8));
        if (level.equals("ordinal")) {
            assertThat(number(5, ALL, "alpha (ordinal)")).isEqualTo(.634, within(.02));
            assertThat(number(6, ALL, "alpha (ordinal)")).isEqualTo(.843, within(.02));
            assertThat(number(5, ALL, "kalpha (ordinal)")).isEqualTo(.704, within(.02));
            assertThat(number(6, ALL, "kalpha (ordinal)")).isEqualTo(.810, within(.02));
        }
    }

    /**
     * N10, κ = .1667 on 100 units. No text describes the case; among the tables of 100 units in steps of five these two
     * give it. Units that nobody coded count: without them κ is negative.
     */
    @ParameterizedTest(name = "N10 both {0}, one {1}, other {2}, nobody {3}")
    @CsvSource({"20, 20, 20, 40", "5, 5, 20, 70"})
    void n10(int both, int first, int second, int neither) throws IOException {
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < both + first + second + neither; i++) {
            turns.add("P1: word" + (100 + i));
        }
        String transcript = file("t.txt", turns.stream().collect(Collectors.joining("\n\n", "", "\n")));
        String text = Files.readString(Path.of(transcript));
        StringBuilder a = new StringBuilder("document,start,end,code\n");
        StringBuilder b = new StringBuilder("document,start,end,code\n");
        for (int i = 0; i < both + first + second; i++) {
            int start = text.indexOf("word" + (100 + i));
            String coding = "t," + start + "," + (start + 7) + ",c\n";
            if (i < both + first) {
                a.append(coding);
            }
            if (i < both || i >= both + first) {
                b.append(coding);
            }
        }
        run("agree", file("a.csv", a.toString()), file("b.csv", b.toString()), "--transcripts", transcript);
        assertThat(row("c").get(1)).as(last.out() + last.err()).isEqualTo("100");
        assertThat(number(4, "c")).isEqualTo(1.0 / 6, within(1e-9));
    }

    @Test
    void unitsWithoutCodeAreACategoryOfNamesAndMissingOnAScale() throws IOException {
        String names = file("n.csv", "unit,coder,code\n1,a,x\n1,b,x\n2,a,\n2,b,y\n3,a,\n3,b,\n");
        run("agree", names, "--bootstrap", "0", "-v");
        // Po = 2/3; categories x, y and none: Pe = 1/9 + 2/9 = 1/3.
        assertThat(row(ALL).subList(1, 5)).containsExactly("3", "", "0.6666666667", "0.5");
        assertThat(last.err()).contains("q = 3 categories (x, y, (no code))");
        String scale = file("s.csv", "unit,coder,value\n1,a,1\n1,b,1.0\n2,a,\n2,b,2\n3,a,2\n3,b,2\n");
        run("agree", scale, "--bootstrap", "0", "--coefficient", "kappa", "--level-of-measurement", "nominal");
        assertThat(row(ALL, "kappa").subList(2, 4)).containsExactly("2", "1");
    }

    @Test
    void categoriesThatNobodyUsedCount() throws IOException {
        String file = file("t.csv", table(new String[] {"x", "y"}, new int[] {20, 20}, new int[] {10, 50}));
        run("agree", file, "--bootstrap", "0", "--coefficient", "pabak", "--categories", "x,y,z,w");
        assertThat(value("pabak")).isEqualTo((.7 - .25) / .75, within(1e-9));
        assertThat(run("agree", file, "--categories", "x,z")).isEqualTo(ExitStatus.INPUT);
        assertThat(last.err()).contains("\"y\" is not among the --categories");
    }

    @Test
    void severalCodesOfAUnitHaveNoSuchRow() throws IOException {
        String file = file("t.csv", "unit,coder,code\n1,a,x\n1,a,y\n1,b,x\n2,a,y\n2,b,y\n");
        assertThat(run("agree", file, "--bootstrap", "0")).isZero();
        assertThat(last.out()).doesNotContain(ALL);
        assertThat(run("agree", file, "--categories", "x,y")).isEqualTo(ExitStatus.USAGE);
        run("agree", file, "--level-of-measurement", "ordinal");
        assertThat(row(ALL, "alpha (ordinal)")).contains("SEVERAL_CODES");
        assertThat(run("agree", file, "--level-of-measurement", "ordinal", "--coefficient", "gamma"))
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void whatCannotBeEstimatedIsEmpty() throws IOException {
        String constant = file("t.csv", "unit,coder,code\n1,a,x\n1,b,x\n2,a,x\n2,b,x\n");
        run("agree", constant, "--categories", "x,y", "--coefficient", "kappa,fleiss,ac1,alpha,kalpha,pabak");
        for (String name : List.of("kappa", "fleiss", "ac1", "alpha", "kalpha", "pabak")) {
            assertThat(row(ALL, name).subList(3, 10)).as(name).containsExactly("", "", "", "", "", "0", "NO_VARIATION");
        }
    }
}
