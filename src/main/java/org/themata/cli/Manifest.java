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
 * @param basis what the results depend on
 * @param numbers what was counted, by name: denominators first of all
 * @param notes the same in sentences
 * @param outputs what was written
 */
record Manifest(String study, Basis basis, Map<String, Long> numbers, List<String> notes, List<Entry> outputs) {

    /**
     * What the results depend on: if two runs have the same, they write the same bytes.
     *
     * @param versions of the program and of the libraries, by name
     * @param options how it was counted, by name
     * @param inputs what was read
     */
    record Basis(Map<String, String> versions, Map<String, String> options, List<Input> inputs) {
        /** Copies. */
        Basis {
            versions = new TreeMap<>(versions);
            options = new TreeMap<>(options);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A file that was read.
     *
     * @param role {@code study}, {@code codebook}, {@code participants}, {@code codings} or {@code transcript}
     * @param entry itself
     */
    record Input(String role, Entry entry) {}

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

    /** The name among the versions of the program to the byte: see {@link Build}. */
    static final String BUILD = "build";

    /** The version of its form. */
    static final int VERSION = 1;

    /** Copies. */
    Manifest {
        numbers = new TreeMap<>(numbers);
        notes = List.copyOf(notes);
        outputs = List.copyOf(outputs);
    }

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
            strings(json, "versions", basis.versions());
            strings(json, "options", basis.options());
            json.writeObjectFieldStart("numbers");
            for (Map.Entry<String, Long> number : numbers.entrySet()) {
                json.writeNumberField(number.getKey(), number.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("notes");
            for (String note : notes) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("inputs");
            for (Input input : basis.inputs()) {
                json.writeStartObject();
                json.writeStringField("role", input.role());
                entry(json, input.entry());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("outputs");
            for (Entry output : outputs) {
                json.writeStartObject();
                entry(json, output);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void strings(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    private static void entry(JsonGenerator json, Entry entry) throws IOException {
        json.writeStringField("file", entry.file());
        json.writeNumberField("bytes", entry.bytes());
        json.writeStringField("sha256", entry.sha256());
        json.writeEndObject();
    }
}
