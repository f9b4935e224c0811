package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** CSV and TSV with one answer a row: open-ended answers of a survey, or turns of conversations. */
final class TabularReader implements TranscriptReader {
    private final boolean tabs;

    /** @param tabs whether columns are separated by tabs; else the separator is found in the head */
    TabularReader(boolean tabs) {
        this.tabs = tabs;
    }

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String text = Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        Rows rows = rows(text, source, options);
        return TimedRows.isOne(rows, options)
                ? List.of(TimedRows.transcript(rows, source, options, doubts))
                : transcripts(rows, source, options, doubts);
    }

    /** What is wrong with the rows does not matter if no column holds text: it is a table of something else. */
    private Rows rows(String text, Source source, ReadOptions options) {
        try {
            return Rows.of(text, source.name(), tabs);
        } catch (InputException wrong) {
            List<String> head = Rows.head(text, tabs);
            if (options.columns().text().isEmpty() && head.size() > 1 && !RowColumns.hasText(head)) {
                throw new NoTextColumn(source.name(), head);
            }
            throw wrong;
        }
    }

    /** The transcripts of a table, one a document. */
    static List<Transcript> transcripts(Rows rows, Source source, ReadOptions options, List<Problem> doubts) {
        RowColumns columns = RowColumns.of(rows.head(), options.columns(), source.name());
        List<Transcript> transcripts = new ArrayList<>();
        for (Map.Entry<String, List<Row>> document :
                documents(rows.rows(), columns, source).entrySet()) {
            transcripts.add(new RowDocument(document.getKey(), source, rows.head(), columns, options)
                    .transcript(document.getValue(), transcripts.isEmpty() ? doubts : List.of()));
        }
        return transcripts;
    }

    private static Map<String, List<Row>> documents(List<Row> rows, RowColumns columns, Source source) {
        Map<String, List<Row>> documents = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (Row row : rows) {
            number++;
            String id = source.id() + "#" + number;
            Optional<Integer> document = columns.document();
            if (document.isPresent()) {
                id = row.cells().get(document.get()).strip();
                if (id.isEmpty()) {
                    problems.add(Problem.error(
                            row.place(source.name()), "the document column is empty", "name the document"));
                }
            } else if (columns.conversation()) {
                id = source.id();
            }
            documents.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return documents;
    }
}
