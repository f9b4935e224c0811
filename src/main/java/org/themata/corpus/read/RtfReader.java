package org.themata.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Rich Text Format: paragraphs or tables, with speakers' labels; also what f4 and MAXQDA write. */
final class RtfReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        String file = source.name();
        String head = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        if (!head.equals("{\\rtf")) {
            throw new InputException(
                    Place.of(file),
                    "not an RTF file: it does not begin with {\\rtf",
                    "save it as .rtf, or name its format with --input-format");
        }
        RtfText rtf = RtfText.of(bytes, file);
        List<Problem> doubts = new ArrayList<>();
        if (rtf.hasNotes()) {
            doubts.add(Problem.warning(
                    Place.of(file),
                    "not read: headers, footers, footnotes, comments or text boxes",
                    "move what was said into the text"));
        }
        if (rtf.hasRevisions()) {
            doubts.add(Problem.warning(
                    Place.of(file),
                    "it has tracked changes: insertions are read, deletions are not",
                    "accept or reject the changes"));
        }
        return List.of(LabelledText.transcript(source, rtf.text(), rtf::row, options, doubts));
    }
}
