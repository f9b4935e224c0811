package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.Place;
import org.themata.text.Problem;

/** The terms of other programs' dictionaries: words and phrases in which {@code *} is the only wildcard. */
final class Terms {
    private static final Pattern STAR_INSIDE = Pattern.compile("\\*(?!\\s|$)");

    private Terms() {}

    /** The pattern that a term is; a term that is only punctuation is left out with a warning. */
    static Optional<Indicator> read(String term, double weight, Place place, List<Problem> problems) {
        String pattern = term.strip().replaceAll("\\s+", " ").replace("?", "\\?");
        List<Problem> found = new ArrayList<>();
        if (!new PatternCheck(found).words(pattern, place)) {
            found.forEach(problem -> problems.add(Problem.warning(
                    problem.place(), "left out: " + problem.message(), "delete it from the dictionary")));
            return Optional.empty();
        }
        return Optional.of(new Indicator.Pattern(
                pattern, new Manner(pattern, place.line(), place.column(), false, false, weight, "")));
    }

    /** The term of an indicator; empty if it is no pattern or has signs that a term has no place for. */
    static Optional<String> of(Indicator indicator, String forbidden) {
        if (!(indicator instanceof Indicator.Pattern pattern)) {
            return Optional.empty();
        }
        String text = pattern.pattern();
        String rest = text.replace("\\?", "");
        boolean held = rest.indexOf('?') < 0
                && rest.indexOf('\\') < 0
                && rest.codePoints().noneMatch(c -> forbidden.indexOf(c) >= 0 || Character.isISOControl(c))
                && text.equals(text.strip().replaceAll("\\s+", " "))
                && !text.isEmpty();
        return held ? Optional.of(text.replace("\\?", "?")) : Optional.empty();
    }

    /** As {@link #of}, with {@code *} only at the end of words. */
    static Optional<String> endingInStar(Indicator indicator, String forbidden) {
        return of(indicator, forbidden)
                .filter(term -> !STAR_INSIDE.matcher(term).find());
    }

    /** A name on one line, with single blanks. */
    static String oneLine(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
