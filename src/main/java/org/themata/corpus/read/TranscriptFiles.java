package org.themata.corpus.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;

/** Reads the files of one corpus, each in its format. May be used by many threads. */
public final class TranscriptFiles {
    private final Optional<TranscriptFormat> format;
    private final ReadOptions options;

    /**
     * @param options format, encoding, interviewers and columns
     * @param speakers labels that the participants file names
     * @throws org.themata.text.InputException if the format or the encoding does not exist
     */
    public TranscriptFiles(CorpusOptions options, Set<String> speakers) {
        Optional<Charset> encoding = options.encoding().map(Decoding::named);
        this.format = options.inputFormat().map(TranscriptFormat::named);
        this.options = new ReadOptions(encoding, new Interviewers(options.interviewer()), speakers, options.columns());
    }

    /**
     * The transcripts of one file: most often one; of tabular files one a document.
     *
     * @throws org.themata.text.InputException with everything that is wrong with the file
     */
    public List<Transcript> read(Source source, byte[] bytes) {
        return format.orElseGet(() -> TranscriptFormat.of(source, bytes)).read(source, bytes, options);
    }
}
