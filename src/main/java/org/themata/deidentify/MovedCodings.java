package org.themata.deidentify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.coding.Coding;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * Codings on the new texts: places, words and context are those of the new text, the id is made anew of document, span
 * and code, and what people wrote (labels, memos) has the same replacements. A coding that ends inside a replacement
 * covers the whole of it, and is reported.
 */
final class MovedCodings {
    private final String file;
    private final Replacing replacing;
    private final Map<String, Texts> documents = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** A document and what counts in its texts. */
    private record Texts(NewDocument document, Units units, CodePoints points) {}

    MovedCodings(String file, Replacing replacing, List<NewDocument> documents) {
        this.file = file;
        this.replacing = replacing;
        for (NewDocument one : documents) {
            this.documents.put(
                    one.old().id(),
                    new Texts(
                            one,
                            new Units(one.old().text()),
                            new CodePoints(one.text().text())));
        }
    }

    /**
     * The codings, in their order.
     *
     * @throws InputException if one names no transcript, or a place that its transcript has not
     */
    List<Coding> move(List<Coding> codings) {
        List<Coding> moved = new ArrayList<>();
        for (Coding coding : codings) {
            Texts place = documents.get(coding.document());
            if (place == null) {
                problems.add(Problem.error(
                        Place.of(file),
                        "there is no transcript \"" + coding.document() + "\"",
                        Nearest.remedy(
                                coding.document(),
                                documents.keySet().stream().sorted().limit(10).toList())));
                continue;
            }
            int start = place.units().at(coding.start());
            int end = start < 0 ? -1 : place.units().at(coding.end());
            if (end <= start) {
                problems.add(Problem.error(
                        Place.of(file),
                        "coding " + coding.id() + " is empty or ends after its transcript",
                        "was \"" + coding.document() + "\" changed since it was coded?"));
                continue;
            }
            Coding one = move(coding, place, new Span(start, end));
            if (seen.add(one.id() + '\n' + one.coder())) {
                moved.add(one);
            } else {
                doubt(one, "is the same as another one now, and is left out");
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems.stream().distinct().toList());
        }
        return moved;
    }

    /** What a person should look at. */
    List<Problem> doubts() {
        return doubts;
    }

    private Coding move(Coding coding, Texts place, Span old) {
        NewText text = place.document().text();
        NewText.Moved moved = text.moved(old);
        int start = place.points().at(moved.span().start());
        int end = place.points().at(moved.span().end());
        String id = place.document().id();
        String former = place.document().old().text();
        Span turn = Speech.turn(place.document().old(), old).map(Turn::span).orElse(new Span(0, former.length()));
        Coding one = new Coding(
                Coding.id(id, start, end, coding.code()),
                id,
                replacing.words(coding.participant(), true),
                replacing.words(coding.speaker(), true),
                coding.role(),
                coding.turn(),
                coding.sentence(),
                coding.line() == 0 ? 0 : line(text.text(), moved.span().start()),
                coding.time(),
                start,
                end,
                coding.code(),
                coding.path(),
                coding.indicator(),
                coding.indicatorLine(),
                coding.match().isEmpty() ? "" : moved.span().of(text.text()),
                coding.negated(),
                coding.status(),
                coding.rule(),
                context(
                        text,
                        moved(
                                text,
                                wordsBefore(former, turn.start(), old.start(), count(coding.before())),
                                old.start())),
                context(text, moved(text, old.end(), wordsAfter(former, old.end(), turn.end(), count(coding.after())))),
                coding.coder(),
                replacing.words(coding.memo(), false));
        if (moved.cut()) {
            doubt(one, "lay on a replacement: it covers the whole of it now");
        }
        return one;
    }

    private void doubt(Coding coding, String what) {
        doubts.add(Problem.warning(
                Place.of(file),
                "coding " + coding.id() + " (" + coding.document() + ", " + coding.start() + " to " + coding.end()
                        + ", new) " + what,
                ""));
    }

    private static Span moved(NewText text, int from, int to) {
        return to > from ? text.moved(new Span(from, to)).span() : new Span(0, 0);
    }

    private static String context(NewText text, Span span) {
        return span.of(text.text()).replaceAll("\\s+", " ").strip();
    }

    private static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }

    private static int wordsBefore(String text, int first, int start, int count) {
        int at = start;
        for (int word = 0; word < count; word++) {
            while (at > first && Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            while (at > first && !Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private static int wordsAfter(String text, int end, int last, int count) {
        int at = end;
        for (int word = 0; word < count; word++) {
            while (at < last && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < last && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static int line(String text, int offset) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }
}
