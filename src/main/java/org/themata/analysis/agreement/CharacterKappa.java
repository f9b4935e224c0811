package org.themata.analysis.agreement;

import java.util.List;

/**
 * κ with characters as units, as NVivo prints it, only to compare with its numbers. Characters are not independent
 * units: the value depends on how much text is uncoded and on how generously spans are drawn, and an interval would
 * mean nothing.
 */
public final class CharacterKappa {

    /** What to say wherever such a κ is printed. */
    public static final String WARNING =
            "A kappa over characters grows with the amount of uncoded text and shrinks with"
                    + " trivial differences at the ends of spans; characters are not independent units. Compare it with NVivo's"
                    + " numbers only, and report agreement by turn or sentence.";

    private CharacterKappa() {}

    /** κ of one source (present first), without an interval. */
    public static Estimate of(CodersTable source) {
        Estimate kappa = CohenKappa.of(source);
        return kappa.isKnown() ? Estimate.of(kappa.known()) : kappa;
    }

    /** κ of all sources' characters together. */
    public static Estimate pooled(List<CodersTable> sources) {
        double[][] sum = new double[2][2];
        for (CodersTable source : sources) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    sum[i][j] += source.count(i, j);
                }
            }
        }
        return of(CodersTable.of(sum));
    }

    /**
     * The mean over sources, where a source in which nobody used the code counts as 1, as NVivo has it.
     *
     * @param bySize whether long sources weigh more
     */
    public static Estimate mean(List<CodersTable> sources, boolean bySize) {
        double sum = 0;
        double weights = 0;
        for (CodersTable source : sources) {
            double weight = bySize ? source.total() : 1;
            Estimate kappa = of(source);
            sum += weight * (kappa.isKnown() ? kappa.known() : 1);
            weights += weight;
        }
        return weights == 0 ? Estimate.none(Reason.NO_PAIRS, "0 sources") : Estimate.of(sum / weights);
    }
}
