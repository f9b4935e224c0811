package org.themata.corpus.read;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Text;

/** Makes a transcript of the running text of a document, by the speakers' labels in it. */
final class LabelledText {

    private LabelledText() {}

    /**
     * @param row whether the line that starts at an offset is a row of a table, with tabs between its cells
     * @param doubts what the reader noticed so far; more is added
     */
    static Transcript transcript(
            Source source, String raw, IntPredicate row, ReadOptions options, List<Problem> doubts) {
        Text text = Text.of(Decoding.lines(raw));
        ServiceFrame frame = ServiceFrame.of(text, 0, source.name(), doubts);
        SpeakerLabels labels = new SpeakerLabels(text, frame.end(), new LineIndex(text), options, source.name());
        List<Turn> turns = labels.turns(frame.start(), row, false);
        doubts.addAll(labels.doubts());
        if (turns.isEmpty()) {
            doubts.add(
                    Problem.warning(Place.of(source.name()), "no words in it", "remove it if it is not a transcript"));
        }
        return new Transcript(source.id(), source.name(), text, turns, Map.of(), doubts);
    }
}
