package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * JSON of Whisper, WhisperX and whisper.cpp: segments with their times, and speakers where they were told apart. A
 * segment that names no speaker is divided where its words change theirs. The whole text, which says the same again, is
 * not read.
 */
final class WhisperReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String text = Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        WhisperSegments segments = JsonText.parse(text, source.name(), 1, WhisperSegments::of);
        if (!segments.found()) {
            throw new InputException(
                    Place.of(source.name()),
                    "no segments in this JSON file: known are \"segments\" (Whisper,"
                            + " WhisperX) and \"transcription\" (whisper.cpp)",
                    "export the transcript as txt, vtt or srt");
        }
        SpokenText spoken = segments.spoken();
        doubts.addAll(spoken.repeated(source.name()));
        if (segments.mixed() > 0) {
            doubts.add(Problem.warning(
                    new Place(source.name(), segments.firstMixed(), 0),
                    segments.mixed() + " segments hold words of more than one speaker: each is kept as one speaker's",
                    "divide them where the speaker changes if the words count for the wrong one"));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!segments.language().isEmpty()) {
            attributes.put("language", segments.language());
        }
        return List.of(spoken.transcript(source, options, attributes, doubts));
    }
}
