package org.themata.analysis;

import java.util.List;

/**
 * One transcript, counted.
 *
 * @param document its id
 * @param cells one a speaker, in order of appearance; at least one, also for a transcript without words
 * @param leftOut what was not counted
 */
public record TranscriptTally(String document, List<Cell> cells, LeftOut leftOut) {

    /** Copies the list. */
    public TranscriptTally {
        cells = List.copyOf(cells);
    }
}
