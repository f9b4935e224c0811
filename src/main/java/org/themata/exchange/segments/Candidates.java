package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.List;
import org.themata.text.Span;

/**
 * The places where a segment may stand, in one or several transcripts.
 *
 * @param places one a span: the transcript in which it lies
 * @param spans in order
 * @param way how they were found
 * @param likeness 1, or less for the closest stretch
 */
record Candidates(List<Places> places, List<Span> spans, String way, double likeness) {
    Candidates {
        places = List.copyOf(places);
        spans = List.copyOf(spans);
    }

    /**
     * The place that was taken.
     *
     * @param places its transcript
     * @param span where
     * @param sure whether nothing else was possible
     */
    record Choice(Places places, Span span, boolean sure) {}

    static Candidates none() {
        return new Candidates(List.of(), List.of(), "no", 0);
    }

    static Candidates of(Places where, Locator.Found found) {
        return new Candidates(
                found.places().stream().map(span -> where).toList(),
                found.places(),
                found.way().toString(),
                found.likeness());
    }

    /** These and those of another transcript; a closest stretch gives way to anything better. */
    Candidates or(Candidates other) {
        if (isEmpty() || other.likeness > likeness) {
            return other;
        } else if (other.isEmpty() || other.likeness < likeness) {
            return this;
        }
        List<Places> where = new ArrayList<>(places);
        where.addAll(other.places);
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new Candidates(where, all, way, likeness);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    int size() {
        return spans.size();
    }

    Places first() {
        return places.get(0);
    }

    /**
     * The place that is meant.
     *
     * @param occurrence 1-based, as the row says; -1 = it does not
     * @param paragraph as the row says; -1 = it does not
     * @param number this is the n-th of equal rows
     * @param rows how many equal rows there are
     */
    Choice choose(int occurrence, int paragraph, int number, int rows) {
        if (size() == 1) {
            return choice(0, true);
        }
        if (occurrence >= 1 && occurrence <= size()) {
            return choice(occurrence - 1, true);
        }
        List<Integer> there = new ArrayList<>();
        for (int i = 0; paragraph > 0 && i < size(); i++) {
            if (places.get(i).paragraph(spans.get(i).start()) == paragraph) {
                there.add(i);
            }
        }
        if (there.size() == 1) {
            return choice(there.get(0), true);
        }
        List<Integer> left = new ArrayList<>(there);
        for (int i = 0; there.isEmpty() && i < size(); i++) {
            left.add(i);
        }
        return choice(left.get(Math.min(number, left.size()) - 1), rows == left.size());
    }

    private Choice choice(int index, boolean sure) {
        return new Choice(places.get(index), spans.get(index), sure);
    }
}
