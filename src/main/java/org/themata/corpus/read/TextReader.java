package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Place;
import org.themata.text.Problem;

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
        String decoded =
                plain != null ? plain.text() : Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        LineIndex lines = plain != null ? plain.lines() : new LineIndex(decoded);
        String text = markdown ? joined(decoded) : decoded;
        FrontMatter front = FrontMatter.of(text, source.name(), doubts);
        ServiceFrame frame = ServiceFrame.of(text, front.end(), source.name(), doubts);
        SpeakerLabels labels = new SpeakerLabels(text.substring(0, frame.end()), lines, options, source.name());
        List<Turn> turns = labels.turns(frame.start(), line -> false, markdown);
        doubts.addAll(labels.doubts());
        if (turns.isEmpty()) {
            doubts.add(
                    Problem.warning(Place.of(source.name()), "no words in it", "remove it if it is not a transcript"));
        }
        return List.of(new Transcript(source.id(), source.name(), text, turns, front.attributes(), doubts));
    }

    /** The text in which bold marks inside a word, which do not divide it, are soft hyphens. */
    private static String joined(String text) {
        @Nullable StringBuilder out = null;
        for (int at = text.indexOf("**", 1); at > 0; at = text.indexOf("**", at + 2)) {
            if (at + 2 < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 2))) {
                out = out == null ? new StringBuilder(text) : out;
                out.replace(at, at + 2, "\u00AD\u00AD");
            }
        }
        return out == null ? text : out.toString();
    }
}
