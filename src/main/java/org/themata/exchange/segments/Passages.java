package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.text.Span;

/**
 * Makes the codings of a project file in one of its texts, and checks each against the text that the project keeps with
 * it.
 */
final class Passages {
    private final Places places;
    private final Locator locator;
    private final List<Coding> codings;
    private final Set<List<Object>> met = new HashSet<>();
    private final List<Span> unlike = new ArrayList<>();
    private int moved;
    private int lost;

    /** @param codings takes what is made */
    Passages(String document, String text, List<Coding> codings) {
        this.places = new Places(new Transcript(document, "", text, List.of(), Map.of(), List.of()));
        this.locator = new Locator(text, Locator.USUAL_LIKENESS);
        this.codings = codings;
    }

    /**
     * The place that is meant.
     *
     * @param from by the project's positions; -1 = unknown
     * @param to after it
     * @param quoted the text that the project keeps; empty = none
     */
    Optional<Span> place(int from, int to, String quoted) {
        String text = places.transcript().text();
        boolean inside = from >= 0 && to > from && to <= text.length();
        if (inside && (quoted.isEmpty() || alike(text.substring(from, to), quoted))) {
            return Optional.of(new Span(from, to));
        }
        Optional<Span> found = locator.find(quoted).map(where -> nearest(where.places(), from));
        if (found.isPresent()) {
            moved++;
        } else if (!inside) {
            lost++;
        } else {
            unlike.add(new Span(from, to));
        }
        return found.or(() -> inside ? Optional.of(new Span(from, to)) : Optional.empty());
    }

    private static boolean alike(String a, String b) {
        return new NormalText(a, true).text().equals(new NormalText(b, true).text());
    }

    private static Span nearest(List<Span> spans, int from) {
        Span best = spans.get(0);
        for (Span span : spans) {
            if (Math.abs(span.start() - from) < Math.abs(best.start() - from)) {
                best = span;
            }
        }
        return best;
    }

    void add(Span place, Code code, String coder, String memo) {
        Coding coding = places.coding(place, code, coder, memo);
        if (met.add(List.of(coding.start(), coding.end(), coding.code(), coder))) {
            codings.add(coding);
        }
    }

    /** The place in code points. */
    List<Integer> points(Span place) {
        String text = places.transcript().text();
        return List.of(text.codePointCount(0, place.start()), text.codePointCount(0, place.end()));
    }

    /** How many stood elsewhere than the project says. */
    int moved() {
        return moved;
    }

    /** Those that stand where the project says, though its text of them is another and is nowhere. */
    List<Span> unlike() {
        return List.copyOf(unlike);
    }

    /** How many were not found at all. */
    int lost() {
        return lost;
    }
}
