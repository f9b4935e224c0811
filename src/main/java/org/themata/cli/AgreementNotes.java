package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.Bootstrap;
import org.themata.analysis.agreement.CategoryRatings;
import org.themata.analysis.agreement.CodedMaterial;
import org.themata.analysis.agreement.Level;

/** What was compared and how, in sentences. */
record AgreementNotes(
        CoderFiles coders,
        CodedMaterial material,
        AgreedCodes codes,
        Optional<CategoryRatings> categories,
        Optional<Level> level,
        boolean transcripts,
        Unit unit,
        int resamples,
        long seed) {

    List<String> all() {
        List<String> notes = new ArrayList<>();
        notes.add("Coders: " + String.join(", ", material.coders()) + "; "
                + material.units().size() + " units.");
        if (coders.rows().isPresent()) {
            notes.add("Units are those of the files; a coder without a row for a unit did not code it.");
        } else if (transcripts) {
            notes.add("Units are " + unit + "s of the transcripts; a unit that nobody coded is absent for all coders."
                    + " A coder without any coding in a document is taken not to have coded it.");
        } else {
            notes.add("Without transcripts only units that someone coded are known, so agreement on absence is"
                    + " understated; name them with --transcripts.");
        }
        if (material.outside() > 0) {
            notes.add(material.outside() + " codings touch no unit (the interviewers' words) and are left out.");
        }
        int single = material.units().size() - material.ratings().whole().pairable();
        if (single > 0) {
            notes.add((single == 1 ? "1 unit was" : single + " units were")
                    + " coded by fewer than two coders; agreement is of the others.");
        }
        if (!codes.lacking().isEmpty()) {
            notes.add("Codes that the codebook lacks: " + String.join(", ", codes.lacking()) + ".");
        }
        categories.map(this::together).ifPresent(notes::add);
        notes.add("κ is Cohen's for two coders and Conger's for more; α is Krippendorff's, "
                + level.orElse(Level.NOMINAL) + ".");
        if (resamples > 0) {
            Bootstrap.Drawn drawn = material.ratings().drawn();
            notes.add("Intervals of α are 95 %, from " + resamples + " resamples of "
                    + (drawn == Bootstrap.Drawn.UNITS
                            ? drawn.toString()
                            : "participants (of units within participants, where there are fewer than "
                                    + Bootstrap.LEAST_CLUSTERS + ")")
                    + ", seed " + seed + ".");
        }
        return notes;
    }

    private String together(CategoryRatings together) {
        if (material.ratings().sets().stream().anyMatch(set -> set.size() > 1)) {
            return "All categories: each different set of codes of a unit is a category; there are q = "
                    + together.categories().size() + ".";
        }
        String none = together.ordered()
                ? "a unit without one is missing"
                : together.categories().contains(CategoryRatings.NO_CODE)
                        ? "no code is one of them"
                        : "none is without";
        return "All categories: each coder gave a unit one code at most, so the q = "
                + together.categories().size() + " categories ("
                + String.join(", ", together.categories()) + ") are compared at once; " + none + ".";
    }
}
