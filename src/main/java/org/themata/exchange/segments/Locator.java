package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.text.Span;

/**
 * Finds a quotation in its transcript: as it stands; else without white space; else with quotation marks, dashes and
 * ellipses made alike; else the closest stretch. The first way that finds it at all gives every place where it stands;
 * places inside longer words ({@link WordEdges}) count only if no way but the closest finds another. Not thread-safe.
 */
public final class Locator {
    /** How alike a quotation and the closest stretch must be, 0 to 1, unless the user says otherwise. */
    public static final double USUAL_LIKENESS = 0.8;

    private static final int MOST_PLACES = 1000;

    private final String text;
    private final double likeness;
    private final Map<String, Optional<Found>> known = new HashMap<>();
    private @Nullable NormalText spaces;
    private @Nullable NormalText signs;

    /**
     * @param text the transcript's
     * @param likeness how alike the closest stretch must be, 0 to 1; 1 = never look for it
     */
    public Locator(String text, double likeness) {
        this.text = text;
        this.likeness = likeness;
    }

    /** How a quotation was found. */
    public enum Way {
        /** As it stands. */
        EXACT,
        /** White space apart. */
        SPACES,
        /** White space, quotation marks, dashes, ellipses and ligatures apart. */
        SIGNS,
        /** It is the closest stretch. */
        CLOSEST;

        /** The name in tables: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Where a quotation stands.
     *
     * @param way how it was found
     * @param places one or more, in order
     * @param likeness 1 if it stands there, less for the closest stretch
     */
    public record Found(Way way, List<Span> places, double likeness) {
        /** Copies the list. */
        public Found {
            places = List.copyOf(places);
        }
    }

    /** Where the quotation stands, if anywhere. */
    public Optional<Found> find(String quotation) {
        String wanted = quotation.strip();
        return wanted.isEmpty() ? Optional.empty() : known.computeIfAbsent(wanted, this::look);
    }

    private Optional<Found> look(String wanted) {
        NormalText closed = new NormalText(wanted, false);
        NormalText alike = new NormalText(wanted, true);
        return exact(wanted, true)
                .or(() -> normal(spaces(), closed, Way.SPACES, true))
                .or(() -> normal(signs(), alike, Way.SIGNS, true))
                .or(() -> exact(wanted, false))
                .or(() -> normal(spaces(), closed, Way.SPACES, false))
                .or(() -> normal(signs(), alike, Way.SIGNS, false))
                .or(() -> closest(alike));
    }

    private Optional<Found> exact(String wanted, boolean words) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            add(at, at + wanted.length(), words, places);
        }
        return found(Way.EXACT, places);
    }

    private Optional<Found> normal(NormalText in, NormalText wanted, Way way, boolean words) {
        List<Span> places = new ArrayList<>();
        String all = in.text();
        String part = wanted.text();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        for (int at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
            add(in.from(at), in.to(at + part.length() - 1), words, places);
        }
        return found(way, places);
    }

    private void add(int from, int to, boolean words, List<Span> places) {
        if (places.size() < MOST_PLACES && (!words || WordEdges.around(text, from, to))) {
            places.add(new Span(from, to));
        }
    }

    private static Optional<Found> found(Way way, List<Span> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(new Found(way, places, 1));
    }

    private Optional<Found> closest(NormalText wanted) {
        if (likeness >= 1 || wanted.length() == 0) {
            return Optional.empty();
        }
        NormalText in = signs();
        int most = (int) ((1 - likeness) * wanted.length());
        return Closest.in(in.text(), wanted.text(), most)
                .filter(match -> match.end() > match.start())
                .map(match -> new Found(
                        Way.CLOSEST,
                        List.of(new Span(in.from(match.start()), in.to(match.end() - 1))),
                        1 - (double) match.distance() / wanted.length()));
    }

    private NormalText spaces() {
        if (spaces == null) {
            spaces = new NormalText(text, false);
        }
        return spaces;
    }

    private NormalText signs() {
        if (signs == null) {
            signs = new NormalText(text, true);
        }
        return signs;
    }
}
