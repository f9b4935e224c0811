package org.themata.analysis;

import java.util.Map;

/**
 * What one speaker said in one document, counted. All counts add up over cells, so every table is made from them.
 *
 * @param document the transcript's id
 * @param participant who speaks; empty for interviewers and unattributed text
 * @param speaker the label as written; empty without labels
 * @param words in the counted turns
 * @param counts for each theme and code that was found, by its number in codebook order
 */
public record Cell(String document, String participant, String speaker, int words, Map<Integer, CodeCount> counts) {

    /** Copies the map. */
    public Cell {
        counts = CodeCounts.of(counts);
    }
}
