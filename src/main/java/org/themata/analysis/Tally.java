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
        this(codes, cells(transcripts), documents(transcripts), leftOut(transcripts));
    }

    private static List<Cell> cells(List<TranscriptTally> transcripts) {
        List<Cell> cells = new ArrayList<>();
        for (TranscriptTally transcript : transcripts) {
            cells.addAll(transcript.cells());
        }
        return cells;
    }

    private static List<String> documents(List<TranscriptTally> transcripts) {
        List<String> documents = new ArrayList<>();
        for (TranscriptTally transcript : transcripts) {
            documents.add(transcript.document());
        }
        return documents;
    }

    private static LeftOut leftOut(List<TranscriptTally> transcripts) {
        LeftOut all = LeftOut.NONE;
        for (TranscriptTally transcript : transcripts) {
            all = all.plus(transcript.leftOut());
        }
        return all;
    }
}
