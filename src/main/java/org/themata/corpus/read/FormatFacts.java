package org.themata.corpus.read;

/**
 * What a format keeps, for people.
 *
 * @param recognised by what in the file; "extension" if by that only
 * @param speakers where they stand; "none" if the format has none
 * @param times likewise
 * @param marks likewise
 * @param remarks what is left out, and what else is good to know; may be empty
 */
public record FormatFacts(String recognised, String speakers, String times, String marks, String remarks) {
    static final String LABELS = "labels in the text";
    static final String BESIDE = "beside labels, in lines of their own, [00:12], #00:01:23-5#";
    static final String MARKS = "in the text";
}
