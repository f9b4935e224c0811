package org.themata.analysis.agreement;

/**
 * A stretch of a continuum that a coder gave a value.
 *
 * @param start where it begins
 * @param end where it ends, exclusive; beyond {@code start}
 * @param value the code
 */
public record CodedSpan(int start, int end, String value) {

    /** @throws IllegalArgumentException if it is empty */
    public CodedSpan {
        if (end <= start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }
}
