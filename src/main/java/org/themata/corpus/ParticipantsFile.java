package org.themata.corpus;

import java.util.List;

/**
 * The researcher's list of participants.
 *
 * @param file as the user named it
 * @param attributes names of the attribute columns, in order
 * @param participants each once, in order
 * @param entries every row
 */
public record ParticipantsFile(
        String file, List<String> attributes, List<Participant> participants, List<Entry> entries) {

    /**
     * A row: whose are the words of a document, or of a speaker, or of a speaker in a document.
     *
     * @param participant the participant's id
     * @param document empty = any
     * @param speaker empty = any
     * @param line of the file, 1-based
     */
    public record Entry(String participant, String document, String speaker, int line) {}

    /** Copies the lists. */
    public ParticipantsFile {
        attributes = List.copyOf(attributes);
        participants = List.copyOf(participants);
        entries = List.copyOf(entries);
    }
}
