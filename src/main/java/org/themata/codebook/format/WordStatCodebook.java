package org.themata.codebook.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads and writes a WordStat dictionary ({@code .cat}): tabs before a line are its depth; a line that ends in a
 * weight, {@code TERM (1)}, is a term, any other a category. {@code _} joins the words of a phrase. Rules are errors.
 */
final class WordStatCodebook {
    static final Holding HOLDING = Holding.dictionary(
                    "words and phrases with *, with whole weights",
                    indicator -> term(indicator).isPresent())
            .with(Feature.WEIGHT)
            .naming(WordStatCodebook::name);

    private static final Pattern TERM = Pattern.compile("(.*\\S)\\s*\\((-?\\d{1,9}(?:\\.\\d{1,9})?)\\)");
    private static final Pattern RULE = Pattern.compile("@.*|(.* )?#\\S.*|.* (NEAR|AFTER|BEFORE|AND NOT)(/\\S+)? .*");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> themes = new ArrayList<>();
    private final Deque<Draft> open = new ArrayDeque<>();

    private WordStatCodebook(String file) {
        this.file = file;
    }

    /** Whether a line below another ends in a weight, or at least one is indented by a tab. */
    static boolean isMeantBy(String text) {
        return text.lines()
                .anyMatch(line ->
                        line.startsWith("\t") && TERM.matcher(line.strip()).matches());
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        WordStatCodebook reader = new WordStatCodebook(source.name());
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                reader.line(line, new Place(source.name(), number, 0));
            }
        }
        return Imported.codebook(source.name(), reader.themes, reader.problems, warnings);
    }

    private void line(String line, Place place) {
        int depth = 0;
        while (line.charAt(depth) == '\t') {
            depth++;
        }
        String text = line.strip();
        if (depth > open.size() || depth >= DraftPaths.MOST_LEVELS) {
            problems.add(Problem.error(
                    place,
                    "the line has " + depth + " tabs before it, but stands below no category with one less",
                    "give it one tab more than its category"));
            return;
        }
        if (RULE.matcher(text).matches()) {
            problems.add(
                    Problem.error(
                            place,
                            "a rule (@, #, NEAR, AFTER, BEFORE, AND NOT) cannot be read",
                            "delete it; in codebook.yaml {near: [a, b], within: 5} says such things; join the words of a phrase by _"));
            return;
        }
        while (open.size() > depth) {
            open.pop();
        }
        Matcher term = TERM.matcher(text);
        if (!term.matches()) {
            Draft category = new Draft(text, place);
            Draft parent = open.peek();
            (parent == null ? themes : parent.below).add(category);
            open.push(category);
            return;
        }
        Draft category = open.peek();
        if (category == null) {
            problems.add(Problem.error(place, "a term without a category", "put a category above it"));
            return;
        }
        String pattern = term.group(1).replace('_', ' ');
        Terms.read(pattern, Double.parseDouble(term.group(2)), place, problems).ifPresent(category.indicators::add);
    }

    private static Optional<String> term(Indicator indicator) {
        double weight = indicator.manner().weight();
        return Terms.of(indicator, "_")
                .filter(term -> weight == Math.rint(weight) && Math.abs(weight) < 1e9)
                .filter(term -> !RULE.matcher(term.replace(' ', '_')).matches());
    }

    /** Names that look like terms or rules lose the sign that makes them so. */
    private static String name(String name) {
        String held = Terms.oneLine(name);
        while (TERM.matcher(held).matches() || RULE.matcher(held).matches()) {
            String milder = held.replaceAll("\\((-?[\\d.]+)\\)$", "$1")
                    .replaceAll("[@#]", " ")
                    .replaceAll(" (NEAR|AFTER|BEFORE|AND NOT)(?=/| )", "_$1_");
            held = Terms.oneLine(milder);
        }
        return held.isEmpty() ? "code" : held;
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        for (Code code : codebook.codes().toList()) {
            String tabs = "\t".repeat(code.level() - 1);
            out.append(tabs).append(name(code.name())).append('\n');
            for (Indicator indicator : code.indicators()) {
                Optional<String> term = term(indicator);
                if (term.isPresent()) {
                    out.append(tabs).append('\t').append(term.get().replace(' ', '_'));
                    out.append(" (")
                            .append(DicxCodebook.plain(indicator.manner().weight()))
                            .append(")\n");
                }
            }
        }
    }
}
