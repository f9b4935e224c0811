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
    /** κ with linear weights for ordered categories. */
    KAPPA_LINEAR,
    /** κ with quadratic weights for ordered categories. */
    KAPPA_QUADRATIC,
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
    /** Gwet's AC2 with linear weights for ordered categories. */
    AC2_LINEAR,
    /** Gwet's AC2 with quadratic weights for ordered categories. */
    AC2_QUADRATIC,
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
            case KAPPA -> kappa(ratings, Weights.identity(ratings.categories()));
            case KAPPA_LINEAR -> kappa(ratings, Weights.linear(ratings.categories()));
            case KAPPA_QUADRATIC -> kappa(ratings, Weights.quadratic(ratings.categories()));
            case PI -> ratings.coders() == 2 ? ScottPi.of(ratings.pair(0, 1)) : FleissKappa.of(ratings);
            case FLEISS -> FleissKappa.of(ratings);
            case LIGHT -> LightKappa.of(ratings);
            case CONGER -> CongerKappa.of(ratings);
            case PABAK -> BrennanPrediger.of(ratings);
            case AC1 -> ac1(ratings);
            case AC2_LINEAR -> Gwet.ac2(ratings, Weights.linear(ratings.categories()));
            case AC2_QUADRATIC -> Gwet.ac2(ratings, Weights.quadratic(ratings.categories()));
            case ALPHA -> KrippendorffAlpha.nominal(ratings);
            case ALPHA_ANALYTIC -> KrippendorffAlpha.analytic(ratings);
        };
    }

    /** Two coders who coded the same units make a table, with the standard error of a table. */
    private static Estimate ac1(Ratings ratings) {
        return ratings.coders() == 2 && ratings.pairable() == ratings.units()
                ? Gwet.ac1(ratings.pair(0, 1))
                : Gwet.ac1(ratings);
    }

    private static Estimate kappa(Ratings ratings, Weights weights) {
        return ratings.coders() == 2
                ? CohenKappa.weighted(ratings.pair(0, 1), weights)
                : CongerKappa.weighted(ratings, weights);
    }

    /** Whether it needs categories whose order means something. */
    public boolean isOrdered() {
        return this == KAPPA_LINEAR || this == KAPPA_QUADRATIC || this == AC2_LINEAR || this == AC2_QUADRATIC;
    }

    /**
     * By its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Coefficient named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
