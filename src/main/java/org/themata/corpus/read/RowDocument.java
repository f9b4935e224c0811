package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Role;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Makes the transcript of one document from its rows. */
final class RowDocument {
    private final String id;
    private final Source source;
    private final List<String> head;
    private final RowColumns columns;
    private final ReadOptions options;
    private final StringBuilder text = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();

    RowDocument(String id, Source source, List<String> head, RowColumns columns, ReadOptions options) {
        this.id = id;
        this.source = source;
        this.head = head;
        this.columns = columns;
        this.options = options;
    }

    /** The transcript: each cell with an answer is a turn. */
    Transcript transcript(List<Row> rows, List<Problem> doubts) {
        for (Row row : rows) {
            String participant =
                    columns.participant().map(at -> row.cells().get(at).strip()).orElse("");
            String speaker =
                    columns.speaker().map(at -> row.cells().get(at).strip()).orElse("");
            Role role = speaker.isEmpty() ? Role.PARTICIPANT : options.role(speaker);
            for (int column : columns.text()) {
                cell(row, row.cells().get(column), speaker, role, role == Role.INTERVIEWER ? "" : participant);
            }
        }
        return new Transcript(id, source.name(), text.toString(), turns, attributes(rows), doubts);
    }

    private void cell(Row row, String cell, String speaker, Role role, String participant) {
        String answer = cell.strip();
        if (answer.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append("\n\n");
        }
        Span span = new Span(text.length(), text.length() + answer.length());
        text.append(answer);
        turns.add(new Turn(turns.size() + 1, speaker, role, participant, "", row.line(), span, List.of(span)));
    }

    /** Columns that say the same in every row of the document. */
    private Map<String, String> attributes(List<Row> rows) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            String value = rows.get(0).cells().get(column);
            int at = column;
            boolean constant = rows.stream().allMatch(row -> row.cells().get(at).equals(value));
            if (!head.get(column).isEmpty() && !columns.uses(column) && constant) {
                attributes.put(head.get(column), value);
            }
        }
        return attributes;
    }
}
