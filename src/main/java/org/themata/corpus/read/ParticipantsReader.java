package org.themata.corpus.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.themata.corpus.Participant;
import org.themata.corpus.ParticipantsFile;
import org.themata.corpus.ParticipantsFile.Entry;
import org.themata.text.ColumnNames;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Reads the participants file: CSV, TSV or the first sheet of an xlsx workbook. */
public final class ParticipantsReader {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    /** Each value once: most say the same of many people. */
    private final Map<String, String> values = new HashMap<>();

    private ParticipantsReader(String file) {
        this.file = file;
    }

    /**
     * Reads and checks the file.
     *
     * @throws InputException with everything that is wrong with it
     */
    public static ParticipantsFile read(Path path) {
        String file = path.toString();
        byte[] bytes;
        try {
            bytes = FileStamp.bytes(path);
        } catch (IOException wrong) {
            String what =
                    Files.isDirectory(path) ? "is a directory" : Files.exists(path) ? "cannot be read" : "not found";
            throw new InputException(Place.of(file), "participants file: " + what, "check --participants");
        }
        return new ParticipantsReader(file).parse(Rows.of(bytes, file).unguarded());
    }

    private ParticipantsFile parse(Rows rows) {
        List<String> head = rows.head();
        int participant = column(head, "participant");
        if (participant < 0) {
            throw new InputException(
                    new Place(file, 1, 0),
                    "no column \"participant\"",
                    Nearest.remedy("participant", ColumnNames.shown(head)));
        }
        int document = column(head, "document");
        int speaker = column(head, "speaker");
        List<Integer> others = new ArrayList<>();
        for (int at = 0; at < head.size(); at++) {
            if (at != participant
                    && at != document
                    && at != speaker
                    && !head.get(at).isEmpty()) {
                others.add(at);
            }
        }
        for (Row row : rows.rows()) {
            if (row.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            Entry entry = new Entry(cell(row, participant), cell(row, document), cell(row, speaker), row.line());
            if (entry.participant().isEmpty()) {
                problem(row.line(), "the participant column is empty", "name the participant, or remove the row");
                continue;
            }
            entries.add(entry);
            attributes(row, entry.participant(), head, others);
        }
        duplicates();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<Participant> participants = new ArrayList<>();
        attributes.forEach((id, values) -> participants.add(new Participant(id, values)));
        return new ParticipantsFile(file, others.stream().map(head::get).toList(), participants, entries);
    }

    private void attributes(Row row, String participant, List<String> head, List<Integer> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column : columns) {
            String value = cell(row, column);
            values.put(head.get(column), this.values.computeIfAbsent(value, same -> value));
        }
        Map<String, String> before = attributes.putIfAbsent(participant, values);
        if (before != null && !before.equals(values)) {
            String differing = values.keySet().stream()
                    .filter(name -> !java.util.Objects.equals(values.get(name), before.get(name)))
                    .findFirst()
                    .orElse("");
            problem(
                    row.line(),
                    "participant \"" + participant + "\" has another value of \"" + differing + "\" than above",
                    "make the rows of one participant agree");
        }
    }

    private void duplicates() {
        Map<Entry, Integer> rows = new HashMap<>();
        Map<List<String>, Entry> speakers = new HashMap<>();
        for (Entry entry : entries) {
            Entry same = new Entry(entry.participant(), entry.document(), entry.speaker(), 0);
            Integer above = rows.putIfAbsent(same, entry.line());
            if (above != null) {
                problem(
                        entry.line(),
                        "participant \"" + entry.participant() + "\" stands here again: the same as line " + above,
                        "remove one of the rows");
            }
            if (!entry.speaker().isEmpty()) {
                Entry other = speakers.putIfAbsent(
                        List.of(entry.document(), entry.speaker().toLowerCase(Locale.ROOT)), entry);
                if (other != null && !other.participant().equals(entry.participant())) {
                    problem(
                            entry.line(),
                            "speaker \"" + entry.speaker() + "\" is given to \"" + entry.participant()
                                    + "\", but in line " + other.line() + " to \"" + other.participant() + "\"",
                            "give each speaker of a document to one participant");
                }
            }
        }
    }

    private void problem(int line, String message, String remedy) {
        problems.add(Problem.error(new Place(file, line, 0), message, remedy));
    }

    private static int column(List<String> head, String name) {
        for (int at = 0; at < head.size(); at++) {
            if (head.get(at).equalsIgnoreCase(name)) {
                return at;
            }
        }
        return -1;
    }

    private static String cell(Row row, int column) {
        return column < 0 ? "" : row.cells().get(column).strip();
    }
}
