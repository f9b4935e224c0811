package org.themata.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Cell;
import org.themata.analysis.CodeCount;
import org.themata.codebook.Code;

/** The data of a page as JSON that may stand in a script element: no {@code <} in it. */
final class PageJson {
    private static final List<String> ROLES = List.of("participant", "interviewer", "unattributed");
    private static final int SHOWN = 0;
    private static final int PARTIAL = 1;
    private static final int HIDDEN = 2;

    private final JsonFactory factory = new JsonFactory();
    private final Report report;
    private final HiddenCodes hidden;
    private final People people;

    PageJson(Report report, HiddenCodes hidden, People people) {
        this.report = report;
        this.hidden = hidden;
        this.people = people;
        factory.setCharacterEscapes(new NoMarkup());
    }

    /** Writes {@code <} as an escape, so that nothing can end the element. */
    private static final class NoMarkup extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['<'] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private String json(Content content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Codes, people and what is shown. */
    String index(List<Block> blocks) {
        return json(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("show");
            json.writeBooleanField("quotations", report.disclosure().quotations());
            json.writeBooleanField("transcripts", report.disclosure().transcripts());
            json.writeBooleanField("people", report.disclosure().people());
            json.writeEndObject();
            json.writeStringField("language", report.language());
            codes(json);
            json.writeArrayFieldStart("attributes");
            for (String attribute : people.attributes()) {
                json.writeString(attribute);
            }
            json.writeEndArray();
            people(json);
            json.writeArrayFieldStart("blocks");
            for (Block block : blocks) {
                json.writeString(block.name());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void codes(JsonGenerator json) throws IOException {
        List<Code> codes = report.tally().codes();
        int[] open = new int[codes.stream().mapToInt(Code::level).max().orElse(0) + 1];
        json.writeArrayFieldStart("codes");
        for (int number = 0; number < codes.size(); number++) {
            Code code = codes.get(number);
            open[code.level()] = number;
            json.writeStartArray();
            json.writeString(code.id());
            json.writeString(code.name());
            json.writeNumber(code.level());
            json.writeNumber(code.level() > 1 ? open[code.level() - 1] : -1);
            json.writeString(code.color());
            json.writeNumber(hidden.isHidden(number) ? HIDDEN : hidden.isPartial(number) ? PARTIAL : SHOWN);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Each with name, words, attributes, and code and mentions in turn. */
    private void people(JsonGenerator json) throws IOException {
        Map<String, Map<Integer, Integer>> mentions = new LinkedHashMap<>();
        Map<String, Long> words = new LinkedHashMap<>();
        for (Cell cell : report.disclosure().people() ? report.tally().cells() : List.<Cell>of()) {
            words.merge(cell.participant(), (long) cell.words(), Long::sum);
            Map<Integer, Integer> ofPerson =
                    mentions.computeIfAbsent(cell.participant(), p -> new java.util.TreeMap<>());
            for (Map.Entry<Integer, CodeCount> count : cell.counts().entrySet()) {
                ofPerson.merge(count.getKey(), count.getValue().mentions(), Integer::sum);
            }
        }
        List<String> labels = new ArrayList<>(people.persons().keySet());
        json.writeArrayFieldStart("people");
        for (String label : labels) {
            person(json, label, words.getOrDefault(label, 0L), mentions.getOrDefault(label, Map.of()));
        }
        json.writeEndArray();
        json.writeFieldName("nobody");
        person(json, "", words.getOrDefault("", 0L), mentions.getOrDefault("", Map.of()));
    }

    private void person(JsonGenerator json, String label, long words, Map<Integer, Integer> mentions)
            throws IOException {
        People.Person person = people.persons().getOrDefault(label, new People.Person("", List.of()));
        json.writeStartArray();
        json.writeString(person.name());
        json.writeNumber(words);
        json.writeStartArray();
        for (String value : person.attributes()) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeStartArray();
        for (Map.Entry<Integer, Integer> count : mentions.entrySet()) {
            json.writeNumber(count.getKey());
            json.writeNumber(count.getValue());
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** Who speaks in a block, and what was coded where. */
    String passages(Block block) {
        return json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("stretches");
            for (Block.Stretch stretch : block.stretches()) {
                json.writeStartArray();
                json.writeNumber(stretch.turn());
                json.writeString(stretch.speaker());
                json.writeNumber(people.place(stretch.participant()));
                json.writeNumber(ROLES.indexOf(stretch.role()));
                json.writeString(stretch.time());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("passages");
            for (Block.Passage passage : block.passages()) {
                passage(json, passage);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("themes");
            for (int row = 0; row < block.passages().size(); row++) {
                for (int theme : block.passages().get(row).themes()) {
                    json.writeNumber(theme);
                    json.writeNumber(row);
                }
            }
            json.writeEndArray();
            json.writeObjectFieldStart("remarks");
            for (int row = 0; row < block.passages().size(); row++) {
                if (!block.passages().get(row).remark().isEmpty()) {
                    json.writeStringField(
                            String.valueOf(row), block.passages().get(row).remark());
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void passage(JsonGenerator json, Block.Passage passage) throws IOException {
        json.writeNumber(passage.code());
        json.writeNumber(passage.stretch());
        json.writeNumber(passage.start());
        json.writeNumber(passage.end() - passage.start());
        json.writeNumber(passage.start() - passage.from());
        json.writeNumber(passage.to() - passage.end());
        json.writeNumber(passage.indicator());
        json.writeNumber(passage.flags());
    }

    /** What is said in each stretch. */
    String texts(Block block) {
        return json(json -> {
            json.writeStartArray();
            for (Block.Stretch stretch : block.stretches()) {
                json.writeString(stretch.text());
            }
            json.writeEndArray();
        });
    }
}
