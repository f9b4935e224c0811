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
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** oTranscribe: JSON around HTML, with times where the transcriber set them and speakers as they were typed. */
final class OtrReader implements TranscriptReader {
    private static final Pattern STAMP = Pattern.compile(
            "<span[^>]{0,200}data-timestamp=\"([\\d.:]{1,20})\"[^>]{0,200}>[^<]{0,40}</span>",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String json = Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        Map<String, String> fields = JsonText.parse(json, source.name(), 1, OtrReader::fields);
        String html = fields.remove("text");
        if (html == null) {
            throw new InputException(
                    Place.of(source.name()),
                    "not an oTranscribe file: there is no \"text\" in it",
                    "export it anew from oTranscribe, or as Markdown");
        }
        HtmlText page = HtmlText.of(stamped(html));
        Transcript read = LabelledText.transcript(source, page.text(), page::row, options, doubts);
        return List.of(new Transcript(read.id(), read.file(), read.text(), read.turns(), fields, read.doubts()));
    }

    private static Map<String, String> fields(JsonParser parser) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return fields;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && (name.equals("text") || name.equals("media"))) {
                fields.put(name, parser.getText());
            }
            parser.skipChildren();
        }
        return fields;
    }

    /** Time marks as text in square brackets, by the time in the mark-up: seconds, or as it is shown in old files. */
    private static String stamped(String html) {
        Matcher stamps = STAMP.matcher(html);
        StringBuilder out = new StringBuilder();
        while (stamps.find()) {
            String value = stamps.group(1);
            String time = "";
            if (value.matches("\\d{1,7}(?:\\.\\d*)?")) {
                time = ClockTime.format((long) Double.parseDouble(value) * 1000);
            } else if (ClockTime.match(value, 0, value.length()) == value.length()) {
                time = ClockTime.tidy(value);
            }
            stamps.appendReplacement(out, time.isEmpty() ? "" : "[" + time + "]");
        }
        return stamps.appendTail(out).toString();
    }
}
