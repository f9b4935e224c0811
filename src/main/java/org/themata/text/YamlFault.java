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
        return List.of(plain(
                String.valueOf(marked.getContext()),
                String.valueOf(marked.getProblem()),
                place,
                marked.getContextMark().map(places).orElse(place)));
    }

    /**
     * An escape in double quotes that is no character's: the place of the first, of the whole if it is not to be seen.
     */
    static Problem escape(Place whole, String text) {
        int at = 0;
        while (at >= 0 && isCharacter(text, at)) {
            at = text.indexOf('\\', at + 1);
        }
        Place place = at < 0 || whole.line() > 0 ? whole : place(whole.file(), text, at);
        return Problem.error(
                place,
                "in double quotes \\x, \\u and \\U need the two, four or eight digits of a character",
                "write the character itself, or use single quotes");
    }

    /** False if an escape with digits stands there and they are no character's. */
    private static boolean isCharacter(String text, int at) {
        int digits =
                text.startsWith("\\x", at) ? 2 : text.startsWith("\\u", at) ? 4 : text.startsWith("\\U", at) ? 8 : 0;
        int end = Math.min(text.length(), at + 2 + digits);
        return digits == 0 || end == at + 2 + digits && isCodePoint(text.substring(at + 2, end));
    }

    private static boolean isCodePoint(String hex) {
        try {
            return Character.isValidCodePoint(Integer.parseInt(hex, 16));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Place place(String file, String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new Place(file, line, at - text.lastIndexOf('\n', at - 1));
    }

    /** The parser's reasons that researchers meet, in their words. */
    private static Problem plain(String context, String problem, Place place, Place start) {
        if (context.contains("alias")) {
            return Problem.error(
                    place,
                    "a * without quotes starts a reference",
                    "a text that starts with * needs quotes: \"*work\"");
        }
        if (problem.contains("cannot start any token")) {
            return Problem.error(
                    place,
                    "a text without quotes cannot start with "
                            + problem.replaceFirst("(?s)^found character '(.*?)'.*", "$1"),
                    "put the whole text in quotes");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Problem.error(
                    place,
                    "a second \": \" in one entry",
                    "put a text that has \": \" in it in quotes; or check the indentation");
        }
        if (context.contains("quoted scalar") && problem.contains("end of stream")) {
            return Problem.error(start, "a quotation mark is not closed", "close it");
        }
        if (context.contains("flow")) {
            return Problem.error(
                    start,
                    "the list or mapping in brackets that starts here breaks off at " + place,
                    "close it, or put texts that have , : [ ] { } in them in quotes");
        }
        if (problem.contains("expected <block end>") || problem.contains("could not find expected ':'")) {
            return Problem.error(
                    place,
                    "this does not fit the lines above it",
                    "line it up with them; a text that goes on after a quotation mark needs quotes around the whole");
        }
        return Problem.error(place, "not YAML: " + firstLine(context) + ", " + firstLine(problem), QUOTE);
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
