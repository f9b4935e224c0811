package org.themata.corpus.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The segments of a Whisper-like JSON text. */
final class WhisperSegments {
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(speaker (\\d+|\\?)\\)\\s*");

    private final SpokenText spoken = new SpokenText();
    private String language = "";
    private boolean found;
    private String speaker = "";
    private long start = SpokenText.UNKNOWN;
    private String words = "";
    private Map<String, Integer> speakers = new LinkedHashMap<>();

    private WhisperSegments() {}

    static WhisperSegments of(JsonParser parser) throws IOException {
        WhisperSegments segments = new WhisperSegments();
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            segments.list(parser);
        } else if (first == JsonToken.START_OBJECT) {
            segments.root(parser);
        }
        return segments;
    }

    SpokenText spoken() {
        return spoken;
    }

    /** The language that was recognised or set; may be empty. */
    String language() {
        return language;
    }

    /** Whether there is a list of segments at all. */
    boolean found() {
        return found;
    }

    private void root(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ((name.equals("segments") || name.equals("transcription")) && value == JsonToken.START_ARRAY) {
                list(parser);
            } else if (name.equals("language") && value == JsonToken.VALUE_STRING) {
                language = parser.getText();
            } else if (name.equals("result") && value == JsonToken.START_OBJECT) {
                result(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void result(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("language") && value == JsonToken.VALUE_STRING) {
                language = parser.getText();
            }
            parser.skipChildren();
        }
    }

    private void list(JsonParser parser) throws IOException {
        found = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            int line = JsonText.line(parser);
            segment(parser);
            Matcher numbered = NUMBERED.matcher(words);
            if (numbered.lookingAt()) {
                speaker = numbered.group(1).equals("?") ? "" : "Speaker " + numbered.group(1);
                words = words.substring(numbered.end());
            }
            spoken.say(speaker, start, line, words);
        }
    }

    private void segment(JsonParser parser) throws IOException {
        speaker = "";
        start = SpokenText.UNKNOWN;
        words = "";
        speakers = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "text" -> words = value.isScalarValue() ? parser.getText() : "";
                case "speaker" ->
                    speaker = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
                case "start" -> start = value.isNumeric() ? Math.round(parser.getDoubleValue() * 1000) : start;
                case "offsets" -> offsets(parser);
                case "words" -> words(parser);
                default -> parser.skipChildren();
            }
            if (value.isStructStart() && parser.currentToken() == value) {
                parser.skipChildren();
            }
        }
        if (speaker.isEmpty()) {
            int most = 0;
            for (Map.Entry<String, Integer> entry : speakers.entrySet()) {
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    speaker = entry.getKey();
                }
            }
        }
    }

    private void offsets(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean from = parser.currentName().equals("from");
            if (parser.nextToken().isNumeric() && from) {
                start = Math.round(parser.getDoubleValue());
            }
            parser.skipChildren();
        }
    }

    /** Speakers of single words: the segment is the one's who says most of them. */
    private void words(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean who = parser.currentName().equals("speaker");
                if (parser.nextToken() == JsonToken.VALUE_STRING && who) {
                    speakers.merge(parser.getText(), 1, Integer::sum);
                }
                parser.skipChildren();
            }
        }
    }
}
