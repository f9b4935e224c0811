package org.themata.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a tabular transcript hold what.
 *
 * @param text the answers; several = several questions a respondent; empty = found by name
 * @param document the document that a row belongs to
 * @param participant who answers
 * @param speaker the speaker's label
 */
public record Columns(
        List<String> text, Optional<String> document, Optional<String> participant, Optional<String> speaker) {

    /** No column named: all are found by their usual names. */
    public static final Columns UNNAMED = new Columns(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public Columns {
        text = List.copyOf(text);
    }
}
