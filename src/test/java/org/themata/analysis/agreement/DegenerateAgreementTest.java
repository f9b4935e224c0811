package org.themata.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.coding.Coding;
import org.themata.coding.LedgerReader;

/** What cannot be estimated, what must not change, and how long it may take. */
class DegenerateAgreementTest {

    @ParameterizedTest
    @EnumSource(
            value = Coefficient.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PERCENT", "ALL_AGREE"})
    void bothCodersAlwaysAbsent(Coefficient coefficient) {
        Ratings never = CodersTable.binary(0, 0, 0, 40).ratings();
        assertThat(coefficient.of(never).why()).contains(Reason.NO_VARIATION);
        assertThat(PercentAgreement.pairwise(never).known()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Coefficient.class)
    void oneCoder(Coefficient coefficient) {
        Ratings one = Ratings.of(2, new int[][] {{0}, {1}});
        assertThat(coefficient.of(one).why()).contains(Reason.NEEDS_TWO_CODERS);
    }

    @Test
    void perfectAgreementIsOneAndSystematicDisagreementIsNegative() {
        Ratings perfect = CodersTable.binary(5, 0, 0, 5).ratings();
        Ratings opposed = CodersTable.binary(0, 5, 5, 0).ratings();
        for (Coefficient coefficient : Coefficient.values()) {
            assertThat(coefficient.of(perfect).known())
                    .as(coefficient.toString())
                    .isEqualTo(1, within(1e-9));
        }
        assertThat(CohenKappa.of(opposed.pair(0, 1)).known()).isEqualTo(-1, within(1e-9));
        assertThat(KrippendorffAlpha.nominal(opposed).known()).isNegative();
    }

    /**
     * N10: κ = .1667 on 100 units. The case is not described; this one gives it: 100 turns, both coders code 5 of them,
     * one alone 13, the other alone 10, and nobody 72, so Po = .77, Pe = .18 · .15 + .82 · .85 = .724, κ = .046 / .276
     * = 1/6. The 72 that nobody coded count: without them κ is negative.
     */
    @Test
    void n10KappaOfAHundredUnits() {
        List<CodedUnit> units = IntStream.range(0, 100)
                .mapToObj(i -> new CodedUnit("d:" + i, "d", "p", 10 * i, 10 * i + 9, ""))
                .toList();
        Map<String, List<Coding>> ledgers = new LinkedHashMap<>();
        ledgers.put("anna", IntStream.range(0, 18).mapToObj(i -> coding(10 * i)).toList());
        ledgers.put(
                "ben",
                IntStream.concat(IntStream.range(0, 5), IntStream.range(18, 28))
                        .mapToObj(i -> coding(10 * i + 3))
                        .toList());
        CodedMaterial all = new LedgerMaterial(ledgers).over(units);
        Ratings ratings = all.ratings().code("c");
        assertThat(ratings.pair(0, 1).shown()).isEqualTo("[[5, 13], [10, 72]]");
        assertThat(CohenKappa.of(ratings.pair(0, 1)).known()).isEqualTo(1.0 / 6, within(1e-9));
        assertThat(CohenKappa.of(CodersTable.binary(5, 13, 10, 0)).known()).isNegative();
    }

    private static Coding coding(int start) {
        return LedgerReader.read("t.csv", "document,start,end,code\nd," + start + "," + (start + 5) + ",c\n")
                .get(0);
    }

    @Test
    void perfectAgreementHasNoStandardError() {
        Ratings perfect =
                Ratings.of(3, new int[][] {{0, 0, 0}, {1, 1, 1}, {2, 2, -1}, {0, 0, -1}, {1, 1, 1}, {2, 2, 2}});
        for (Coefficient coefficient : Coefficient.values()) {
            coefficient
                    .of(perfect)
                    .error()
                    .ifPresent(error ->
                            assertThat(error).as(coefficient.toString()).isZero());
        }
    }

    @Test
    void aUnitWithOneCodingChangesNothing() {
        Ratings with = Ratings.of(2, new int[][] {{0, 0}, {0, 1}, {1, 1}, {-1, 0}});
        Ratings without = Ratings.of(2, new int[][] {{0, 0}, {0, 1}, {1, 1}});
        assertThat(KrippendorffAlpha.nominal(with)).isEqualTo(KrippendorffAlpha.nominal(without));
    }

    @Test
    void orderOfCodersUnitsAndNamesDoesNotMatter() {
        Random random = new Random(7);
        List<int[]> rows = new ArrayList<>();
        for (int u = 0; u < 60; u++) {
            int truth = random.nextInt(3);
            rows.add(new int[] {truth, random.nextInt(4) == 0 ? random.nextInt(3) : truth, random.nextInt(3), truth});
        }
        Ratings first = Ratings.of(3, rows.toArray(int[][]::new));
        Collections.shuffle(rows, random);
        int[][] turned = rows.stream()
                .map(row -> new int[] {2 - row[3], 2 - row[1], 2 - row[0], 2 - row[2]})
                .toArray(int[][]::new);
        Ratings second = Ratings.of(3, turned);
        for (Coefficient coefficient : Coefficient.values()) {
            assertThat(coefficient.of(second).known())
                    .as(coefficient.toString())
                    .isEqualTo(coefficient.of(first).known(), within(1e-9));
        }
    }

    @Test
    void scalingATableLeavesKappaAlone() {
        double small = CohenKappa.of(CodersTable.binary(4, 1, 2, 9)).known();
        assertThat(CohenKappa.of(CodersTable.binary(2000, 500, 1000, 4500)).known())
                .isEqualTo(small, within(1e-9));
    }

    @Test
    void thousandUnitsThirtyCodersThousandResamplesInTenSeconds() {
        Random random = new Random(1);
        int[][] cells = new int[1000][30];
        for (int[] unit : cells) {
            int truth = random.nextInt(2);
            Arrays.setAll(unit, c -> random.nextInt(10) < 8 ? truth : 1 - truth);
        }
        int[] clusters = new int[1000];
        Arrays.setAll(clusters, u -> u / 20);
        Ratings ratings = Ratings.of(2, cells, clusters);
        long begin = System.nanoTime();
        CodeAgreement agreement = CodeAgreement.of("c", ratings, 1000, 1);
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(10);
        Estimate.Bounds bounds = agreement.alpha().interval().orElseThrow();
        assertThat(agreement.alpha().known()).isBetween(bounds.low(), bounds.high());
        assertThat(agreement).isEqualTo(CodeAgreement.of("c", ratings, 1000, 1)).isNotNull();
    }
}
