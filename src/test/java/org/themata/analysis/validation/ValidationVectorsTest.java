package org.themata.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.Reason;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.corpus.read.Rows;
import org.themata.text.InputException;

/** The vectors M6.5 to M6.8, and the way of a sample out and back. */
class ValidationVectorsTest {
    private static final Offset<Double> SEVEN = within(0.5e-7 + 1e-12);

    private static void assertBounds(Estimate estimate, double low, double high) {
        Estimate.Bounds bounds = estimate.interval().orElseThrow();
        assertThat(bounds.low()).isEqualTo(low, SEVEN);
        assertThat(bounds.high()).isEqualTo(high, SEVEN);
    }

    @Test
    @DisplayName("M6.5 all units judged")
    void m6_5() {
        Confusion c = new Confusion(42, 8, 14, 136);
        assertThat(c.precision().known()).isEqualTo(.84, within(1e-9));
        assertBounds(c.precision(), .7148578, .9166258);
        assertThat(c.recall().known()).isEqualTo(.75, within(1e-9));
        assertBounds(c.recall(), .6230736, .8448295);
        assertThat(c.f1().known()).isEqualTo(.7924528, SEVEN);
        assertThat(c.f1().error().orElseThrow()).isEqualTo(.0432857, SEVEN);
        assertThat(c.mcc().known()).isEqualTo(.7200823, SEVEN);
        assertThat(c.mcc().error().orElseThrow()).isEqualTo(.0554783, SEVEN);
        assertBounds(c.mcc(), .5928054, .8122652);
        assertThat(c.kappa().known()).isEqualTo(.7179487, SEVEN);
    }

    @Test
    @DisplayName("M6.6 a rare code")
    void m6_6() {
        Confusion c = new Confusion(9, 1, 6, 184);
        assertThat(c.precision().known()).isEqualTo(.9, within(1e-9));
        assertBounds(c.precision(), .5958500, .9821238);
        assertThat(c.recall().known()).isEqualTo(.6, within(1e-9));
        assertBounds(c.recall(), .3574683, .8017550);
        assertThat(c.f1().known()).isEqualTo(.72, within(1e-9));
        assertThat(c.f1().error().orElseThrow()).isEqualTo(.1015969, SEVEN);
        assertThat(c.mcc().known()).isEqualTo(.7185809, SEVEN);
        assertThat(c.kappa().known()).isEqualTo(.7021277, SEVEN);
    }

    private static DesignWeighted design(int misses) {
        return DesignWeighted.of(List.of(
                new Stratum(240, new Confusion(48, 12, 0, 0)),
                new Stratum(3760, new Confusion(0, 0, misses, 200 - misses))));
    }

    @Test
    @DisplayName("M6.7 a stratified sample")
    void m6_7() {
        DesignWeighted d = design(6);
        assertThat(d.truePositives()).isEqualTo(192, within(1e-9));
        assertThat(d.falsePositives()).isEqualTo(48, within(1e-9));
        assertThat(d.falseNegatives()).isEqualTo(112.8, within(1e-9));
        assertThat(d.precision().known()).isEqualTo(.8, within(1e-9));
        assertThat(d.recall().known()).isEqualTo(.6299213, SEVEN);
        assertThat(new Confusion(48, 12, 6, 194).recall().known()).isEqualTo(.8888889, SEVEN);
        assertThat(d.f1().known()).isEqualTo(.7048458, SEVEN);
        assertThat(d.prevalence().known()).isEqualTo(.0762, within(1e-9));
        assertThat(d.prevalence().error().orElseThrow()).isEqualTo(.0113868, SEVEN);
        assertThat(d.recall().error().orElseThrow()).isEqualTo(.0923741, SEVEN);
        assertBounds(d.recall(), .4488713, .8109712);
        assertBounds(d.recallLogit(), .4391142, .7872647);
    }

    @Test
    @DisplayName("M6.8 no miss in the sample")
    void m6_8() {
        assertThat(DesignWeighted.missRateUpper(200)).isEqualTo(.0148670, SEVEN);
        assertThat(design(0).recallAtLeast().known()).isEqualTo(.7745056, SEVEN);
        assertThat(design(6).recallAtLeast().isKnown()).isFalse();
    }

    @Test
    void whatCannotBeEstimated() {
        Confusion none = new Confusion(0, 0, 0, 20);
        assertThat(none.precision().why()).contains(Reason.NO_POSITIVES);
        assertThat(none.recall().why()).contains(Reason.NO_POSITIVES);
        assertThat(none.mcc().why()).contains(Reason.EMPTY_MARGIN);
        assertThat(none.kappa().why()).contains(Reason.NO_VARIATION);
        DesignWeighted nothing = DesignWeighted.of(List.of(new Stratum(10, new Confusion(0, 0, 0, 0))));
        assertThat(nothing.recall().why()).contains(Reason.NO_PAIRS);
        assertThat(nothing.prevalence().isKnown()).isFalse();
        DesignWeighted single = DesignWeighted.of(
                List.of(new Stratum(10, new Confusion(1, 0, 0, 0)), new Stratum(50, new Confusion(0, 0, 1, 9))));
        assertThat(single.recall().isKnown()).isTrue();
        assertThat(single.recall().interval()).isEmpty();
    }

    private static final List<CodedUnit> UNITS = java.util.stream.IntStream.range(0, 200)
            .mapToObj(
                    i -> new CodedUnit("d:" + i, "d", i < 50 ? "P1" : "P2", i * 10, i * 10 + 9, "text \"" + i + "\","))
            .toList();
    private static final List<Set<String>> CODES = java.util.stream.IntStream.range(0, 200)
            .mapToObj(i -> i % 5 == 0 ? Set.of("cost") : i % 5 == 1 ? Set.of("trust") : Set.<String>of())
            .toList();

    @Test
    void samplesInProportionWithinParticipantsAndTheSameForASeed() {
        StratifiedSample sample = new StratifiedSample(UNITS, CODES, unit -> unit.start() % 70 == 0);
        List<DrawnUnit> drawn = sample.draw(Set.of("cost"), new StratifiedSample.Sizes(20, 0, 40), 3);
        assertThat(drawn).hasSize(60);
        Map<String, Long> coded = drawn.stream()
                .filter(u -> u.stratum().equals("coded"))
                .collect(Collectors.groupingBy(u -> u.unit().participant(), Collectors.counting()));
        assertThat(coded).containsEntry("P1", 5L).containsEntry("P2", 15L);
        assertThat(drawn)
                .allSatisfy(u -> assertThat(u.size()).isEqualTo(u.stratum().equals("coded") ? 40 : 160));
        assertThat(new HashSet<>(drawn)).hasSize(60);
        assertThat(sample.draw(Set.of("cost"), new StratifiedSample.Sizes(20, 0, 40), 3))
                .isEqualTo(drawn);
        assertThat(sample.draw(Set.of("cost"), new StratifiedSample.Sizes(20, 0, 40), 4))
                .isNotEqualTo(drawn);
        assertThat(sample.draw(Set.of("cost"), new StratifiedSample.Sizes(1000, 0, 1000), 3))
                .hasSize(200);
        assertThat(SampleTables.sheet(drawn, List.of("cost")).columns())
                .extracting(c -> c.name())
                .containsExactly("unit", "document", "participant", "text", "cost", "done");
    }

    @Test
    @DisplayName("near misses are a stratum of their own if they are wanted, and not uncoded units")
    void nearMisses() {
        StratifiedSample sample = new StratifiedSample(UNITS, CODES, unit -> unit.start() % 70 == 0);
        // units 0, 7, 14, ... 196: 29, of which 0, 35, ... 175 are coded: 6
        List<DrawnUnit> drawn = sample.draw(Set.of("cost"), new StratifiedSample.Sizes(10, 12, 20), 3);
        Map<String, List<DrawnUnit>> strata = drawn.stream().collect(Collectors.groupingBy(DrawnUnit::stratum));
        assertThat(strata.get("near")).hasSize(12).allSatisfy(u -> {
            assertThat(u.size()).isEqualTo(23);
            assertThat(u.unit().start() % 70).isZero();
        });
        assertThat(strata.get("uncoded")).hasSize(20).allSatisfy(u -> {
            assertThat(u.size()).isEqualTo(137);
            assertThat(u.unit().start() % 70).isNotZero();
        });
        assertThat(strata.get("coded")).hasSize(10);
    }

    @Test
    @DisplayName("three strata: 48 of 60 of 240, 10 of 50 of 400, 1 of 150 of 3,360: recall 192 / (192 + 80 + 22.4)")
    void threeStrata() {
        DesignWeighted weighted = DesignWeighted.of(List.of(
                new Stratum(240, new Confusion(48, 12, 0, 0)),
                new Stratum(400, new Confusion(0, 0, 10, 40)),
                new Stratum(3360, new Confusion(0, 0, 1, 149))));
        assertThat(weighted.falseNegatives()).isEqualTo(102.4, within(1e-9));
        assertThat(weighted.recall().known()).isEqualTo(192 / 294.4, within(1e-9));
        assertThat(weighted.recall().error().orElseThrow())
                .as("smaller than without the stratum: M6.7")
                .isLessThan(.0923741);
    }

    @Test
    @DisplayName("near: another form of the same stem, all words of a phrase, a hit that did not count; else not")
    void whatIsNear() {
        Manner manner = Manner.plain("");
        Code code = new Code(
                "isolation",
                "Isolation",
                "Isolation",
                1,
                "",
                "",
                "",
                "",
                "",
                List.of(
                        new Indicator.Pattern("organisation*", manner),
                        new Indicator.Pattern("working in isolation", manner)),
                List.of(),
                0);
        NearUnits near = new NearUnits(List.of(code), List.of(), "en");
        assertThat(near.isNear(unit("They organised it."))).isTrue();
        assertThat(near.isNear(unit("We work, in ISOLATION."))).isTrue();
        assertThat(near.isNear(unit("We work in peace."))).isFalse();
        assertThat(near.isNear(unit("Nothing of it."))).isFalse();
    }

    private static CodedUnit unit(String text) {
        return new CodedUnit("d:1", "d", "P1", 0, 99, text);
    }

    @Test
    void readsASheetBack() {
        String key = "unit,stratum,stratum_units,stratum_drawn,codes\n"
                + "d:1,coded,10,2,cost trust\nd:2,coded,10,2,cost\nd:3,uncoded,90,3,\nd:4,uncoded,90,3,\nd:5,uncoded,90,3,\n";
        String sheet = "unit,document,participant,text,cost,trust,done\n"
                + "d:1,d,P1,\"a, b\",x,,1\nd:2,d,P1,c,0,,1\nd:3,d,P1,d,yes,,1\nd:4,d,P1,e,,no,1\nd:5,d,P1,f,,,\n";
        JudgedSample sample = judged(sheet, key);
        assertThat(sample.codes()).containsExactly("cost", "trust");
        assertThat(sample.units()).hasSize(4);
        assertThat(sample.confusion("cost")).isEqualTo(new Confusion(1, 1, 1, 1));
        DesignWeighted weighted = DesignWeighted.of(sample.strata("cost"));
        assertThat(weighted.truePositives()).isEqualTo(5, within(1e-9));
        assertThat(weighted.falseNegatives()).isEqualTo(45, within(1e-9));
        assertThat(weighted.recall().known()).isEqualTo(.1, within(1e-9));
        assertThat(sample.confusion("trust")).isEqualTo(new Confusion(0, 1, 0, 3));
        ValidationTable table = new ValidationTable(sample, List.of(), 0, 1, true);
        assertThat(table.machine().rows()).hasSize(2);
        assertThat(table.people().rows()).hasSize(2);
        List<Object> errors = new ArrayList<>();
        table.confusions().rows().forEach(row -> errors.add(row.get(0) + " " + row.get(1) + " " + row.get(2)));
        assertThat(errors)
                .containsExactly("cost false positive d:2", "cost false negative d:3", "trust false positive d:1");
        assertThatThrownBy(() -> judged(sheet.replace("d:5", "d:9"), key))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("d:9");
    }

    private static JudgedSample judged(String sheet, String key) {
        return JudgedSample.of("s.csv", rows(sheet, "s.csv"), "k.csv", rows(key, "k.csv"));
    }

    private static Rows rows(String text, String file) {
        return Rows.of(text.getBytes(StandardCharsets.UTF_8), file);
    }
}
