package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

/** HTML pages: the text that can be seen, with speakers' labels. */
final class HtmlReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String html = HtmlText.decode(bytes, options.encoding(), source.name(), doubts);
        HtmlText page = HtmlText.of(html);
        return List.of(LabelledText.transcript(source, page.text(), page::row, options, doubts));
    }
}
