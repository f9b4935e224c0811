package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

/** JSON lines: one object an answer or a turn, with the columns of CSV; also a list of such objects. */
final class JsonLinesReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String text = Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        return TabularReader.transcripts(JsonRows.of(text, source.name()), source, options, doubts);
    }
}
