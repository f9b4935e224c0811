package org.themata.corpus.read;

import java.util.List;

/**
 * A tier of a TextGrid.
 *
 * @param name most often a speaker's
 * @param intervals whether it has intervals, not points
 * @param content in the order of the file
 */
record GridTier(String name, boolean intervals, List<Interval> content) {

    /**
     * An interval or a point.
     *
     * @param start in milliseconds
     * @param line of the file
     * @param text may be empty
     */
    record Interval(long start, int line, String text) {}

    /** How many words are said in it. */
    long words() {
        return content.stream()
                .mapToLong(interval ->
                        interval.text().isBlank() ? 0 : interval.text().strip().split("\\s+").length)
                .sum();
    }
}
