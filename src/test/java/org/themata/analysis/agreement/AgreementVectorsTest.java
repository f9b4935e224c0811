package org.themata.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vectors M5.1 to M5.15 of the methods document: coefficients over units and categories. */
class AgreementVectorsTest {

    /** Half a unit of the last printed digit. */
    static Offset<Double> digits(int printed) {
        return within(0.5 * Math.pow(10, -printed) + 1e-12);
    }

    /** Rows are coders, {@code .} is missing; categories are the digits from {@code first}. */
    static Ratings byCoder(int first, int categories, String... coders) {
        int units = coders[0].length();
        int[][] cells = new int[units][coders.length];
        for (int u = 0; u < units; u++) {
            for (int c = 0; c < coders.length; c++) {
                char value = coders[c].charAt(u);
                cells[u][c] = value == '.' ? Ratings.MISSING : value - '0' - first;
            }
        }
        return Ratings.of(categories, cells);
    }

    private static Ratings byUnit(int first, int categories, String units) {
        int[][] cells = Arrays.stream(units.split(" "))
                .map(unit -> unit.chars()
                        .map(v -> v == '.' ? Ratings.MISSING : v - '0' - first)
                        .toArray())
                .toArray(int[][]::new);
        return Ratings.of(categories, cells);
    }

    static final Ratings CANONICAL = byCoder(1, 5, "123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    static final Ratings HAYES = byUnit(
            0,
            4,
            "112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233."
                    + " 1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222."
                    + " 222.2 223.2 222.2 22.12 2222. 111.1");

    static Ratings psychiatric() {
        String counts =
                "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501"
                        + " 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";
        int[][] cells = Arrays.stream(counts.split(" "))
                .map(row -> IntStream.range(0, 5)
                        .flatMap(k -> IntStream.generate(() -> k).limit(row.charAt(k) - '0'))
                        .toArray())
                .toArray(int[][]::new);
        return Ratings.of(5, cells);
    }

    private static CodersTable table(int[]... rows) {
        return CodersTable.of(rows);
    }

    private static int[] row(int... counts) {
        return counts;
    }

    private static double se(Estimate estimate) {
        return estimate.error().orElseThrow();
    }

    private static Estimate.Bounds bounds(Estimate estimate) {
        return estimate.interval().orElseThrow();
    }

    @Test
    @DisplayName("M5.1 percent agreement and coefficients of two and three coders")
    void m5_1() {
        Ratings two = byCoder(1, 4, "124121112", "123122112");
        assertThat(PercentAgreement.allAgree(two).known()).isEqualTo(.7777778, digits(7));
        assertThat(CohenKappa.of(two.pair(0, 1)).known()).isEqualTo(.6326531, digits(7));
        assertThat(FleissKappa.of(two).known()).isEqualTo(.6250, within(1e-9));
        assertThat(ScottPi.of(two.pair(0, 1)).known()).isEqualTo(.6250, within(1e-9));
        assertThat(BrennanPrediger.of(two).known()).isEqualTo(.7037037, digits(7));
        Ratings three = byCoder(1, 4, "124121112", "123121122", "123122112");
        assertThat(PercentAgreement.allAgree(three).known()).isEqualTo(.6666667, digits(7));
        assertThat(PercentAgreement.pairwise(three).known()).isEqualTo(.7777778, digits(7));
        assertThat(FleissKappa.of(three).known()).isEqualTo(.6267281, digits(7));
        assertThat(BrennanPrediger.of(three).known()).isEqualTo(.7037037, digits(7));
        assertThat(LightKappa.of(three).known()).isEqualTo(.6301020, digits(7));
    }

    @Test
    @DisplayName("M5.2 Holsti")
    void m5_2() {
        assertThat(PercentAgreement.holsti(12, 20, 16).known()).isEqualTo(.6666667, digits(7));
    }

    @Test
    @DisplayName("M5.3 two by two: kappa, pi, alpha, AC1")
    void m5_3() {
        CodersTable t = table(row(20, 20), row(10, 50));
        assertThat(t.agreement()).isEqualTo(.70, within(1e-9));
        assertThat(t.expected()).isEqualTo(.54, within(1e-9));
        Estimate kappa = CohenKappa.of(t);
        assertThat(kappa.known()).isEqualTo(.3478261, digits(7));
        assertThat(se(kappa)).isEqualTo(.0950082, digits(7));
        assertThat(CohenKappa.standardErrorOfZero(t)).isEqualTo(.0976085, digits(7));
        assertThat(bounds(kappa).low()).isEqualTo(.1616135, digits(7));
        assertThat(bounds(kappa).high()).isEqualTo(.5340387, digits(7));
        assertThat(ScottPi.of(t).known()).isEqualTo(.3406593, digits(7));
        assertThat(KrippendorffAlpha.nominal(t.ratings()).known()).isEqualTo(.3439560, digits(7));
        assertThat(BrennanPrediger.of(t.ratings()).known()).isEqualTo(.4, within(1e-9));
        Estimate ac1 = Gwet.ac1(t);
        assertThat(ac1.known()).isEqualTo(.4495413, digits(7));
        assertThat(se(ac1)).isEqualTo(.0929027, digits(7));
    }

    @Test
    @DisplayName("M5.4 three categories")
    void m5_4() {
        CodersTable t = table(row(46, 6, 0), row(0, 32, 0), row(0, 6, 10));
        assertThat(CohenKappa.of(t).known()).isEqualTo(.8013245, digits(7));
        assertThat(se(CohenKappa.of(t))).isEqualTo(.0519733, digits(7));
        assertThat(ScottPi.of(t).known()).isEqualTo(.7995322, digits(7));
        // Printed as .800; by its own formula α = 1 - (1 - π)(2n - 1)/2n = .80053, which .800 cuts off.
        assertThat(KrippendorffAlpha.nominal(t.ratings()).known())
                .isEqualTo(.800, within(.001))
                .isEqualTo(1 - (1 - ScottPi.of(t).known()) * 199 / 200, within(1e-9));
    }

    @Test
    @DisplayName("M5.5 weighted kappa of Cohen 1960")
    void m5_5() {
        CodersTable t = table(row(88, 14, 18), row(10, 40, 10), row(2, 6, 12));
        assertThat(CohenKappa.of(t).known()).isEqualTo(.4915254, digits(7));
        assertThat(se(CohenKappa.of(t))).isEqualTo(.0510018, digits(7));
        Estimate linear = CohenKappa.weighted(t, Weights.linear(3));
        assertThat(linear.known()).isEqualTo(.4736842, digits(7));
        assertThat(se(linear)).isEqualTo(.0544323, digits(7));
        Estimate quadratic = CohenKappa.weighted(t, Weights.quadratic(3));
        assertThat(quadratic.known()).isEqualTo(.4545455, digits(7));
        assertThat(se(quadratic)).isEqualTo(.0664537, digits(7));
        assertThat(Gwet.ac1(t).known()).isEqualTo(.57597, digits(5));
    }

    @Test
    @DisplayName("M5.6 the paradox of kappa")
    void m5_6() {
        CodersTable t = table(row(118, 5), row(2, 0));
        assertThat(t.agreement()).isEqualTo(.944, within(1e-9));
        assertThat(CohenKappa.of(t).known()).isEqualTo(-.0233918, digits(7));
        assertThat(ScottPi.of(t).known()).isEqualTo(-.0288066, digits(7));
        assertThat(KrippendorffAlpha.nominal(t.ratings()).known()).isEqualTo(-.0246914, digits(7));
        assertThat(BrennanPrediger.of(t.ratings()).known()).isEqualTo(.888, within(1e-9));
        assertThat(Gwet.ac1(t).known()).isEqualTo(.9407763, digits(7));
        assertThat(se(Gwet.ac1(t))).isEqualTo(.0229645, within(1e-7));
        KappaContext context = KappaContext.of(t);
        assertThat(context.prevalenceIndex().known()).isEqualTo(.944, within(1e-9));
        assertThat(context.biasIndex().known()).isEqualTo(.024, within(1e-9));
        assertThat(context.positive().known()).isEqualTo(.9711934, digits(7));
        assertThat(context.negative().known()).isEqualTo(0, within(1e-9));
        assertThat(context.kappaMax().known()).isEqualTo(.5614035, digits(7));
    }

    @Test
    @DisplayName("M5.7 Fleiss 1971: thirty subjects, six coders")
    void m5_7() {
        Ratings r = psychiatric();
        assertThat(PercentAgreement.pairwise(r).known()).isEqualTo(.5555556, digits(7));
        Estimate fleiss = FleissKappa.of(r);
        assertThat(fleiss.known()).isEqualTo(.4302445, digits(7));
        double pe = (.5555556 - fleiss.known()) / (1 - fleiss.known());
        assertThat(pe).isEqualTo(.2199383, digits(6));
        assertThat(FleissKappa.z(r).known()).isEqualTo(17.6518306, digits(7));
        assertThat(se(fleiss)).isEqualTo(.05420, digits(5));
        assertThat(bounds(fleiss).low()).isEqualTo(.319, digits(3));
        assertThat(bounds(fleiss).high()).isEqualTo(.541, digits(3));
        double[] categories = {.245, .245, .520, .471, .566};
        for (int k = 0; k < 5; k++) {
            assertThat(FleissKappa.of(r, k).known()).isEqualTo(categories[k], digits(3));
        }
        assertThat(Gwet.ac1(r).known()).isEqualTo(.44788, digits(5));
        assertThat(se(Gwet.ac1(r))).isEqualTo(.05566, digits(5));
        assertThat(KrippendorffAlpha.nominal(r).known()).isEqualTo(.43341, digits(5));
        assertThat(se(KrippendorffAlpha.analytic(r))).isEqualTo(.05420, digits(5));
    }

    @Test
    @DisplayName("M5.8 AC1 of ten units")
    void m5_8() {
        CodersTable t = table(row(8, 1), row(0, 1));
        double ac1 = Gwet.ac1(t).known();
        assertThat(ac1).isEqualTo(.8657718, digits(7));
        double pe = (t.agreement() - ac1) / (1 - ac1);
        assertThat(pe).isEqualTo(.255, within(1e-9));
    }

    @Test
    @DisplayName("M5.9 AC1 of a hundred units")
    void m5_9() {
        CodersTable t = table(row(80, 7), row(8, 5));
        assertThat(Gwet.ac1(t).known()).isEqualTo(.8080, digits(4));
        assertThat(se(Gwet.ac1(t))).isEqualTo(.0521294, digits(7));
        assertThat(CohenKappa.of(t).known()).isEqualTo(.3144424, digits(7));
        assertThat(ScottPi.of(t).known()).isEqualTo(.3142857, digits(7));
        assertThat(KrippendorffAlpha.nominal(t.ratings()).known()).isEqualTo(.3177143, digits(7));
        assertThat(BrennanPrediger.of(t.ratings()).known()).isEqualTo(.70, within(1e-9));
    }

    @Test
    @DisplayName("M5.10 canonical data with missing codings")
    void m5_10() {
        assertThat(PercentAgreement.pairwise(CANONICAL).known()).isEqualTo(.8181818, digits(7));
        Estimate ac1 = Gwet.ac1(CANONICAL);
        assertThat(ac1.known()).isEqualTo(.77544, digits(5));
        assertThat(se(ac1)).isEqualTo(.14295, digits(5));
        assertThat(bounds(ac1).low()).isEqualTo(.461, digits(3));
        assertThat(bounds(ac1).high()).isEqualTo(1, within(1e-9));
        assertThat(FleissKappa.of(CANONICAL).known()).isEqualTo(.76117, digits(5));
        // The package that printed .76282 has the lone coding of unit 12 with coder C, not B; only Conger's κ can tell.
        Ratings lone = byCoder(1, 5, "123321412...", "1233224125..", ".33323422513", "12332441251.");
        assertThat(CongerKappa.of(lone).known()).isEqualTo(.76282, digits(5));
        assertThat(CongerKappa.of(CANONICAL).known()).as("with B").isEqualTo(.76207, digits(5));
        assertThat(BrennanPrediger.of(CANONICAL).known()).isEqualTo(.77273, digits(5));
    }

    @Test
    @DisplayName("M5.11 canonical data at four levels")
    void m5_11() {
        double[] values = {1, 2, 3, 4, 5};
        KrippendorffAlpha parts = KrippendorffAlpha.parts(CANONICAL, Distances.nominal(5));
        assertThat(parts.values()).isEqualTo(40);
        assertThat(parts.observed()).isEqualTo(.2, within(1e-9));
        assertThat(parts.expected()).isEqualTo(.7794872, digits(7));
        double[] expected = {.7434211, .8153875, .8491071, .7974028};
        for (Level level : Level.values()) {
            assertThat(KrippendorffAlpha.of(CANONICAL, level.distances(CANONICAL, values))
                            .known())
                    .as(level.toString())
                    .isEqualTo(expected[level.ordinal()], digits(7));
        }
        double[] categories = {.7204301, .6666667, .74, .7771429, 1};
        for (int k = 0; k < 5; k++) {
            assertThat(KrippendorffAlpha.nominal(CANONICAL.only(k)).known()).isEqualTo(categories[k], digits(7));
        }
    }

    @Test
    @DisplayName("M5.12 ten binary units")
    void m5_12() {
        Ratings r = byUnit(0, 2, "10 11 01 00 00 01 00 01 00 00");
        KrippendorffAlpha parts = KrippendorffAlpha.parts(r, Distances.nominal(2));
        assertThat(parts.observed()).isEqualTo(.4, within(1e-9));
        assertThat(parts.expected()).isEqualTo(.4421053, digits(7));
        assertThat(KrippendorffAlpha.nominal(r).known()).isEqualTo(.0952381, digits(7));
    }

    @Test
    @DisplayName("M5.13 Hayes and Krippendorff 2007")
    void m5_13() {
        double[] values = {0, 1, 2, 3};
        double[] expected = {.4765096, .7598292, .7573783, .6621230};
        for (Level level : Level.values()) {
            assertThat(KrippendorffAlpha.of(HAYES, level.distances(HAYES, values))
                            .known())
                    .as(level.toString())
                    .isEqualTo(expected[level.ordinal()], digits(7));
        }
        int pairs = 0;
        for (int u = 0; u < HAYES.units(); u++) {
            pairs += HAYES.coded(u) * (HAYES.coded(u) - 1) / 2;
        }
        assertThat(pairs).isEqualTo(239);
    }

    @Test
    void intervalsOfAlpha() {
        Estimate analytic = KrippendorffAlpha.analytic(CANONICAL);
        assertThat(se(analytic)).isEqualTo(.14557, digits(5));
        assertThat(bounds(analytic).low()).isEqualTo(.419, digits(3));
        assertThat(bounds(analytic).high()).isEqualTo(1, within(1e-9));
        Bootstrap units = Bootstrap.of(CANONICAL, KrippendorffAlpha::nominal, 20_000, 1);
        assertThat(units.interval().orElseThrow().low()).isEqualTo(.414, within(.02));
        assertThat(units.interval().orElseThrow().high()).isEqualTo(1, within(.02));
        Bootstrap pairs = Bootstrap.ofPairs(CANONICAL, Distances.nominal(5), 20_000, 1);
        assertThat(pairs.interval().orElseThrow().low()).isEqualTo(.615, within(.02));
        assertThat(pairs.interval().orElseThrow().high()).isEqualTo(.872, within(.02));
        Distances ordinal = Level.ORDINAL.distances(HAYES, 0, 1, 2, 3);
        Bootstrap hayes = Bootstrap.of(HAYES, r -> KrippendorffAlpha.of(r, ordinal), 20_000, 1);
        assertThat(hayes.interval().orElseThrow().low()).isEqualTo(.634, within(.02));
        assertThat(hayes.interval().orElseThrow().high()).isEqualTo(.843, within(.02));
        Bootstrap macro = Bootstrap.ofPairs(HAYES, ordinal, 20_000, 1);
        assertThat(macro.interval().orElseThrow().low()).isEqualTo(.704, within(.02));
        assertThat(macro.interval().orElseThrow().high()).isEqualTo(.810, within(.02));
    }

    @Test
    @DisplayName("M5.14 pooled kappa")
    void m5_14() {
        List<CodersTable> tables = new ArrayList<>(
                List.of(table(row(10, 2), row(3, 25)), table(row(5, 1), row(0, 34)), table(row(18, 4), row(2, 16))));
        double[] single = {.7093023, .8947368, .7};
        for (int i = 0; i < 3; i++) {
            assertThat(CohenKappa.of(tables.get(i)).known()).isEqualTo(single[i], digits(7));
        }
        assertThat(PooledKappa.of(tables).known()).isEqualTo(.7430407, digits(7));
        assertThat(CohenKappa.of(table(row(33, 7), row(5, 75))).known()).isEqualTo(.7721519, digits(7));
    }

    @Test
    @DisplayName("M5.15 pooled kappa with a code that nobody used")
    void m5_15() {
        CodersTable unused = table(row(0, 0), row(0, 40));
        List<CodersTable> tables = List.of(
                table(row(10, 2), row(3, 25)), table(row(5, 1), row(0, 34)), table(row(18, 4), row(2, 16)), unused);
        assertThat(tables.stream().mapToDouble(CodersTable::agreement).average().orElseThrow())
                .isEqualTo(.925, within(1e-9));
        assertThat(tables.stream().mapToDouble(CodersTable::expected).average().orElseThrow())
                .isEqualTo(.708125, within(1e-9));
        assertThat(PooledKappa.of(tables).known()).isEqualTo(.7430407, digits(7));
        assertThat(CohenKappa.of(unused).why()).contains(Reason.NO_VARIATION);
    }
}
