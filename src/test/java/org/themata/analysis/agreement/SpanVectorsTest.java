package org.themata.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.themata.analysis.agreement.AgreementVectorsTest.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vectors M5.16 to M5.29: sets, spans, characters and ρ. */
class SpanVectorsTest {

    private static List<CodedSpan> spans(String text) {
        return Arrays.stream(text.split(" "))
                .map(span -> span.split("[\\[,\\]]"))
                .map(p -> new CodedSpan(Integer.parseInt(p[1]), Integer.parseInt(p[2]), p[0]))
                .toList();
    }

    private static Continuum continuum(int length, String... coders) {
        return new Continuum(
                length, Arrays.stream(coders).map(SpanVectorsTest::spans).toList());
    }

    private static List<@Nullable Set<String>> unit(@Nullable Object... sets) {
        List<@Nullable Set<String>> unit = new ArrayList<>();
        for (Object set : sets) {
            unit.add(
                    set == null
                            ? null
                            : set.toString().isEmpty()
                                    ? Set.of()
                                    : Set.of(set.toString().split(",")));
        }
        return unit;
    }

    @Test
    @DisplayName("M5.16 set-valued alphas")
    void m5_16() {
        String[] a = {"cost", "cost,access", "trust", "", "access", "trust,cost", "stigma", "access,stigma"};
        String[] b = {"cost", "access", "trust", "trust", "access", "trust", "stigma", "access,stigma"};
        List<List<@Nullable Set<String>>> units = new ArrayList<>();
        for (int u = 0; u < a.length; u++) {
            units.add(unit(a[u], b[u]));
        }
        SetRatings ratings = SetRatings.of(units);
        KrippendorffAlpha masi = KrippendorffAlpha.parts(ratings.whole(), Distances.masi(ratings.sets()));
        assertThat(masi.observed()).isEqualTo(.2916667, digits(7));
        assertThat(masi.expected()).isEqualTo(.8388889, digits(7));
        assertThat(KrippendorffAlpha.of(ratings.whole(), Distances.masi(ratings.sets()))
                        .known())
                .isEqualTo(.6523179, digits(7));
        assertThat(KrippendorffAlpha.of(ratings.whole(), Distances.jaccard(ratings.sets()))
                        .known())
                .isEqualTo(.6891192, digits(7));
        assertThat(KrippendorffAlpha.nominal(ratings.whole()).known()).isEqualTo(.5833333, digits(7));
        assertThat(MultiValuedAlpha.of(ratings).known()).isEqualTo(.7262378, digits(7));
        assertThat(Distances.masi(Set.of(1, 2), Set.of(1, 2, 3, 4))).isEqualTo(.6666667, digits(7));
        assertThat(Distances.masi(Set.of("a", "b", "c"), Set.of("b", "c", "d"))).isEqualTo(.8333333, digits(7));
        assertThat(Distances.masi(Set.of(), Set.of())).isZero();
    }

    @Test
    @DisplayName("M5.17 multi-valued alpha")
    void m5_17() {
        SetRatings ratings = SetRatings.of(
                List.of(unit("b,d", "d", null), unit("a,b,d", "b", "b,d"), unit("", "a", "a"), unit("a", null, null)));
        MultiValuedAlpha parts = MultiValuedAlpha.parts(ratings);
        assertThat(parts.observed()).isEqualTo(.4625, within(1e-9));
        assertThat(parts.expected()).isEqualTo(.6482955, digits(7));
        assertThat(MultiValuedAlpha.of(ratings).known()).isEqualTo(.2865907, digits(7));
    }

    @Test
    @DisplayName("M5.18 unitizing alphas")
    void m5_18() {
        UnitizingAlpha alpha =
                UnitizingAlpha.of(continuum(500, "A[0,100] B[150,250] A[300,400]", "A[10,110] B[150,230] C[300,400]"));
        assertThat(alpha.whole().known()).isEqualTo(.6179248, digits(7));
        assertThat(alpha.binary().known()).isEqualTo(.8451264, digits(7));
        assertThat(alpha.coding().known()).isEqualTo(.4940774, digits(7));
        double[] values = {.3867739, 1, 0};
        double[] coverage = {.9333, .8889, 1};
        for (int v = 0; v < 3; v++) {
            String name = "ABC".substring(v, v + 1);
            assertThat(alpha.values().get(name).known()).as(name).isEqualTo(values[v], digits(7));
            assertThat(alpha.coverage().get(name)).as(name).isEqualTo(coverage[v], digits(4));
        }
        Intersections lengths = new Intersections(
                continuum(500, "A[0,100] B[150,250] A[300,400]", "A[10,110] B[150,230] C[300,400]"),
                List.of("A", "B", "C"));
        assertThat(lengths.lengths)
                .isDeepEqualTo(new double[][] {{380, 20, 20, 0}, {20, 180, 0, 100}, {20, 0, 160, 0}, {0, 100, 0, 0}});
        assertThat(lengths.expectedSame(0)).isEqualTo(186.5815645, digits(7));
        assertThat(lengths.expectedSame(1)).isEqualTo(63.6145805, digits(7));
    }

    @Test
    @DisplayName("M5.19 unitizing alphas of one value")
    void m5_19() {
        UnitizingAlpha alpha = UnitizingAlpha.of(continuum(200, "x[20,80]", "x[40,100]"));
        assertThat(alpha.whole().known()).isEqualTo(.5460714, digits(7));
        assertThat(alpha.binary().known()).isEqualTo(.5460714, digits(7));
        assertThat(alpha.coding().why()).contains(Reason.NO_VARIATION);
    }

    @Test
    @DisplayName("M5.20 identical codings")
    void m5_20() {
        UnitizingAlpha alpha = UnitizingAlpha.of(continuum(200, "x[20,80] y[90,95]", "x[20,80] y[90,95]"));
        assertThat(alpha.whole().known()).isEqualTo(1, within(1e-9));
        assertThat(alpha.binary().known()).isEqualTo(1, within(1e-9));
        assertThat(alpha.coding().known()).isEqualTo(1, within(1e-9));
        assertThat(alpha.values().get("x").known()).isEqualTo(1, within(1e-9));
    }

    @Test
    @DisplayName("M5.21 kappa over characters")
    void m5_21() {
        assertThat(CharacterKappa.of(CodersTable.binary(50, 100, 50, 800)).known())
                .isEqualTo(.3181818, digits(7));
        double[] lengths = {400, 10_000, 100_000};
        double[] agreement = {.625, .985, .9985};
        double[] kappa = {.1428571, .3927126, .3992791};
        for (int i = 0; i < 3; i++) {
            CodersTable t = CodersTable.binary(50, 100, 50, lengths[i] - 200);
            assertThat(t.agreement()).isEqualTo(agreement[i], within(1e-9));
            assertThat(CharacterKappa.of(t).known()).isEqualTo(kappa[i], digits(7));
        }
    }

    @Test
    @DisplayName("M5.22 kappa over characters of three sources")
    void m5_22() {
        List<CodersTable> sources = List.of(
                CodersTable.binary(50, 100, 50, 800),
                CodersTable.binary(0, 0, 0, 2000),
                CodersTable.binary(300, 20, 30, 1650));
        assertThat(CharacterKappa.of(sources.get(0)).known()).isEqualTo(.3181818, digits(7));
        assertThat(CharacterKappa.of(sources.get(1)).why()).contains(Reason.NO_VARIATION);
        assertThat(CharacterKappa.of(sources.get(2)).known()).isEqualTo(.9081558, digits(7));
        assertThat(CharacterKappa.pooled(sources).known()).isEqualTo(.7558475, digits(7));
        assertThat(CharacterKappa.mean(sources, true).known()).isEqualTo(.8268987, digits(7));
        assertThat(CharacterKappa.mean(sources, false).known()).isEqualTo(.7421125, digits(7));
    }

    private static double gamma(double observed, double expected) {
        return new Gamma(observed, expected, 30, true, Gamma.Parts.none(0))
                .estimate()
                .known();
    }

    @Test
    @DisplayName("M5.23 gamma of shifted spans")
    void m5_23() {
        double observed = Gamma.observed(
                continuum(20, "a[1,5] b[6,10] a[11,15]", "a[2,6] b[7,11] a[12,16]"), Dissimilarity.STANDARD);
        assertThat(observed).isEqualTo(.0625, within(1e-9));
        assertThat(gamma(observed, .5369704)).isEqualTo(.8836063, within(1e-7));
    }

    @Test
    @DisplayName("M5.24 gamma with missing spans")
    void m5_24() {
        double observed = Gamma.observed(
                continuum(40, "a[1,5] b[6,10] a[20,24] b[30,34]", "a[2,6] b[31,35]"), Dissimilarity.STANDARD);
        assertThat(observed).isEqualTo(.7083333, digits(7));
        assertThat(gamma(observed, 1.6350783)).isEqualTo(.5667894, within(1e-7));
    }

    @Test
    @DisplayName("M5.25 gamma of three coders")
    void m5_25() {
        double observed = Gamma.observed(
                continuum(20, "a[1,5] b[10,14]", "a[2,6] b[11,15]", "a[1,4] c[9,14]"), Dissimilarity.STANDARD);
        assertThat(observed).isEqualTo(.4087564, digits(7));
        assertThat(gamma(observed, 1.1979972)).isEqualTo(.6588002, digits(7));
    }

    @Test
    @DisplayName("M5.26 gamma of Alex, Paul and Suzan")
    void m5_26() {
        Continuum text = continuum(
                60,
                "1[2,9] 2[11,17] 5[24,30] 6[32,36] 6[36,44] 7[44,60]",
                "1[2,9] 3[11,17] 5[19,25] 6[32,44]",
                "1[2,9] 4[11,17] 5[21,27] 6[32,36] 6[36,40] 6[40,44]");
        assertThat(Gamma.observed(text, new Dissimilarity(3, 1))).isEqualTo(.960625, within(1e-9));
        Gamma whole = Gamma.of(List.of(text), new Dissimilarity(3, 1), 1);
        assertThat(whole.exact()).isTrue();
        assertThat(whole.estimate().known()).isBetween(.30, .60);
        assertThat(Gamma.of(List.of(text), new Dissimilarity(3, 1), 1))
                .usingRecursiveComparison()
                .isEqualTo(whole);
    }

    @Test
    @DisplayName("M5.27 rho of kappa .88")
    void m5_27() {
        ShafferRho nine = ShafferRho.STANDARD.withThreshold(.90);
        ShafferRho papers = ShafferRho.STANDARD;
        double sumNine = 0;
        double sumPapers = 0;
        for (int run = 0; run < 30; run++) {
            sumNine += nine.of(.88, .2, 80, run).known() / 30;
            sumPapers += papers.of(.88, .2, 80, run).known() / 30;
        }
        assertThat(sumNine).isEqualTo(.0974, within(.0077));
        assertThat(sumPapers).isEqualTo(.0025, within(.0020));
    }

    @Test
    @DisplayName("M5.28 rho of an example table")
    void m5_28() {
        CodersTable t = CodersTable.binary(3, 1, 2, 34);
        assertThat(CohenKappa.of(t).known()).isEqualTo(.625, within(1e-9));
        assertThat(t.count(0, 0) / (t.count(0, 0) + t.count(1, 0))).isEqualTo(.6, within(1e-9));
        assertThat(t.count(0, 0) / (t.count(0, 0) + t.count(0, 1))).isEqualTo(.75, within(1e-9));
        assertThat(t.first(0)).isEqualTo(.10, within(1e-9));
        assertThat(t.second(0)).isEqualTo(.125, within(1e-9));
        assertThat(ShafferRho.recall(.625, .6, .10)).isEqualTo(.75, within(1e-9));
        assertThat(ShafferRho.STANDARD.withThreshold(.90).of(t, 1).known()).isEqualTo(.62, within(.06));
    }

    @Test
    @DisplayName("M5.29 precision and recall of two coders")
    void m5_29() {
        CodersTable t = CodersTable.binary(5, 3, 2, 3);
        assertThat(t.count(0, 0) / (t.count(0, 0) + t.count(0, 1))).isEqualTo(.625, within(1e-9));
        assertThat(t.count(0, 0) / (t.count(0, 0) + t.count(1, 0))).isEqualTo(.7142857, digits(7));
    }
}
