package org.themata.corpus.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The segments of a Whisper-like JSON text. */
final class WhisperSegments {
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(speaker (\\d+|\\?)\\)\\s*");

    /** No recording is longer, in milliseconds: times beyond it are errors of the program that wrote them. */
    private static final double LONGEST = 1000 * 3600 * 1000d;

    private final SpokenText spoken = new SpokenText();
    private String language = "";
    private boolean found;
    private String speaker = "";
    private long start = SpokenText.UNKNOWN;
    private String words = "";
    private List<SpokenWord> spokenWords = new ArrayList<>();
    private int mixed;
    private int firstMixed;

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

    /** The number of segments that hold words of several speakers and were not divided. */
    int mixed() {
        return mixed;
    }

    /** The line of the first of them. */
    int firstMixed() {
        return firstMixed;
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
            say(line);
        }
    }

    /** The segment as one, or divided where its words change the speaker if the segment itself names none. */
    private void say(int line) {
        if (!SpokenWord.several(spokenWords)) {
            String only = spokenWords.isEmpty() ? "" : spokenWords.get(0).speaker();
            spoken.say(speaker.isEmpty() ? only : speaker, start, line, words);
            return;
        }
        int[] starts = SpokenWord.places(spokenWords, words);
        if (!speaker.isEmpty() || starts.length == 0) {
            firstMixed = mixed++ == 0 ? line : firstMixed;
            spoken.say(speaker.isEmpty() ? most() : speaker, start, line, words);
            return;
        }
        int from = 0;
        for (int i = 1; i <= starts.length; i++) {
            SpokenWord first = spokenWords.get(from);
            if (i == starts.length || !spokenWords.get(i).speaker().equals(first.speaker())) {
                int begin = from == 0 ? 0 : starts[from];
                int end = i == starts.length ? words.length() : starts[i];
                long when = from == 0 || first.start() == SpokenText.UNKNOWN ? start : first.start();
                spoken.say(first.speaker(), when, line, words.substring(begin, end));
                from = i;
            }
        }
    }

    /** Who says most of the words. */
    private String most() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String who = "";
        for (SpokenWord word : spokenWords) {
            counts.merge(word.speaker(), 1, Integer::sum);
        }
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                who = entry.getKey();
            }
        }
        return who;
    }

    private void segment(JsonParser parser) throws IOException {
        speaker = "";
        start = SpokenText.UNKNOWN;
        words = "";
        spokenWords = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "text" -> words = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
                case "speaker" ->
                    speaker = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
                case "start" -> start = value.isNumeric() ? millis(parser.getDoubleValue() * 1000) : start;
                case "offsets" -> offsets(parser);
                case "words" -> words(parser);
                default -> parser.skipChildren();
            }
            if (value.isStructStart() && parser.currentToken() == value) {
                parser.skipChildren();
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
                start = millis(parser.getDoubleValue());
            }
            parser.skipChildren();
        }
    }

    private static long millis(double value) {
        return Math.abs(value) <= LONGEST ? Math.round(value) : SpokenText.UNKNOWN;
    }

    /** The single words, where they tell who says them. */
    private void words(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        String who = "";
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            String word = "";
            long when = SpokenText.UNKNOWN;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("speaker") && value == JsonToken.VALUE_STRING) {
                    who = parser.getText();
                } else if (name.equals("word") && value == JsonToken.VALUE_STRING) {
                    word = parser.getText().strip();
                } else if (name.equals("start") && value.isNumeric()) {
                    when = millis(parser.getDoubleValue() * 1000);
                }
                parser.skipChildren();
            }
            spokenWords.add(new SpokenWord(who, when, word));
        }
    }
}
