package org.themata.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words why the YAML parser stopped. */
final class YamlFault {
    private static final String QUOTE = "a text with \": \" or \" #\" in it, or one that starts with one of "
            + "* & ? ! | > @ % ` [ ] { } \" ', needs quotes around the whole of it";

    private YamlFault() {}

    static List<Problem> problems(YamlEngineException e, Place whole, String text, Function<Mark, Place> places) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return List.of(Problem.error(whole, "not YAML: " + firstLine(e.getMessage()), QUOTE));
        }
        Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
        Place place = mark.map(places).orElse(whole);
        List<Problem> tabs = whole.line() == 0 ? tabs(whole.file(), text) : List.of();
        boolean tabToBlame = String.valueOf(marked.getProblem()).contains("TAB")
                || tabs.stream().anyMatch(tab -> tab.place().line() == place.line());
        if (tabToBlame) {
            return tabs.isEmpty() ? List.of(tab(place)) : tabs;
        }
        String context = marked.getContext() == null ? "" : firstLine(marked.getContext()) + ", ";
        if (context.contains("alias")) {
            return List.of(Problem.error(
                    place,
                    "a * without quotes starts a reference",
                    "a text that starts with * needs quotes: \"*work\""));
        }
        return List.of(Problem.error(place, "not YAML: " + context + firstLine(marked.getProblem()), QUOTE));
    }

    /** Every tab in an indentation, since only the first stops the parser. */
    private static List<Problem> tabs(String file, String text) {
        List<Problem> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int at = 0;
            while (at < lines[i].length() && lines[i].charAt(at) == ' ') {
                at++;
            }
            if (at < lines[i].length() && lines[i].charAt(at) == '\t' && !lines[i].isBlank()) {
                found.add(tab(new Place(file, i + 1, at + 1)));
            }
        }
        return found;
    }

    private static Problem tab(Place place) {
        return Problem.error(place, "a tab in the indentation", "use blanks");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
