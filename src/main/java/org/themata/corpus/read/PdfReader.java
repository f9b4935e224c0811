package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

/** PDF with text in it: paragraphs joined across lines and pages, with speakers' labels. */
final class PdfReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        PdfText pdf = PdfText.of(bytes, source.name());
        List<Problem> doubts = new ArrayList<>(pdf.doubts());
        return List.of(LabelledText.transcript(source, pdf.text(), line -> false, options, doubts));
    }
}
