package org.themata.deidentify;

/**
 * A row of the review: something proposed, and what a person decided.
 *
 * @param document the transcript's id; empty = everywhere, in a row that a person added
 * @param start first code point in the transcript's text; -1 if there is none
 * @param end the code point after the last; -1 if there is none
 * @param line of the file; 0 if there is none
 * @param before some words before it
 * @param text what is to be replaced, as it stands there
 * @param after some words after it
 * @param kind its class
 * @param evidence why it is proposed
 * @param doubt why it may be something else
 * @param everywhere whether the text, once confirmed, is replaced wherever it stands, in any letter case; else only
 *     where a row says so
 * @param suggestion what to write in its place
 * @param decision empty, {@code yes} or {@code no}
 * @param replacement what the person wants in its place; empty = the suggestion
 * @param rowLine where the row stands in its file; 0 if it was not read
 */
public record ReviewRow(
        String document,
        int start,
        int end,
        int line,
        String before,
        String text,
        String after,
        IdentifierClass kind,
        String evidence,
        String doubt,
        boolean everywhere,
        String suggestion,
        String decision,
        String replacement,
        int rowLine) {

    /** Whether the row names a place in a transcript. */
    boolean hasPlace() {
        return !document.isEmpty() && start >= 0;
    }

    /** What is to be written. */
    String written() {
        return replacement.isEmpty() ? suggestion : replacement;
    }

    ReviewRow decided(String decided, String written) {
        return new ReviewRow(
                document,
                start,
                end,
                line,
                before,
                text,
                after,
                kind,
                evidence,
                doubt,
                everywhere,
                suggestion,
                decided,
                written,
                rowLine);
    }
}
