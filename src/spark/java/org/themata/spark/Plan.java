package org.themata.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What every task needs: broadcast once.
 *
 * @param codebook how it is matched
 * @param options of the job
 * @param head the columns of the cells; empty for files
 */
record Plan(CodebookText codebook, JobOptions options, List<String> head) implements Serializable {

    /** The head is copied into a list that can travel. */
    Plan {
        head = List.copyOf(head);
    }

    /** Whether groups are of participants, not of documents or speakers. */
    boolean groupsPeople() {
        return !options.by().contains("document") && !options.by().contains("speaker");
    }

    /**
     * Whether no participant is in two documents, so that nobody must be put together from several tasks: rows that
     * nobody signed.
     */
    boolean participantsAreDocuments() {
        return options.isTable()
                && options.value("participant-column").isEmpty()
                && head.stream().noneMatch("participant"::equalsIgnoreCase);
    }
}
