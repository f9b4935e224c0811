package org.themata.analysis.agreement;

import java.util.Comparator;
import java.util.List;

/**
 * A text (or several, one after another) that coders cut into spans.
 *
 * @param length of the text; spans lie in {@code [0, length)}
 * @param coders the spans of each coder, in order of their start
 */
public record Continuum(int length, List<List<CodedSpan>> coders) {
    private static final Comparator<CodedSpan> ORDER = Comparator.comparingInt(CodedSpan::start)
            .thenComparingInt(CodedSpan::end)
            .thenComparing(CodedSpan::value);

    /**
     * Copies and sorts the spans.
     *
     * @throws IllegalArgumentException if a span lies outside
     */
    public Continuum {
        coders = coders.stream()
                .map(spans -> spans.stream().sorted(ORDER).toList())
                .toList();
        int end = length;
        coders.forEach(spans -> spans.forEach(span -> {
            if (span.start() < 0 || span.end() > end) {
                throw new IllegalArgumentException("the span " + span.start() + "-" + span.end() + " outside " + end);
            }
        }));
    }

    /** Whether spans of one coder overlap. */
    public boolean overlaps() {
        for (List<CodedSpan> spans : coders) {
            for (int i = 1; i < spans.size(); i++) {
                if (spans.get(i).start() < spans.get(i - 1).end()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Number of spans of all coders. */
    public int spans() {
        return coders.stream().mapToInt(List::size).sum();
    }

    /** Only these two coders. */
    Continuum pair(int first, int second) {
        return new Continuum(length, List.of(coders.get(first), coders.get(second)));
    }
}
