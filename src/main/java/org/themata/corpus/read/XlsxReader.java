package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;

/** Excel workbooks: the first sheet as a table, one answer or turn a row, with the columns of CSV. */
final class XlsxReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        return TabularReader.transcripts(Workbook.rows(bytes, source.name()), source, options, new ArrayList<>());
    }
}
