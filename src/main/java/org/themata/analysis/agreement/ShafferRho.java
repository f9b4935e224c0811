package org.themata.analysis.agreement;

import java.util.Random;

/**
 * Shaffer's ρ (Shaffer 2017; Eagan and others 2017, 2020): had both coders coded everything, would κ be above κ*?
 * Codings of {@value #LENGTH} units are made up with κ between {@code least} and κ* and with the base rate of the first
 * coder; from each a test set is drawn and its κ noted. ρ is the share of them that reach the κ that was observed;
 * below .05 the κ of the test set may be generalised.
 *
 * @param threshold κ*; always to be printed with ρ, since programs differ (.65 in the papers, .90 in one package)
 * @param least the smallest κ of the codings that are made up
 * @param leastPrecision the smallest precision of the second coder against the first
 * @param inflation the share of the test set that is drawn from what the first coder coded
 * @param replicates codings that are made up
 */
public record ShafferRho(double threshold, double least, double leastPrecision, double inflation, int replicates) {
    private static final int LENGTH = 10_000;
    private static final int ATTEMPTS = 10_000;

    /** κ* = .65 and the other values of the papers: κ from .40, precision from .60, no inflation, 800 replicates. */
    public static final ShafferRho STANDARD = new ShafferRho(0.65, 0.4, 0.6, 0, 800);

    /** The same with another κ*. */
    public ShafferRho withThreshold(double kappa) {
        return new ShafferRho(kappa, least, leastPrecision, inflation, replicates);
    }

    /** ρ of a table of two categories, present first; the base rate is the first coder's. */
    public Estimate of(CodersTable table, long seed) {
        Estimate kappa = CohenKappa.of(table);
        return kappa.isKnown() ? of(kappa.known(), table.first(0), (int) Math.round(table.total()), seed) : kappa;
    }

    /**
     * ρ of a κ that was observed.
     *
     * @param baseRate the share of units that the first coder coded, above 0 and below 1
     * @param size of the test set
     */
    public Estimate of(double kappa, double baseRate, int size, long seed) {
        Random random = new Random(seed);
        int reached = 0;
        int known = 0;
        double sum = 0;
        for (int r = 0; r < replicates; r++) {
            int[] whole = codes(baseRate, random);
            Estimate drawn = whole.length == 0 ? Estimate.none(Reason.TOO_FEW, "") : draw(whole, size, random);
            if (drawn.isKnown()) {
                known++;
                sum += drawn.known();
                reached += drawn.known() >= kappa ? 1 : 0;
            }
        }
        if (known == 0) {
            return Estimate.none(Reason.TOO_FEW, "no coding with base rate " + baseRate);
        }
        return Estimate.of(kappa < sum / known ? 1 : (double) reached / known);
    }

    /** Recall that goes with a κ, a precision and a base rate. */
    static double recall(double kappa, double precision, double baseRate) {
        return kappa * precision / (2 * precision - 2 * baseRate - kappa + 2 * baseRate * kappa);
    }

    /** Counts of a whole coding: both, only first, only second, neither; empty if none is possible. */
    private int[] codes(double baseRate, Random random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double kappa = least + random.nextDouble() * (threshold - least);
            double possible = (2 * baseRate * kappa - 2 * baseRate - kappa) / (kappa - 2);
            double from = Math.max(leastPrecision, possible);
            if (from >= 1) {
                continue;
            }
            double precision = from + random.nextDouble() * (1 - from);
            int positives = (int) Math.round(LENGTH * baseRate);
            int both = (int) Math.round(positives * recall(kappa, precision, baseRate));
            int second = (int) Math.round(both / precision);
            if (both <= positives && positives + second - both <= LENGTH) {
                return new int[] {both, positives - both, second - both, LENGTH - positives - second + both};
            }
        }
        return new int[0];
    }

    private Estimate draw(int[] whole, int size, Random random) {
        int[] left = whole.clone();
        double[] drawn = new double[4];
        int forced = Math.min((int) Math.ceil(size * inflation), left[0] + left[1]);
        for (int i = 0; i < Math.min(size, LENGTH); i++) {
            int from = i < forced ? left[0] + left[1] : left[0] + left[1] + left[2] + left[3];
            int at = random.nextInt(from);
            int cell = 0;
            while (at >= left[cell]) {
                at -= left[cell++];
            }
            left[cell]--;
            drawn[cell]++;
        }
        return CohenKappa.of(CodersTable.binary(drawn[0], drawn[1], drawn[2], drawn[3]));
    }
}
