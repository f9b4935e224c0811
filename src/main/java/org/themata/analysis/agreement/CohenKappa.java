package org.themata.analysis.agreement;

/**
 * Cohen's κ for two coders (Cohen 1960): {@code κ = (Po - Pe) / (1 - Pe)}, where Pe keeps each coder's own margins;
 * weighted (Cohen 1968) with the standard errors of Fleiss, Cohen and Everitt (1969).
 */
public final class CohenKappa {
    /** What is left of a variance that is none, as where one coder gives everything the same, by rounding. */
    private static final double NOTHING = 1e-15;

    private CohenKappa() {}

    /**
     * κ with its asymptotic standard error {@code √(Σ p_ii (1 - (p_i. + p_.i)(1 - κ))² + (1 - κ)² Σ_{i≠j} p_ij (p_.i +
     * p_j.)² - (κ - Pe (1 - κ))²) / ((1 - Pe) √n)} and the normal interval.
     */
    public static Estimate of(CodersTable table) {
        return weighted(table, Weights.identity(table.size()));
    }

    /**
     * Weighted κ: {@code (Σ w p - Σ w p_i. p_.j) / (1 - Σ w p_i. p_.j)}.
     *
     * @param weights 1 on the diagonal
     */
    public static Estimate weighted(CodersTable table, Weights weights) {
        Estimate obstacle = table.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        int q = table.size();
        double[] first = new double[q];
        double[] second = new double[q];
        for (int i = 0; i < q; i++) {
            first[i] = table.first(i);
            second[i] = table.second(i);
        }
        double[] byRow = new double[q];
        double[] byColumn = new double[q];
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double weight = weights.of(i, j);
                byRow[i] += second[j] * weight;
                byColumn[j] += first[i] * weight;
                observed += weight * table.share(i, j);
                expected += weight * first[i] * second[j];
            }
        }
        if (expected >= 1) {
            return Estimate.none(Reason.NO_VARIATION, table.shown());
        }
        double kappa = (observed - expected) / (1 - expected);
        double sum = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double term = weights.of(i, j) - (byRow[i] + byColumn[j]) * (1 - kappa);
                sum += table.share(i, j) * term * term;
            }
        }
        double centre = kappa - expected * (1 - kappa);
        double variance = Math.max(0, sum - centre * centre);
        if (variance < NOTHING && kappa < 1) {
            return Estimate.of(kappa);
        }
        return Estimate.normal(kappa, Math.sqrt(variance / table.total()) / (1 - expected));
    }

    /**
     * The standard error if κ is 0, for a test: {@code √(Pe + Pe² - Σ p_i. p_.i (p_i. + p_.i)) / ((1 - Pe) √n)}. The
     * table must vary.
     */
    public static double standardErrorOfZero(CodersTable table) {
        double pe = table.expected();
        double sum = 0;
        for (int i = 0; i < table.size(); i++) {
            sum += table.first(i) * table.second(i) * (table.first(i) + table.second(i));
        }
        return Math.sqrt(Math.max(0, pe + pe * pe - sum)) / ((1 - pe) * Math.sqrt(table.total()));
    }
}
