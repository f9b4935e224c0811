package org.themata.analysis.validation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.Reason;

/**
 * What a stratified sample says of a code in the whole corpus: each judged unit stands for N_h / n_h units of its
 * stratum. Standard errors by the delta method within strata, with the finite population correction. The uncoded units
 * are many and thinly drawn, so that recall without weights is far too high.
 *
 * @param truePositives estimated units of the corpus that both code
 * @param falsePositives that only the program codes
 * @param falseNegatives that only the person codes
 * @param trueNegatives that neither codes
 * @param strata the sample; those without a judged unit are left out
 */
public record DesignWeighted(
        double truePositives,
        double falsePositives,
        double falseNegatives,
        double trueNegatives,
        List<Stratum> strata) {
    private static final double MISS_ERROR = 0.05;

    /** Copies the list. */
    public DesignWeighted {
        strata = List.copyOf(strata);
    }

    /** From the strata of a sample. */
    public static DesignWeighted of(List<Stratum> all) {
        List<Stratum> strata = all.stream().filter(s -> s.drawn() > 0).toList();
        double[] totals = new double[4];
        for (Stratum stratum : strata) {
            Confusion judged = stratum.judged();
            int[] counts = {judged.tp(), judged.fp(), judged.fn(), judged.tn()};
            for (int i = 0; i < 4; i++) {
                totals[i] += stratum.weight() * counts[i];
            }
        }
        return new DesignWeighted(totals[0], totals[1], totals[2], totals[3], strata);
    }

    private double total() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    private String counts() {
        return String.format(
                Locale.ROOT,
                "weighted TP, FP, FN, TN: %.1f, %.1f, %.1f, %.1f",
                truePositives,
                falsePositives,
                falseNegatives,
                trueNegatives);
    }

    private Estimate ratio(double value, double[] slopes) {
        double error = error(slopes);
        return Double.isNaN(error) ? Estimate.of(value) : Estimate.share(value, error);
    }

    private Estimate coefficient(double value, double[] slopes) {
        double error = error(slopes);
        return Double.isNaN(error) ? Estimate.of(value) : Estimate.normal(value, error);
    }

    /** The standard error; NaN where the sample shows no variation, which says nothing of the corpus. */
    private double error(double[] slopes) {
        double variance = 0;
        boolean census = true;
        for (Stratum stratum : strata) {
            variance += stratum.variance(slopes[0], slopes[1], slopes[2], slopes[3]);
            census &= stratum.drawn() == stratum.size();
        }
        return Double.isFinite(variance) && (variance > 0 || census) ? Math.sqrt(variance) : Double.NaN;
    }

    /** Share of what the program coded that the person coded too. */
    public Estimate precision() {
        double whole = truePositives + falsePositives;
        double value = truePositives / whole;
        return whole == 0
                ? Estimate.none(Reason.NO_POSITIVES, counts())
                : ratio(value, new double[] {(1 - value) / whole, -value / whole, 0, 0});
    }

    /** Whether nothing was judged that the program did not code, so that nothing is known of what it missed. */
    private boolean isBlindToMisses() {
        return falseNegatives + trueNegatives == 0;
    }

    private Estimate unknownMisses() {
        return Estimate.none(total() == 0 ? Reason.NO_PAIRS : Reason.NO_UNCODED, counts());
    }

    /** Share of what the person would code in the corpus that the program codes. */
    public Estimate recall() {
        if (isBlindToMisses()) {
            return unknownMisses();
        }
        double whole = truePositives + falseNegatives;
        double value = truePositives / whole;
        return whole == 0
                ? Estimate.none(Reason.NO_POSITIVES, counts())
                : ratio(value, new double[] {(1 - value) / whole, 0, -value / whole, 0});
    }

    /** Recall with the interval on the logit scale, which stays between 0 and 1. */
    public Estimate recallLogit() {
        Estimate recall = recall();
        if (recall.error().isEmpty() || recall.known() <= 0 || recall.known() >= 1) {
            return recall;
        }
        double value = recall.known();
        double logit = Math.log(value / (1 - value));
        double reach = Estimate.Z95 * recall.error().get() / (value * (1 - value));
        return new Estimate.Value(
                value,
                recall.error().get(),
                new Estimate.Bounds(1 / (1 + Math.exp(reach - logit)), 1 / (1 + Math.exp(-reach - logit))));
    }

    /** Share of what the person would not code that the program does not either. */
    public Estimate specificity() {
        if (isBlindToMisses()) {
            return unknownMisses();
        }
        double whole = trueNegatives + falsePositives;
        double value = trueNegatives / whole;
        return whole == 0
                ? Estimate.none(Reason.EMPTY_MARGIN, counts())
                : ratio(value, new double[] {0, -value / whole, 0, (1 - value) / whole});
    }

    /** The mean of recall and specificity. */
    public Estimate balancedAccuracy() {
        return recall().isKnown() && specificity().isKnown()
                ? Estimate.of((recall().known() + specificity().known()) / 2)
                : Estimate.none(Reason.EMPTY_MARGIN, counts());
    }

    /** F1 = 2 TP / (2 TP + FP + FN) of the corpus. */
    public Estimate f1() {
        if (isBlindToMisses()) {
            return unknownMisses();
        }
        double whole = 2 * truePositives + falsePositives + falseNegatives;
        if (whole == 0) {
            return Estimate.none(Reason.NO_POSITIVES, counts());
        }
        double value = 2 * truePositives / whole;
        return ratio(value, new double[] {2 * (1 - value) / whole, -value / whole, -value / whole, 0});
    }

    /**
     * Whether every unit that was judged stands for as many, as in a simple random sample: the plain table then has the
     * same shares.
     */
    boolean isEven() {
        return !isBlindToMisses()
                && strata.stream()
                        .allMatch(stratum ->
                                Math.abs(stratum.weight() - strata.get(0).weight()) < 1e-12);
    }

    /** Matthews's correlation of the weighted table; the interval on Fisher's z scale, by the delta method. */
    public Estimate mcc() {
        double value = correlation(cells());
        if (!Double.isFinite(value)) {
            return Estimate.none(isBlindToMisses() ? Reason.NO_UNCODED : Reason.EMPTY_MARGIN, counts());
        }
        Estimate linear = coefficient(value, slopes(DesignWeighted::correlation));
        if (linear.error().isEmpty() || Math.abs(value) >= 1) {
            return Estimate.of(value);
        }
        double reach = Estimate.Z95 * linear.error().get() / (1 - value * value);
        double z = 0.5 * Math.log((1 + value) / (1 - value));
        return new Estimate.Value(
                value, linear.error().get(), new Estimate.Bounds(Math.tanh(z - reach), Math.tanh(z + reach)));
    }

    /** Cohen's κ of the weighted table, with the delta method's interval; not estimable with an empty margin. */
    public Estimate kappa() {
        return Double.isFinite(correlation(cells()))
                ? coefficient(kappa(cells()), slopes(DesignWeighted::kappa))
                : Estimate.none(isBlindToMisses() ? Reason.NO_UNCODED : Reason.EMPTY_MARGIN, counts());
    }

    private double[] cells() {
        return new double[] {truePositives, falsePositives, falseNegatives, trueNegatives};
    }

    private static double correlation(double[] cells) {
        double product = (cells[0] + cells[1]) * (cells[0] + cells[2]) * (cells[3] + cells[1]) * (cells[3] + cells[2]);
        return product == 0 ? Double.NaN : (cells[0] * cells[3] - cells[1] * cells[2]) / Math.sqrt(product);
    }

    private static double kappa(double[] cells) {
        double all = cells[0] + cells[1] + cells[2] + cells[3];
        double expected =
                ((cells[0] + cells[1]) * (cells[0] + cells[2]) + (cells[3] + cells[2]) * (cells[3] + cells[1]))
                        / all
                        / all;
        return ((cells[0] + cells[3]) / all - expected) / (1 - expected);
    }

    /** How much a measure changes with each of the four totals, by a small step to both sides. */
    private double[] slopes(ToDoubleFunction<double[]> measure) {
        double step = 1e-6 * total();
        double[] slopes = new double[4];
        for (int cell = 0; cell < 4; cell++) {
            double[] more = cells();
            double[] less = cells();
            more[cell] += step;
            less[cell] -= step;
            slopes[cell] = (measure.applyAsDouble(more) - measure.applyAsDouble(less)) / (2 * step);
        }
        return slopes;
    }

    /** The share of units of the corpus that the person would code: the corrected frequency. */
    public Estimate prevalence() {
        double whole = total();
        return isBlindToMisses()
                ? unknownMisses()
                : ratio((truePositives + falseNegatives) / whole, new double[] {1 / whole, 0, 1 / whole, 0});
    }

    /**
     * Where no miss was found among n uncoded units: the largest rate of misses that is not unlikely, 1 - .05^(1/n).
     */
    public static double missRateUpper(int n) {
        return 1 - Math.pow(MISS_ERROR, 1.0 / n);
    }

    /** Where no miss was found: the recall that goes with {@link #missRateUpper()}; else not estimable. */
    public Estimate recallAtLeast() {
        return withoutMisses(true, truePositives / (truePositives + missesAtMost()));
    }

    /**
     * Where no miss was found: the largest share of misses, among the units of the corpus that the program did not
     * code, that is not unlikely; else not estimable.
     */
    public Estimate missRateUpper() {
        return withoutMisses(false, missesAtMost() / (falseNegatives + trueNegatives));
    }

    private Estimate withoutMisses(boolean ofPositives, double value) {
        if (isBlindToMisses()) {
            return unknownMisses();
        }
        if (falseNegatives > 0) {
            return Estimate.none(Reason.TOO_FEW, counts());
        }
        return ofPositives && truePositives == 0 ? Estimate.none(Reason.NO_POSITIVES, counts()) : Estimate.of(value);
    }

    private double missesAtMost() {
        double misses = 0;
        for (Stratum stratum : strata) {
            Confusion judged = stratum.judged();
            int uncoded = judged.fn() + judged.tn();
            if (uncoded > 0 && stratum.drawn() < stratum.size()) {
                misses += stratum.weight() * uncoded * missRateUpper(uncoded);
            }
        }
        return misses;
    }
}
