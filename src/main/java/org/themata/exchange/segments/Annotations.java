package org.themata.exchange.segments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.exchange.ExportedStudy;

/**
 * Writes codings as W3C Web Annotations, one JSON object a line: the code as a tag, the place by its position (code
 * points) and by its words with 32 characters on each side, so that it is found again when the text has moved.
 */
public final class Annotations {
    private static final int CONTEXT = 32;

    private Annotations() {}

    /**
     * Writes every coding of a study.
     *
     * @param out is flushed, but not closed
     */
    public static void write(ExportedStudy study, OutputStream out) throws IOException {
        Map<String, Places> places =
                study.transcripts().stream().collect(Collectors.toMap(Transcript::id, Places::new));
        Map<String, String> paths =
                study.themes().stream().flatMap(Code::withAllBelow).collect(Collectors.toMap(Code::id, Code::path));
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (Coding coding : study.codings()) {
                Places place = java.util.Objects.requireNonNull(places.get(coding.document()));
                write(coding, paths.getOrDefault(coding.code(), coding.code()), place, json);
            }
            if (!study.codings().isEmpty()) {
                json.writeRaw('\n');
            }
        }
    }

    private static void write(Coding coding, String path, Places place, JsonGenerator json) throws IOException {
        String text = place.transcript().text();
        int from = place.offset(coding.start());
        int to = place.offset(coding.end());
        json.writeStartObject();
        json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
        json.writeStringField(
                "id",
                "urn:themata:coding:" + coding.id() + ":" + URLEncoder.encode(coding.coder(), StandardCharsets.UTF_8));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "tagging");
        json.writeObjectFieldStart("creator");
        json.writeStringField("type", coding.coder().equals(Coding.ENGINE) ? "Software" : "Person");
        json.writeStringField("name", coding.coder());
        json.writeEndObject();
        json.writeArrayFieldStart("body");
        body(json, "tagging", path);
        if (!coding.memo().isEmpty()) {
            body(json, "commenting", coding.memo());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("target");
        json.writeStringField("source", coding.document());
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", coding.start());
        json.writeNumberField("end", coding.end());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", text.substring(from, to));
        json.writeStringField("prefix", text.substring(back(text, from), from));
        json.writeStringField("suffix", text.substring(to, ahead(text, to)));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringField("code", coding.code());
        json.writeStringField("status", coding.status().toString());
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, String purpose, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", purpose);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static int back(String text, int from) {
        int start = Math.max(0, from - CONTEXT);
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int ahead(String text, int to) {
        int end = Math.min(text.length(), to + CONTEXT);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
