package org.themata.codebook.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads and writes a Lexicoder 3 dictionary ({@code .lc3}): a line {@code +name}, with a colour behind it or not,
 * begins a category; the other lines are terms, the blanks around which do not count.
 */
final class LexicoderCodebook {
    static final Holding HOLDING = Holding.dictionary(
                    "words and phrases with * at the end of words",
                    indicator -> Terms.endingInStar(indicator, "")
                            .filter(term -> !term.startsWith("+"))
                            .isPresent())
            .without(Feature.LEVELS)
            .with(Feature.COLOR)
            .naming(name -> Terms.oneLine(name.replaceAll("#([0-9A-Fa-f]{6})$", "$1")));

    private static final Pattern CATEGORY = Pattern.compile("\\+(.*?)\\s*(#[0-9A-Fa-f]{6})?");

    private LexicoderCodebook() {}

    static boolean isMeantBy(String text) {
        return text.startsWith("+");
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        List<Problem> problems = new ArrayList<>();
        List<Draft> categories = new ArrayList<>();
        @Nullable Draft current = null;
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            Place place = new Place(source.name(), ++number, 0);
            Matcher category = CATEGORY.matcher(line.strip());
            if (category.matches()) {
                current = new Draft(category.group(1), place);
                current.color = category.group(2) == null ? "" : category.group(2);
                if (current.name.isEmpty()) {
                    problems.add(Problem.error(place, "a category without a name", "write it behind the +"));
                }
                categories.add(current);
            } else if (!line.isBlank() && current == null) {
                problems.add(Problem.error(place, "a term without a category", "put a line +NAME above it"));
            } else if (!line.isBlank() && current != null) {
                Terms.read(line, 1.0, place, problems).ifPresent(current.indicators::add);
            }
        }
        return Imported.codebook(source.name(), categories, problems, warnings);
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        for (Map.Entry<Code, String> entry : FlatNames.of(codebook, HOLDING).entrySet()) {
            out.append('+')
                    .append(entry.getValue())
                    .append(entry.getKey().color())
                    .append('\n');
            for (Indicator indicator : entry.getKey().indicators()) {
                Optional<String> term = Terms.of(indicator, "");
                if (HOLDING.writes().test(indicator) && term.isPresent()) {
                    out.append(term.get()).append('\n');
                }
            }
        }
    }
}
