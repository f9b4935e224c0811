package org.themata.corpus.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads the files of one corpus, each in its format. May be used by many threads. */
public final class TranscriptFiles {
    private final Optional<TranscriptFormat> format;
    private final ReadOptions options;

    /**
     * @param options format, encoding, interviewers and columns
     * @param speakers labels that the participants file names
     * @throws InputException if the format or the encoding does not exist
     */
    public TranscriptFiles(CorpusOptions options, Set<String> speakers) {
        Optional<Charset> encoding = options.encoding().map(Decoding::named);
        this.format = options.inputFormat().map(TranscriptFormat::named);
        this.options = new ReadOptions(encoding, new Interviewers(options.interviewer()), speakers, options.columns());
    }

    /**
     * The transcripts of one file: most often one; of tabular files one a document.
     *
     * @throws InputException with everything that is wrong with the file
     */
    public List<Transcript> read(Source source, byte[] bytes) {
        if (bytes.length == 0) {
            throw new InputException(
                    Place.of(source.name()), "is empty", "save the transcript in it again, or remove the file");
        }
        return format.orElseGet(() -> TranscriptFormat.of(source, bytes)).read(source, bytes, options);
    }
}
