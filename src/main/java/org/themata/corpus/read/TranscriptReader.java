package org.themata.corpus.read;

import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;

/** Reads one format. Implementations keep no state and may be used by many threads. */
@FunctionalInterface
interface TranscriptReader {

    /**
     * The transcripts of one file. Turns have speakers and roles; participants only where the file itself names them.
     *
     * @param source what the file is called, for ids and messages
     * @param bytes the whole file
     * @param options what the user said about it
     * @throws org.themata.text.InputException with everything that is wrong with the file
     */
    List<Transcript> read(Source source, byte[] bytes, ReadOptions options);
}
