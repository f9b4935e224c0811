package org.themata.corpus.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Objects of JSON as rows of a table: one object a line, or a list of objects. Their names are the columns. */
final class JsonRows {
    private static final int MOST_REPORTED = 10;

    private record Record(int line, Map<String, String> values) {}

    private final String file;
    private final List<Record> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JsonRows(String file) {
        this.file = file;
    }

    /** @throws InputException with every line that is not an object */
    static Rows of(String text, String file) {
        JsonRows rows = new JsonRows(file);
        if (text.stripLeading().startsWith("[")) {
            JsonText.parse(text, file, 1, parser -> rows.list(parser));
        } else {
            rows.lines(text);
        }
        if (rows.records.isEmpty() && rows.problems.isEmpty()) {
            rows.problems.add(Problem.error(Place.of(file), "no objects in this JSON file", "write one object a line"));
        }
        if (!rows.problems.isEmpty()) {
            throw new InputException(rows.problems.subList(0, Math.min(MOST_REPORTED, rows.problems.size())));
        }
        return rows.table();
    }

    private void lines(String text) {
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            number++;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                line(line, number);
            }
            start = end + 1;
        }
    }

    private void line(String line, int number) {
        try {
            JsonText.parse(line, file, number, parser -> {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    problems.add(
                            Problem.error(new Place(file, number, 0), "not a JSON object", "write one object a line"));
                    return number;
                }
                Map<String, String> values = new LinkedHashMap<>();
                object(parser, "", values);
                records.add(new Record(number, values));
                if (parser.nextToken() != null) {
                    problems.add(Problem.error(
                            new Place(file, number, 0),
                            "more than one JSON object in a line",
                            "write one object a line"));
                }
                return number;
            });
        } catch (InputException wrong) {
            problems.addAll(wrong.problems());
        }
    }

    private int list(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = JsonText.line(parser);
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                problems.add(Problem.error(new Place(file, line, 0), "not a JSON object in the list", "make it one"));
                parser.skipChildren();
                continue;
            }
            Map<String, String> values = new LinkedHashMap<>();
            object(parser, "", values);
            records.add(new Record(line, values));
        }
        return records.size();
    }

    /** Names inside an object in an object are joined by a point; lists are joined by semicolons. */
    private static void object(JsonParser parser, String prefix, Map<String, String> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(parser, name + ".", values);
            } else if (value == JsonToken.START_ARRAY) {
                List<String> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken().isScalarValue()) {
                        items.add(parser.getText());
                    }
                    parser.skipChildren();
                }
                values.put(name, String.join("; ", items));
            } else {
                values.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
            }
        }
    }

    private Rows table() {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(record -> names.addAll(record.values().keySet()));
        List<String> head = List.copyOf(names);
        List<Row> rows = records.stream()
                .map(record -> new Row(
                        record.line(),
                        head.stream()
                                .map(name -> record.values().getOrDefault(name, ""))
                                .toList()))
                .toList();
        return new Rows(head, rows);
    }
}
