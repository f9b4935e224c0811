package org.themata.corpus.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Reads the files of one corpus, each in its format. May be used by many threads. */
public final class TranscriptFiles {
    private final Optional<TranscriptFormat> format;
    private final ReadOptions options;
    private final Map<String, Problem> otherTables = new ConcurrentHashMap<>();

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
        try {
            return format.orElseGet(() -> TranscriptFormat.of(source, bytes)).read(source, bytes, options);
        } catch (NoTextColumn table) {
            if (source.named()) {
                throw table;
            }
            Problem error = table.problems().get(0);
            otherTables.put(
                    source.name(),
                    Problem.warning(
                            Place.of(source.name()),
                            "left out: a table without a column named text",
                            "if it is a transcript, " + error.remedy()));
            return List.of();
        }
    }

    /** Tables that stand in the directories and were left out, by the names of their sources, with a warning each. */
    public Map<String, Problem> otherTables() {
        return otherTables;
    }
}
