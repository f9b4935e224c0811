package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

/**
 * The table that Whisper writes: {@code start, end, text}, perhaps a {@code speaker}, one segment a row, times in
 * milliseconds (in seconds if they have a decimal point). It is one conversation.
 */
final class TimedRows {
    private static final List<String> TIMED = List.of("start", "end", "text");
    private static final Set<String> ALL = Set.of("start", "end", "text", "speaker", "id", "index");

    private TimedRows() {}

    /** Whether the table has these columns and no others, and every row a time. */
    static boolean isOne(Rows rows, ReadOptions options) {
        List<String> head = names(rows);
        return options.columns().equals(org.themata.corpus.Columns.UNNAMED)
                && head.containsAll(TIMED)
                && ALL.containsAll(head)
                && !rows.rows().isEmpty()
                && rows.rows().stream()
                        .allMatch(row ->
                                row.cells().get(head.indexOf("start")).strip().matches("\\d{1,10}(?:\\.\\d{1,9})?"));
    }

    static Transcript transcript(Rows rows, Source source, ReadOptions options, List<Problem> doubts) {
        List<String> head = names(rows);
        int speaker = head.indexOf("speaker");
        SpokenText spoken = new SpokenText();
        for (Row row : rows.rows()) {
            String start = row.cells().get(head.indexOf("start")).strip();
            double time = Double.parseDouble(start);
            spoken.say(
                    speaker < 0 ? "" : row.cells().get(speaker),
                    Math.round(start.indexOf('.') < 0 ? time : time * 1000),
                    row.line(),
                    row.cells().get(head.indexOf("text")));
        }
        List<Problem> all = new ArrayList<>(doubts);
        all.addAll(spoken.repeated(source.name()));
        return spoken.transcript(source, options, Map.of(), all);
    }

    private static List<String> names(Rows rows) {
        return rows.head().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
