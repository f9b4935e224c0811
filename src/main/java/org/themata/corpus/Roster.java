package org.themata.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Who is a participant: by the participants file, else by speakers and documents. {@link #assign} may be called from
 * many threads; {@link #add} takes the assigned transcripts in the order of the input, from one.
 */
public final class Roster {
    private static final int MOST_REPORTED = 20;

    private final Optional<Listing> listing;
    private final boolean shared;
    private final Optional<String> participantColumn;
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final Set<String> met = new LinkedHashSet<>();
    /** What the documents may be called; none if the participants file names no documents. */
    private final Set<String> documents = new LinkedHashSet<>();

    private final boolean namesDocuments;
    private final List<Problem> unlisted = new ArrayList<>();
    private int unlistedCount;

    /**
     * @param file the participants file, if there is one
     * @param options whether speakers are shared, and the participant column of tabular input
     */
    public Roster(Optional<ParticipantsFile> file, CorpusOptions options) {
        this.listing = file.map(Listing::new);
        this.namesDocuments = listing.map(Listing::namesDocuments).orElse(false);
        this.shared = options.speakersAreShared();
        this.participantColumn = options.columns().participant();
        file.ifPresent(list -> list.participants().forEach(one -> participants.put(one.id(), one)));
    }

    /** The transcript with the participant of every turn filled in. */
    public Transcript assign(Transcript transcript) {
        Set<String> speakers = new LinkedHashSet<>();
        for (Turn turn : transcript.turns()) {
            if (turn.role() == Role.PARTICIPANT) {
                speakers.add(turn.speaker());
            }
        }
        Map<String, Optional<String>> explicit = new LinkedHashMap<>();
        Map<String, String> whose = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>(transcript.turns().size());
        for (Turn turn : transcript.turns()) {
            if (!turn.participant().isEmpty() || turn.role() == Role.UNATTRIBUTED) {
                turns.add(turn);
                continue;
            }
            String label = turn.speaker();
            Optional<String> listed =
                    explicit.computeIfAbsent(label, name -> listing.flatMap(list -> list.speaker(transcript, name)));
            if (listed.isPresent()) {
                turns.add(turn.by(listed.get(), Role.PARTICIPANT));
            } else if (turn.role() == Role.INTERVIEWER) {
                turns.add(turn);
            } else {
                turns.add(turn.by(
                        whose.computeIfAbsent(label, name -> whose(transcript, name, speakers.size())),
                        Role.PARTICIPANT));
            }
        }
        return transcript.with(turns);
    }

    private String whose(Transcript transcript, String label, int speakers) {
        String name = byDefault(transcript, label, speakers);
        return listing.flatMap(list -> list.other(transcript, label, name)).orElse(name);
    }

    private String byDefault(Transcript transcript, String label, int speakers) {
        if (label.isEmpty()) {
            return transcript.id();
        }
        if (shared) {
            return label;
        }
        return speakers == 1 ? transcript.id() : transcript.id() + "/" + label;
    }

    /** Takes note of who speaks in an assigned transcript. */
    public void add(Transcript transcript) {
        if (namesDocuments) {
            listing.ifPresent(list -> documents.addAll(list.names(transcript)));
        }
        if (transcript.turns().isEmpty()) {
            silent(transcript).ifPresent(id -> meet(id, transcript, "", 0));
        }
        for (Turn turn : transcript.turns()) {
            if (turn.role() == Role.PARTICIPANT && !turn.participant().isEmpty()) {
                meet(turn.participant(), transcript, turn.speaker(), turn.line());
            }
        }
    }

    /** The participant of a document without words; empty if the participants file has none for it. */
    public Optional<String> silent(Transcript transcript) {
        String column = participantColumn.orElse("participant");
        Optional<String> named = transcript.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(column)
                        && !entry.getValue().isBlank())
                .map(entry -> entry.getValue().strip())
                .findFirst();
        return named.or(() -> listing.isPresent()
                ? listing.flatMap(list -> list.other(transcript, "", transcript.id()))
                : Optional.of(transcript.id()));
    }

    private void meet(String id, Transcript transcript, String speaker, int line) {
        if (met.add(id) && listing.isPresent() && !participants.containsKey(id)) {
            unlistedCount++;
            if (unlisted.size() < MOST_REPORTED) {
                String who = speaker.isEmpty() ? "document \"" + transcript.id() + "\"" : "speaker \"" + speaker + "\"";
                unlisted.add(Problem.warning(
                        new Place(transcript.file(), line, 0),
                        who + " is not in the participants file: counted as participant \"" + id
                                + "\", without attributes",
                        remedy(speaker.isEmpty() ? transcript.id() : speaker)));
            }
        }
        participants.computeIfAbsent(id, name -> new Participant(name, Map.of()));
    }

    private String remedy(String name) {
        List<String> known = listing.map(Listing::names).orElse(List.of());
        return Nearest.to(name, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("add a row, or name the label with --interviewer");
    }

    /** Listed participants in the order of the file, with or without words; then the others as they appear. */
    public List<Participant> participants() {
        return List.copyOf(participants.values());
    }

    /** The participant of this name. */
    public Optional<Participant> participant(String id) {
        return Optional.ofNullable(participants.get(id));
    }

    /** Whether the participants file names this label. */
    boolean declares(String label) {
        return listing.map(Listing::names).orElse(List.of()).stream().anyMatch(label::equalsIgnoreCase);
    }

    /** The attributes of the participants file, in its order; empty without one. */
    public List<String> attributes() {
        return listing.map(list -> list.file().attributes()).orElse(List.of());
    }

    /**
     * What does not fit together: speakers not listed, listed participants never met. Complete after the last
     * {@link #add}.
     */
    public List<Problem> doubts() {
        List<Problem> doubts = new ArrayList<>(unlisted);
        if (unlistedCount > unlisted.size()) {
            doubts.add(Problem.warning(
                    Place.of(listing.orElseThrow().file().file()),
                    (unlistedCount - unlisted.size()) + " more speakers or documents are not in the participants file",
                    ""));
        }
        listing.ifPresent(list -> doubts.addAll(list.unmet(met, documents)));
        listing.ifPresent(list -> doubts.addAll(alike(list.file())));
        return doubts;
    }

    /** Attributes with two values that differ in case alone: they make two groups of one. */
    private static List<Problem> alike(ParticipantsFile file) {
        List<Problem> doubts = new ArrayList<>();
        for (String attribute : file.attributes()) {
            List<String> values = file.participants().stream()
                    .map(one -> one.attributes().getOrDefault(attribute, ""))
                    .toList();
            Nearest.sameButForCase(values)
                    .ifPresent(two -> doubts.add(Problem.warning(
                            Place.of(file.file()),
                            "attribute \"" + attribute + "\": \"" + two.get(0) + "\" and \"" + two.get(1)
                                    + "\" are two groups and differ in case alone",
                            "write them alike if they mean the same")));
        }
        return doubts;
    }
}
