package org.themata.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.themata.text.Place;
import org.themata.text.Problem;

/** What is said on standard error: {@code themata: warning: FILE:LINE:COL: message}, then what to do about it. */
final class Messages {
    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;

    private final PrintStream err;
    private final boolean json;
    private final boolean quiet;
    private final Set<Problem> said = new HashSet<>();
    private int problems;

    /**
     * @param err standard error
     * @param json one JSON object a line
     * @param quiet errors only
     */
    Messages(PrintStream err, boolean json, boolean quiet) {
        this.err = err;
        this.json = json;
        this.quiet = quiet;
    }

    void problems(List<Problem> problems) {
        problems.forEach(this::problem);
    }

    /** Says a problem, once: a command may read a file more than once. */
    void problem(Problem problem) {
        boolean silent = quiet && problem.severity() == Problem.Severity.WARNING;
        if (silent || problems <= MOST && !said.add(problem)) {
            return;
        }
        problems++;
        if (problems > MOST) {
            if (problems == MOST + 1) {
                say("warning", Place.of(""), "more than " + MOST + " problems: the rest are not shown", "");
            }
            return;
        }
        say(problem.severity().name().toLowerCase(Locale.ROOT), problem.place(), problem.message(), problem.remedy());
    }

    void error(String message, String remedy) {
        say("error", Place.of(""), message, remedy);
    }

    /** Something worth knowing that is no problem. */
    void note(String message) {
        if (!quiet) {
            say("note", Place.of(""), message, "");
        }
    }

    private void say(String severity, Place place, String message, String remedy) {
        if (json) {
            err.println(object(severity, place, message, remedy));
            return;
        }
        String where = place.toString().isEmpty() ? "" : visible(place.toString()) + ": ";
        err.println("themata: " + severity + ": " + where + visible(message));
        if (!remedy.isEmpty()) {
            err.println("  " + visible(remedy));
        }
    }

    /** Control characters of a file name or a label must not reach the terminal. */
    private static String visible(String text) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), LONGEST));
        cut(text).codePoints().forEach(c -> {
            if (Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.FORMAT) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** What is wrong is said in a line or two, whatever stands in the file. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    /** A number that is counted from 1; null if it is not known. */
    private static void number(JsonGenerator json, String name, int value) throws IOException {
        json.writeFieldName(name);
        if (value == 0) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private static String object(String severity, Place place, String message, String remedy) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("severity", severity);
            json.writeFieldName("file");
            if (place.file().isEmpty()) {
                json.writeNull();
            } else {
                json.writeString(place.file());
            }
            number(json, "line", place.line());
            number(json, "column", place.column());
            json.writeStringField("message", cut(message));
            json.writeStringField("remedy", cut(remedy));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
