package org.themata.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run was made of, so that it can be defended and repeated: nothing in it depends on the machine or the time.
 *
 * @param study its title
 * @param versions of the program and of the libraries, by name
 * @param options how it was counted, by name
 * @param figures the denominators, by name
 * @param notes the same in sentences
 * @param inputs what was read
 * @param outputs what was written
 */
record Manifest(
        String study,
        Map<String, String> versions,
        Map<String, String> options,
        Map<String, Long> figures,
        List<String> notes,
        List<Entry> inputs,
        List<Entry> outputs) {

    /**
     * A file.
     *
     * @param file its name, relative to the study's folder (inputs) or the output folder (outputs)
     * @param bytes its size
     * @param sha256 its hash, in hexadecimal
     */
    record Entry(String file, long bytes, String sha256) {}

    /** The name of the file. */
    static final String NAME = "manifest.json";

    private static final int VERSION = 1;

    /** Writes it as JSON. */
    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeNumberField("manifest", VERSION);
            json.writeStringField("study", study);
            strings(json, "versions", versions);
            strings(json, "options", options);
            json.writeObjectFieldStart("figures");
            for (Map.Entry<String, Long> figure : new TreeMap<>(figures).entrySet()) {
                json.writeNumberField(figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("notes");
            for (String note : notes) {
                json.writeString(note);
            }
            json.writeEndArray();
            entries(json, "inputs", inputs);
            entries(json, "outputs", outputs);
            json.writeEndObject();
        }
    }

    private static void strings(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    private static void entries(JsonGenerator json, String name, List<Entry> entries) throws IOException {
        json.writeArrayFieldStart(name);
        for (Entry entry : entries) {
            json.writeStartObject();
            json.writeStringField("file", entry.file());
            json.writeNumberField("bytes", entry.bytes());
            json.writeStringField("sha256", entry.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
