package org.themata.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Patterns of the command line as a codebook: each is a code of its own, so that none hides hits of another. */
final class Patterns {

    private Patterns() {}

    /** @throws InputException if a pattern is empty */
    static Codebook codebook(List<String> patterns, String language) {
        List<Code> codes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String pattern : new LinkedHashSet<>(patterns)) {
            if (pattern.isBlank()) {
                problems.add(Problem.error(Place.of("-e"), "the pattern is empty", "give a word, a glob or a phrase"));
                continue;
            }
            Indicator indicator = new Indicator.Pattern(pattern.strip(), Manner.plain(pattern.strip()));
            codes.add(new Code(pattern, pattern, pattern, 1, "", "", "", "", "", List.of(indicator), List.of(), 0));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Codebook("-e", "", "", language, codes, Optional.empty());
    }
}
