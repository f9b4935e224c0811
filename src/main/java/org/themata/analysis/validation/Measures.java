package org.themata.analysis.validation;

import org.themata.analysis.agreement.Estimate;

/**
 * The measures of one code. Where every unit that was judged stands for as many they are those of the plain table, with
 * its intervals (Wilson for shares); else those of the design.
 */
record Measures(
        Estimate precision,
        Estimate recall,
        Estimate f1,
        Estimate prevalence,
        Estimate mcc,
        Estimate kappa,
        Estimate specificity,
        Estimate balancedAccuracy) {

    static Measures of(Confusion plain, DesignWeighted weighted) {
        if (weighted.isEven()) {
            return new Measures(
                    plain.precision(),
                    plain.recall(),
                    plain.f1(),
                    plain.prevalence(),
                    plain.mcc(),
                    plain.kappa(),
                    plain.specificity(),
                    plain.balancedAccuracy());
        }
        return new Measures(
                precision(plain, weighted),
                weighted.recallLogit(),
                weighted.f1(),
                weighted.prevalence(),
                weighted.mcc(),
                weighted.kappa(),
                weighted.specificity(),
                weighted.balancedAccuracy());
    }

    /** With the Wilson interval where every coded unit has the same weight. */
    private static Estimate precision(Confusion plain, DesignWeighted weighted) {
        Estimate precision = weighted.precision();
        boolean same = precision.isKnown()
                && plain.precision().isKnown()
                && Math.abs(precision.known() - plain.precision().known()) < 1e-12;
        return same ? plain.precision() : precision;
    }
}
