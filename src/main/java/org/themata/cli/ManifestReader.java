package org.themata.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.themata.table.write.OutputFolder;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads the manifest of an earlier run. Keys that are not known are passed over. */
final class ManifestReader {
    private static final String REMEDY = "name the manifest.json that themata run wrote";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final String file;
    private final JsonParser json;
    private long version;
    private String study = "";
    private final Map<String, String> versions = new TreeMap<>();
    private final Map<String, String> options = new TreeMap<>();
    private final Map<String, Long> numbers = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Manifest.Input> inputs = new ArrayList<>();
    private final List<Manifest.Entry> outputs = new ArrayList<>();

    private ManifestReader(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a manifest.
     *
     * @throws InputException if it cannot be read, or is none
     */
    static Manifest read(Path file) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = factory.createParser(in)) {
            return new ManifestReader(file.toString(), json).read();
        } catch (JsonParseException e) {
            throw new InputException(
                    new Place(
                            file.toString(),
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr()),
                    "this is no manifest: it is not JSON from here on",
                    REMEDY);
        } catch (IOException e) {
            throw new InputException(Place.of(file.toString()), "cannot be read", REMEDY);
        }
    }

    private Manifest read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw wrong("this is no manifest");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field(name);
        }
        if (version != Manifest.VERSION) {
            throw wrong("this is no manifest of version " + Manifest.VERSION);
        }
        return new Manifest(study, new Manifest.Basis(versions, options, inputs), numbers, notes, outputs);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "manifest" -> version = number();
            case "study" -> study = text();
            case "versions" -> object((key) -> versions.put(key, text()));
            case "options" -> object((key) -> options.put(key, text()));
            case "numbers" -> object((key) -> numbers.put(key, number()));
            case "notes" -> array(() -> notes.add(text()));
            case "inputs" -> array(() -> inputs.add(entry()));
            case "outputs" -> array(() -> outputs.add(output()));
            default -> json.skipChildren();
        }
    }

    private interface Field {
        void read(String key) throws IOException;
    }

    private interface Item {
        void read() throws IOException;
    }

    private void object(Field each) throws IOException {
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            each.read(key);
        }
    }

    private void array(Item each) throws IOException {
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            each.read();
        }
    }

    private Manifest.Entry output() throws IOException {
        Manifest.Entry entry = entry().entry();
        if (!OutputFolder.isName(entry.file())) {
            throw wrong("an output has a name that no run writes");
        }
        return entry;
    }

    private Manifest.Input entry() throws IOException {
        Map<String, String> texts = new TreeMap<>(Map.of("role", "", "file", "", "sha256", ""));
        long[] bytes = {-1};
        object(key -> {
            if (key.equals("bytes")) {
                bytes[0] = number();
            } else {
                texts.put(key, text());
            }
        });
        Manifest.Entry entry =
                new Manifest.Entry(String.valueOf(texts.get("file")), bytes[0], String.valueOf(texts.get("sha256")));
        if (entry.file().isEmpty()
                || entry.bytes() < 0
                || !SHA256.matcher(entry.sha256()).matches()) {
            throw wrong("an entry lacks its file, bytes or sha256");
        }
        return new Manifest.Input(String.valueOf(texts.get("role")), entry);
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    private long number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private void expect(JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw wrong("this is no manifest: another kind of value is expected here");
        }
    }

    private InputException wrong(String message) {
        return new InputException(
                new Place(
                        file,
                        json.currentTokenLocation().getLineNr(),
                        json.currentTokenLocation().getColumnNr()),
                message,
                REMEDY);
    }
}
