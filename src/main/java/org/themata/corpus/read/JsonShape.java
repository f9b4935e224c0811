package org.themata.corpus.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.text.InputException;

/** Tells the kinds of JSON apart by the names of the outermost object, or of the first object of a list. */
final class JsonShape {

    private JsonShape() {}

    /** The format; empty if the names say nothing, or it is not JSON. */
    static Optional<TranscriptFormat> of(byte[] bytes) {
        try {
            String text = Decoding.decode(bytes, Optional.empty(), "", new ArrayList<>());
            return JsonText.parse(text, "", 1, JsonShape::of);
        } catch (InputException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<TranscriptFormat> of(JsonParser parser) throws IOException {
        boolean list = parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() != null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            names.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
        boolean segments = names.contains("segments") || names.contains("transcription");
        if (segments || list && names.containsAll(List.of("start", "end", "text"))) {
            return Optional.of(TranscriptFormat.WHISPER);
        }
        if (!list && names.contains("text") && (names.contains("media") || names.contains("media-time"))) {
            return Optional.of(TranscriptFormat.OTRANSCRIBE);
        }
        return list || parser.nextToken() == JsonToken.START_OBJECT
                ? Optional.of(TranscriptFormat.JSONL)
                : Optional.empty();
    }
}
