package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import org.themata.codebook.Code;

/**
 * The whole corpus, counted.
 *
 * @param codes every theme and code, depth first: their numbers are the places in this list
 * @param cells one a speaker and document, in the order of the corpus
 * @param documents the ids of all transcripts, in order
 * @param leftOut what was not counted
 */
public record Tally(List<Code> codes, List<Cell> cells, List<String> documents, LeftOut leftOut) {

    /** Copies the lists. */
    public Tally {
        codes = List.copyOf(codes);
        cells = List.copyOf(cells);
        documents = List.copyOf(documents);
    }

    /** Puts the tallies of transcripts together, in their order. */
    public Tally(List<Code> codes, List<TranscriptTally> transcripts) {
        this(
                codes,
                transcripts.stream().flatMap(t -> t.cells().stream()).toList(),
                new ArrayList<>(
                        transcripts.stream().map(TranscriptTally::document).toList()),
                transcripts.stream().map(TranscriptTally::leftOut).reduce(LeftOut.NONE, LeftOut::plus));
    }
}
