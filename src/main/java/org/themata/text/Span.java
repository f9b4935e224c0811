package org.themata.text;

import java.util.List;

/**
 * A half-open stretch of a text.
 *
 * @param start first UTF-16 unit, 0-based
 * @param end the unit after the last
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the span is negative or ends before it starts */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The stretch of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Of spans in order, none over another, the number of the first that ends behind a unit; how many if none does. */
    public static int firstEndingBehind(int unit, List<Span> spans) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end > unit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
