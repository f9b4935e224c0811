package org.themata.analysis.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.themata.analysis.agreement.Bootstrap;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.Reason;

/**
 * How far the program is right on one code.
 *
 * @param code its id
 * @param counts the judged units as a table, without weights
 * @param precision of what the program coded, what the person coded too
 * @param recall of what the person coded, what the program codes
 * @param f1 the harmonic mean of both
 * @param prevalence the share of units that the person codes
 * @param recallAtLeast where no miss was found in a sample
 * @param mcc Matthews's correlation
 * @param kappa Cohen's
 * @param specificity of what the person did not code, what the program does not either
 * @param balancedAccuracy the mean of recall and specificity
 * @param missRateUpper where no miss was found in a sample, the largest rate of misses that is not unlikely
 */
record CodeMeasures(
        String code,
        Confusion counts,
        Estimate precision,
        Estimate recall,
        Estimate f1,
        Estimate prevalence,
        Estimate recallAtLeast,
        Estimate mcc,
        Estimate kappa,
        Estimate specificity,
        Estimate balancedAccuracy,
        Estimate missRateUpper) {

    static CodeMeasures of(JudgedSample sample, String code, int resamples, long seed) {
        return sample.drawn() ? weighted(sample, code) : complete(sample, code, resamples, seed);
    }

    /**
     * Weighted by the design, or with the intervals of a plain table where every unit stands for as many; precision has
     * the Wilson interval where every coded unit has the same weight.
     */
    private static CodeMeasures weighted(JudgedSample sample, String code) {
        Confusion plain = sample.confusion(code);
        DesignWeighted weighted = DesignWeighted.of(sample.strata(code));
        if (weighted.isEven()) {
            return new CodeMeasures(
                    code,
                    plain,
                    plain.precision(),
                    plain.recall(),
                    plain.f1(),
                    plain.prevalence(),
                    weighted.recallAtLeast(),
                    plain.mcc(),
                    plain.kappa(),
                    plain.specificity(),
                    plain.balancedAccuracy(),
                    weighted.missRateUpper());
        }
        Estimate precision = weighted.precision();
        boolean same = precision.isKnown()
                && plain.precision().isKnown()
                && Math.abs(precision.known() - plain.precision().known()) < 1e-12;
        return new CodeMeasures(
                code,
                plain,
                same ? plain.precision() : precision,
                weighted.recallLogit(),
                weighted.f1(),
                weighted.prevalence(),
                weighted.recallAtLeast(),
                weighted.mcc(),
                weighted.kappa(),
                weighted.specificity(),
                weighted.balancedAccuracy(),
                weighted.missRateUpper());
    }

    /**
     * Without weights. Intervals from resamples of participants, because the units of one are not independent; with too
     * few participants, or where the resamples do not differ, those of independent units.
     */
    private static CodeMeasures complete(JudgedSample sample, String code, int resamples, long seed) {
        Confusion counts = sample.confusion(code);
        Resampling again = new Resampling(outcomes(sample, code), participants(sample), resamples, seed);
        return new CodeMeasures(
                code,
                counts,
                again.of(counts, Confusion::precision),
                again.of(counts, Confusion::recall),
                again.of(counts, Confusion::f1),
                again.of(counts, Confusion::prevalence),
                Estimate.none(Reason.TOO_FEW, ""),
                counts.mcc(),
                counts.kappa(),
                counts.specificity(),
                counts.balancedAccuracy(),
                Estimate.none(Reason.TOO_FEW, ""));
    }

    /** The same without intervals, bounds and agreement, for studies in which they have no place. */
    CodeMeasures described() {
        Estimate out = Estimate.none(Reason.TOO_FEW, "");
        return new CodeMeasures(
                code,
                counts,
                precision.within(Optional.empty()),
                recall.within(Optional.empty()),
                f1.within(Optional.empty()),
                prevalence.within(Optional.empty()),
                out,
                mcc.within(Optional.empty()),
                out,
                specificity,
                balancedAccuracy,
                out);
    }

    private static int[] outcomes(JudgedSample sample, String code) {
        return sample.units().stream()
                .mapToInt(unit -> (unit.program().contains(code) ? 0 : 2)
                        + (unit.program().contains(code) == unit.person().contains(code) ? 0 : 1))
                .toArray();
    }

    private static int[] participants(JudgedSample sample) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<JudgedUnit> units = sample.units();
        int[] of = new int[units.size()];
        for (int u = 0; u < of.length; u++) {
            JudgedUnit unit = units.get(u);
            of[u] = numbers.computeIfAbsent(
                    unit.participant().isEmpty() ? unit.document() : unit.participant(), p -> numbers.size());
        }
        return of;
    }

    /**
     * Draws participants again.
     *
     * @param outcomes of the units: 0 both, 1 only the program, 2 neither, 3 only the person
     * @param participants of the units, by number
     */
    private record Resampling(int[] outcomes, int[] participants, int resamples, long seed) {

        Estimate of(Confusion counts, Function<Confusion, Estimate> measure) {
            Estimate estimate = measure.apply(counts);
            if (!estimate.isKnown() || resamples == 0) {
                return estimate;
            }
            Bootstrap drawn = Bootstrap.of(participants, units -> measure.apply(table(units)), resamples, seed);
            Optional<Estimate.Bounds> interval = drawn.interval()
                    .filter(bounds -> drawn.drawn() == Bootstrap.Drawn.PARTICIPANTS && bounds.low() < bounds.high());
            return interval.isPresent()
                    ? estimate.within(interval)
                    : estimate.within(estimate.interval().filter(bounds -> bounds.low() < bounds.high()));
        }

        private Confusion table(int[] units) {
            int[] n = new int[4];
            for (int unit : units) {
                n[outcomes[unit]]++;
            }
            return new Confusion(n[0], n[1], n[3], n[2]);
        }
    }
}
