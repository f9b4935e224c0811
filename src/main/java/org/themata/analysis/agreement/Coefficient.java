package org.themata.analysis.agreement;

import java.util.Locale;

/** The coefficients that are computed from one code's ratings, by the names of the command line. */
public enum Coefficient {
    /** Average pairwise percent agreement. */
    PERCENT,
    /** Units on which all coders agree. */
    ALL_AGREE,
    /** Cohen's κ; Conger's for three coders and more. */
    KAPPA,
    /** Scott's π; Fleiss's κ for three coders and more. */
    PI,
    /** Fleiss's κ with Gwet's variance. */
    FLEISS,
    /** Light's κ. */
    LIGHT,
    /** Conger's κ. */
    CONGER,
    /** Brennan and Prediger's coefficient: PABAK. */
    PABAK,
    /** Gwet's AC1. */
    AC1,
    /** Krippendorff's nominal α. */
    ALPHA,
    /** Krippendorff's nominal α with Gwet's analytic interval. */
    ALPHA_ANALYTIC;

    /** The coefficient, with its own interval if it has one. */
    public Estimate of(Ratings ratings) {
        if (ratings.coders() < 2) {
            return Estimate.none(Reason.NEEDS_TWO_CODERS, ratings.coders() + " coder");
        }
        return switch (this) {
            case PERCENT -> PercentAgreement.pairwise(ratings);
            case ALL_AGREE -> PercentAgreement.allAgree(ratings);
            case KAPPA -> ratings.coders() == 2 ? CohenKappa.of(ratings.pair(0, 1)) : CongerKappa.of(ratings);
            case PI -> ratings.coders() == 2 ? ScottPi.of(ratings.pair(0, 1)) : FleissKappa.of(ratings);
            case FLEISS -> FleissKappa.of(ratings);
            case LIGHT -> LightKappa.of(ratings);
            case CONGER -> CongerKappa.of(ratings);
            case PABAK -> BrennanPrediger.of(ratings);
            case AC1 -> Gwet.ac1(ratings);
            case ALPHA -> KrippendorffAlpha.nominal(ratings);
            case ALPHA_ANALYTIC -> KrippendorffAlpha.analytic(ratings);
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
