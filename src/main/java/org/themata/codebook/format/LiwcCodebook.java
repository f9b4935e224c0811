package org.themata.codebook.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.codebook.Codebook;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads a LIWC dictionary ({@code .dic}, 2001 to 2015): between two lines {@code %} the categories, each with a number
 * and tabs for its depth; below, a term and the numbers of its categories. Numbers are compared as numbers ({@code 01}
 * = {@code 1}). Conditional entries are errors: which category they mean depends on the words around them.
 */
final class LiwcCodebook {
    private static final Pattern CATEGORY = Pattern.compile("(\\d{1,9})\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern CONDITIONAL =
            Pattern.compile("\\([^()\\t]*\\)\\s{0,9}\\d|<[^<>\\t]*>\\s{0,9}\\d|\\d/\\d");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> themes = new ArrayList<>();
    private final Map<Integer, Draft> categories = new HashMap<>();
    private final Set<Draft> unnumbered = new HashSet<>();
    private final Map<Draft, Set<String>> terms = new HashMap<>();
    private final Deque<Draft> open = new ArrayDeque<>();

    private LiwcCodebook(String file) {
        this.file = file;
    }

    /** Whether the first line with anything in it is {@code %}. */
    static boolean isMeantBy(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter("%"::equals)
                .isPresent();
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        LiwcCodebook reader = new LiwcCodebook(source.name());
        reader.lines(source.text().split("\n", -1));
        return Imported.codebook(source.name(), reader.themes, reader.problems, warnings);
    }

    private void lines(String[] lines) {
        int marks = 0;
        for (int i = 0; i < lines.length; i++) {
            Place place = new Place(file, i + 1, 0);
            String line = lines[i];
            if (line.isBlank()) {
                continue;
            }
            if (line.strip().equals("%")) {
                marks++;
                if (marks == 2) {
                    dropEmpty(themes);
                }
            } else if (marks == 0) {
                problems.add(Problem.error(
                        place, "the first line of a LIWC dictionary is %", "put the categories between two lines %"));
                return;
            } else if (marks == 1) {
                category(line, place);
            } else {
                entry(line, place);
            }
        }
        if (marks < 2) {
            problems.add(Problem.error(
                    Place.of(file), "the second line % is missing", "put the categories between two lines %"));
        }
    }

    private void category(String line, Place place) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '\t') {
            depth++;
        }
        if (depth > open.size() || depth >= DraftPaths.MOST_LEVELS) {
            problems.add(Problem.error(
                    place,
                    "the category has " + depth + " tabs before it, but stands below none with one less",
                    "give it one tab more than the category above it"));
            return;
        }
        Matcher numbered = CATEGORY.matcher(line.strip());
        boolean known = numbered.matches();
        Draft draft = new Draft(known ? numbered.group(2) : line, place);
        if (known) {
            Draft earlier = categories.putIfAbsent(Integer.parseInt(numbered.group(1)), draft);
            if (earlier != null) {
                problems.add(Problem.error(
                        place,
                        "the number " + numbered.group(1) + " stands twice; first at " + earlier.place,
                        "give each category a number of its own"));
            }
        } else {
            unnumbered.add(draft);
        }
        while (open.size() > depth) {
            open.pop();
        }
        Draft parent = open.peek();
        (parent == null ? themes : parent.below).add(draft);
        open.push(draft);
    }

    /** Header lines without a number are themes if categories stand below them, else nothing that can be coded. */
    private void dropEmpty(List<Draft> drafts) {
        drafts.forEach(draft -> dropEmpty(draft.below));
        drafts.removeIf(draft -> {
            boolean empty = unnumbered.contains(draft) && draft.below.isEmpty();
            if (empty) {
                problems.add(Problem.warning(
                        draft.place,
                        "\"" + draft.name + "\" has no number, so it is no category; left out",
                        "give it a number before its name"));
            }
            return empty;
        });
    }

    private void entry(String line, Place place) {
        Matcher conditional = CONDITIONAL.matcher(line);
        if (conditional.find()) {
            problems.add(Problem.error(
                    place,
                    "a conditional entry, whose category depends on the words around it, cannot be read",
                    "delete the line, or give the term its categories without conditions"));
            return;
        }
        int tab = line.strip().indexOf('\t');
        String term = tab < 0
                ? withoutNumbers(line.strip())
                : line.strip().substring(0, tab).strip();
        String rest =
                tab < 0 ? line.strip().substring(term.length()) : line.strip().substring(tab);
        if (rest.isBlank()) {
            problems.add(Problem.error(
                    place, "the term \"" + term + "\" has no category", "write a tab and a number behind it"));
            return;
        }
        if (tab >= 0 && endsInCategory(term)) {
            problems.add(Problem.warning(
                    place,
                    "\"" + term + "\" is read as a phrase, up to the first tab",
                    "put a tab before the first number if it is a category"));
        }
        for (String item : rest.strip().split("\\s+")) {
            if (!NUMBER.matcher(item).matches()) {
                problems.add(Problem.error(
                        place, "\"" + item + "\" is not the number of a category", "write numbers after the term"));
                continue;
            }
            Draft category = categories.get(Integer.parseInt(item));
            if (category == null) {
                problems.add(Problem.warning(
                        place,
                        "category " + item + " of \"" + term + "\" is not in the header; ignored",
                        "add it between the two lines %"));
            } else if (terms.computeIfAbsent(category, key -> new HashSet<>()).add(term.toLowerCase(Locale.ROOT))) {
                Terms.read(term, 1.0, place, problems).ifPresent(category.indicators::add);
            }
        }
    }

    /** Everything up to the numbers at the end; at least the first word. */
    private static String withoutNumbers(String line) {
        String[] words = line.split("\\s+");
        int end = words.length;
        while (end > 1 && NUMBER.matcher(words[end - 1]).matches()) {
            end--;
        }
        int at = 0;
        for (int i = 0; i < end; i++) {
            at = line.indexOf(words[i], at) + words[i].length();
        }
        return line.substring(0, at);
    }

    private boolean endsInCategory(String term) {
        String last = term.substring(term.lastIndexOf(' ') + 1);
        return last.length() < term.length()
                && NUMBER.matcher(last).matches()
                && categories.containsKey(Integer.parseInt(last));
    }
}
