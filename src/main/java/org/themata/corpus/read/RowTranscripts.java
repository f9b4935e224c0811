package org.themata.corpus.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

/** Makes transcripts of the rows of a table that somebody else read, as the readers of CSV and JSON lines do. */
public final class RowTranscripts {
    private final List<String> head;
    private final RowColumns columns;
    private final ReadOptions options;

    /**
     * Finds the columns.
     *
     * @param head the names of all columns
     * @param options which columns hold what, and who interviews
     * @param file the table, for messages
     * @throws InputException with every named column that is missing, or if the text column is not clear
     */
    public RowTranscripts(List<String> head, CorpusOptions options, String file) {
        this.head = List.copyOf(head);
        this.columns = RowColumns.of(head, options.columns(), file);
        this.options =
                new ReadOptions(Optional.empty(), new Interviewers(options.interviewer()), Set.of(), options.columns());
    }

    /** Where the name of a row's document stands; empty if there is no such column. */
    public Optional<Integer> document() {
        return columns.document();
    }

    /** Whether rows name who answers. */
    public boolean namesParticipants() {
        return columns.participant().isPresent();
    }

    /** Whether all rows of a file are one document, if no column names it. */
    public boolean isConversation() {
        return columns.conversation();
    }

    /** Whether a column holds text, document, participant or speaker. */
    public boolean uses(int column) {
        return columns.uses(column)
                || columns.participant().filter(at -> at == column).isPresent();
    }

    /**
     * The transcript of one document.
     *
     * @param id its name
     * @param file where it stands
     * @param rows of this document, in order; at least one, each with a cell for every column
     */
    public Transcript transcript(String id, String file, List<Row> rows) {
        return new RowDocument(id, new Source(id, file, Optional.empty()), head, columns, options)
                .transcript(rows, List.of());
    }
}
