package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Text;

/** Plain text and Markdown, with or without speakers' labels. */
final class TextReader implements TranscriptReader {
    private final boolean markdown;

    /** @param markdown whether headings are mark-up */
    TextReader(boolean markdown) {
        this.markdown = markdown;
    }

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        PlainUtf8 plain = options.encoding().isEmpty() ? PlainUtf8.of(bytes) : null;
        Text decoded = plain != null
                ? plain.text()
                : Text.of(Decoding.decode(bytes, options.encoding(), source.name(), doubts));
        LineIndex lines = plain != null ? plain.lines() : new LineIndex(decoded);
        Text text = markdown ? Text.of(Emphasis.joined(decoded.toString())) : decoded;
        FrontMatter front = FrontMatter.of(text, source.name(), doubts);
        ServiceFrame frame = ServiceFrame.of(text, front.end(), source.name(), doubts);
        SpeakerLabels labels = new SpeakerLabels(text, frame.end(), lines, options, source.name());
        List<Turn> turns = labels.turns(frame.start(), line -> false, markdown);
        doubts.addAll(labels.doubts());
        if (turns.isEmpty()) {
            doubts.add(
                    Problem.warning(Place.of(source.name()), "no words in it", "remove it if it is not a transcript"));
        }
        return List.of(new Transcript(source.id(), source.name(), text, turns, front.attributes(), doubts));
    }
}
