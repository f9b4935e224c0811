package org.themata.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themata.text.Problem;

/**
 * Who is a participant. {@link #assign} may be called from many threads; {@link #add} takes the assigned transcripts in
 * the order of the input, from one.
 */
public final class Roster {
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final List<Problem> doubts = new ArrayList<>();

    /** The transcript with the participant of every turn filled in. */
    public Transcript assign(Transcript transcript) {
        return transcript;
    }

    /** Takes note of who speaks in an assigned transcript. */
    public void add(Transcript transcript) {}

    /** Listed participants in the order of the file, with or without words; then the others as they appear. */
    public List<Participant> participants() {
        return List.copyOf(participants.values());
    }

    /** The participant of this name. */
    public Optional<Participant> participant(String id) {
        return Optional.ofNullable(participants.get(id));
    }

    /** The attributes of the participants file, in its order; empty without one. */
    public List<String> attributes() {
        return List.of();
    }

    /** What does not fit together: listed participants never met, speakers not listed. Complete after the last {@link #add}. */
    public List<Problem> doubts() {
        return List.copyOf(doubts);
    }
}
