package org.themata.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.themata.analysis.agreement.AgreementTable;
import org.themata.analysis.agreement.Bootstrap;
import org.themata.analysis.agreement.CategoryRatings;
import org.themata.analysis.agreement.Coefficient;
import org.themata.analysis.agreement.CoefficientRow;
import org.themata.analysis.agreement.Distances;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.KrippendorffAlpha;
import org.themata.analysis.agreement.Level;
import org.themata.analysis.agreement.Ratings;
import org.themata.analysis.agreement.Reason;

/**
 * Coefficients over all categories at once, by name.
 *
 * @param categories one a unit and coder; empty if a coder gave a unit several codes
 * @param level of measurement, for α; empty = nominal
 * @param resamples of the bootstrap; 0 = none
 */
record CategoryRows(Optional<CategoryRatings> categories, Optional<Level> level, int resamples, long seed) {

    /** Whether the coefficient of this name is defined over categories. */
    boolean has(String name) {
        return name.equals("kalpha")
                || Arrays.stream(Coefficient.values())
                        .anyMatch(known -> known.toString().equals(name));
    }

    /** The coefficient of this name. */
    CoefficientRow row(String name) {
        boolean alpha = List.of("alpha", "alpha-analytic", "kalpha").contains(name);
        String shown = alpha && level.isPresent() ? name + " (" + level.get() + ")" : name;
        if (categories.isEmpty()) {
            return none(shown, 0, Reason.SEVERAL_CODES, "a unit needs one code a coder");
        }
        CategoryRatings found = categories.get();
        Ratings ratings = found.ratings();
        if (alpha) {
            Optional<Distances> distances = found.distances(level.orElse(Level.NOMINAL));
            return distances
                    .map(of -> alpha(name, shown, ratings, of))
                    .orElseGet(() -> none(
                            shown,
                            ratings.pairable(),
                            level.equals(Optional.of(Level.ORDINAL)) ? Reason.NEEDS_ORDER : Reason.NEEDS_NUMBERS,
                            String.join(", ", found.categories())));
        }
        Coefficient coefficient = Coefficient.named(name);
        return coefficient.isOrdered() && !found.ordered()
                ? none(shown, ratings.pairable(), Reason.NEEDS_ORDER, String.join(", ", found.categories()))
                : resampled(shown, ratings, coefficient::of);
    }

    private CoefficientRow alpha(String name, String shown, Ratings ratings, Distances distances) {
        if (name.equals("alpha-analytic")) {
            return CoefficientRow.of(
                    AgreementTable.CATEGORIES,
                    shown,
                    ratings.pairable(),
                    KrippendorffAlpha.analytic(ratings, distances));
        }
        if (name.equals("kalpha")) {
            return CoefficientRow.ofPairs(AgreementTable.CATEGORIES, shown, ratings, distances, resamples, seed);
        }
        return resampled(shown, ratings, sample -> KrippendorffAlpha.of(sample, distances));
    }

    private CoefficientRow resampled(String name, Ratings ratings, Function<Ratings, Estimate> coefficient) {
        Estimate estimate = coefficient.apply(ratings);
        return resamples > 0 && estimate.isKnown()
                ? CoefficientRow.of(
                        AgreementTable.CATEGORIES,
                        name,
                        ratings.pairable(),
                        estimate,
                        Bootstrap.of(ratings, coefficient, resamples, seed))
                : CoefficientRow.of(AgreementTable.CATEGORIES, name, ratings.pairable(), estimate);
    }

    private static CoefficientRow none(String name, int units, Reason reason, String counts) {
        return CoefficientRow.of(AgreementTable.CATEGORIES, name, units, Estimate.none(reason, counts));
    }
}
