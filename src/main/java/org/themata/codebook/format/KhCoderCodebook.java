package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads the part of KH Coder's coding rules that indicators can say: a line {@code *name}, and below it words, phrases
 * {@code a+b}, {@code near(a-b)[n]} and {@code seq(a-b)[n]}, joined by {@code or} or {@code |}. Everything else is an
 * error with its line, never half read.
 */
final class KhCoderCodebook {
    private static final Pattern CLOSE = Pattern.compile("(near|seq)\\(([^()]+)\\)(?:\\[b?(\\d{1,4})\\])?");
    private static final Pattern WORD = Pattern.compile("[^\\s<>()\\[\\]'\"&|!=+/]+(\\+[^\\s<>()\\[\\]'\"&|!=+/]+)*");
    private static final Set<String> OPERATORS = Set.of("and", "not", "lw", "lc", "no.", "-", "*");
    private static final int USUAL_DISTANCE = 10;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> codes = new ArrayList<>();
    private boolean atomExpected = true;
    private boolean acrossSentences;

    private KhCoderCodebook(String file) {
        this.file = file;
    }

    /** Whether the first line that is no comment names a code. */
    static boolean isMeantBy(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(KhCoderCodebook::isName)
                .isPresent();
    }

    private static boolean isName(String line) {
        return line.startsWith("*") || line.startsWith("\uFF0A");
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        KhCoderCodebook reader = new KhCoderCodebook(source.name());
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            Place place = new Place(source.name(), ++number, 0);
            if (isName(line)) {
                reader.end();
                reader.codes.add(new Draft(line.substring(1), place));
                reader.atomExpected = true;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                reader.condition(line, place);
            }
        }
        reader.end();
        if (reader.problems.isEmpty()) {
            reader.problems.add(Problem.warning(
                    Place.of(source.name()),
                    "KH Coder compares base forms; here words count as they are written"
                            + (reader.acrossSentences ? ", and words close together within one sentence only" : ""),
                    "write globs or {lemma: …} where inflections are meant"));
        }
        return Imported.codebook(source.name(), reader.codes, reader.problems, warnings);
    }

    private void end() {
        if (!codes.isEmpty() && atomExpected) {
            Draft last = codes.get(codes.size() - 1);
            problems.add(
                    Problem.error(last.place, "the condition of \"" + last.name + "\" is not complete", "complete it"));
        }
    }

    private void condition(String line, Place place) {
        @Nullable Draft code = codes.isEmpty() ? null : codes.get(codes.size() - 1);
        if (code == null) {
            problems.add(Problem.error(place, "a condition without a code", "put a line *NAME above it"));
            return;
        }
        for (String token : line.replace('\u3000', ' ').strip().split("\\s+")) {
            boolean or = token.equals("|") || token.equalsIgnoreCase("or");
            if (or == atomExpected || !or && !atom(token, place, code)) {
                problems.add(Problem.error(
                        place,
                        "\"" + token + "\" cannot be read: only words, a+b, near(a-b) and seq(a-b), joined by or",
                        "delete the code, or write its condition as indicators"));
                atomExpected = false;
                return;
            }
            atomExpected = or;
        }
    }

    private boolean atom(String token, Place place, Draft code) {
        Matcher close = CLOSE.matcher(token);
        if (close.matches()) {
            List<String> words = List.of(close.group(2).split("-", -1));
            int within = close.group(3) == null ? USUAL_DISTANCE : Integer.parseInt(close.group(3));
            boolean usable = words.size() > 1
                    && within > 0
                    && words.stream().allMatch(word -> WORD.matcher(word).matches());
            if (usable) {
                acrossSentences |= !token.contains("[b");
                near(words, within, close.group(1).equals("seq"), place, code);
            }
            return usable;
        }
        boolean word = WORD.matcher(token).matches()
                && !token.contains("->")
                && !OPERATORS.contains(token.toLowerCase(Locale.ROOT))
                && !token.matches("\\d+");
        if (word) {
            Terms.read(pattern(token), 1.0, place, problems).ifPresent(code.indicators::add);
        }
        return word;
    }

    private static String pattern(String word) {
        return word.replace("*", "\\*").replace('+', ' ');
    }

    private static void near(List<String> words, int within, boolean ordered, Place place, Draft code) {
        List<String> patterns =
                words.stream().map(word -> pattern(word).replace("?", "\\?")).toList();
        Manner plain = new Manner("", place.line(), 0, false, false, 1.0, "");
        String written = IndicatorText.written(new Indicator.Near(patterns, within, ordered, plain));
        code.indicators.add(new Indicator.Near(
                patterns, within, ordered, new Manner(written, place.line(), 0, false, false, 1.0, "")));
    }
}
