package org.themata.codebook.format;

import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.text.Blanks;
import org.themata.text.FiniteExpression;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Finds what makes the text of an indicator useless: nothing in it, only punctuation, a regular expression that fails.
 */
final class PatternCheck {
    /** Limits what a repeat inside a repeat can grow to. */
    private static final long MOST_REPEATS = 10_000;

    private static final int LONGEST_REGEX = 2_000;

    private final List<Problem> problems;

    PatternCheck(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether a pattern of words and globs can match something. */
    boolean words(String text, Place place) {
        if (text.isBlank()) {
            return wrong(place, "an indicator is empty", "write it, or delete its line");
        }
        if (onlyPunctuation(text)) {
            return wrong(
                    place,
                    "the indicator \"" + text + "\" is only punctuation, and punctuation is never coded",
                    "write a word, a glob such as silo*, or delete it");
        }
        return true;
    }

    /** Whether it is one word: a lemma or the word of a stem. */
    boolean oneWord(String key, String text, Place place) {
        if (!words(text, place)) {
            return false;
        }
        if (Blanks.areIn(text)) {
            return wrong(
                    place, "\"" + key + "\" takes one word, not \"" + text + "\"", "write one indicator for each word");
        }
        return true;
    }

    /** Whether RE2/J can compile each part. */
    boolean regex(String text, Place place) {
        if (text.isBlank()) {
            return wrong(place, "the regular expression is empty", "write it, or delete its line");
        }
        if (text.length() > LONGEST_REGEX) {
            return wrong(
                    place,
                    "the regular expression has more than " + LONGEST_REGEX + " characters",
                    "write several indicators");
        }
        for (String part : Blanks.split(text.strip())) {
            if (FiniteExpression.words(part).isPresent()) {
                continue;
            }
            if (repeats(part) > MOST_REPEATS) {
                return wrong(place, "the regular expression repeats too much: " + part, "use smaller numbers in {}");
            }
            try {
                com.google.re2j.Pattern.compile(part);
            } catch (PatternSyntaxException e) {
                return wrong(
                        place,
                        "the regular expression does not parse: " + e.getMessage(),
                        "see the RE2 syntax; blanks separate the expressions of a phrase");
            }
        }
        return true;
    }

    private static long repeats(String part) {
        if (part.indexOf('{') < 0) {
            return 1;
        }
        long product = 1;
        Matcher repeat = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}").matcher(part);
        while (repeat.find() && product <= MOST_REPEATS) {
            String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
            product *= Math.max(1, Long.parseLong(most));
        }
        return product;
    }

    private static boolean onlyPunctuation(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\\' && i < text.length() && "*?".indexOf(text.charAt(i)) >= 0) {
                i++;
            } else if (c == '*' || c == '?' || !Character.isWhitespace(c) && !isPunctuation(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private boolean wrong(Place place, String message, String remedy) {
        problems.add(Problem.error(place, message, remedy));
        return false;
    }
}
