package org.themata.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.ParticipantsFile.Entry;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Looks people up in the participants file. */
final class Listing {
    private static final String ANY = "";

    private final ParticipantsFile file;
    private final Map<String, Map<String, String>> speakers = new HashMap<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();

    Listing(ParticipantsFile file) {
        this.file = file;
        for (Entry entry : file.entries()) {
            entries.computeIfAbsent(entry.participant(), id -> new ArrayList<>(1))
                    .add(entry);
            if (!entry.speaker().isEmpty()) {
                speakers.computeIfAbsent(entry.document(), document -> new HashMap<>())
                        .put(lower(entry.speaker()), entry.participant());
            } else if (!entry.document().isEmpty()) {
                documents
                        .computeIfAbsent(entry.document(), document -> new LinkedHashSet<>())
                        .add(entry.participant());
            }
        }
    }

    /** Whether some row names a document. */
    boolean namesDocuments() {
        return file.entries().stream().anyMatch(entry -> !entry.document().isEmpty());
    }

    ParticipantsFile file() {
        return file;
    }

    /** By document and speaker; by speaker alone only if the document is not given to one participant. */
    Optional<String> speaker(Transcript transcript, String label) {
        for (String document : names(transcript)) {
            String found = speakers.getOrDefault(document, Map.of()).get(lower(label));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return owner(transcript).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(speakers.getOrDefault(ANY, Map.of()).get(lower(label)));
    }

    /** By document; else a participant named like the default name, the document or the label. */
    Optional<String> other(Transcript transcript, String label, String byDefault) {
        Optional<String> owner = owner(transcript);
        if (owner.isPresent()) {
            return owner;
        }
        for (String name : List.of(byDefault, label, transcript.id())) {
            if (fits(name, transcript)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** What the document may be called in the file. */
    List<String> names(Transcript transcript) {
        String path = transcript.file();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        Set<String> names = new LinkedHashSet<>(List.of(transcript.id(), transcript.id() + extension, path, name));
        names.add(dot < 0 ? name : name.substring(0, dot));
        return List.copyOf(names);
    }

    /** Everything that a speaker or document could have been called. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : file.entries()) {
            names.add(entry.participant());
            names.add(entry.document());
            names.add(entry.speaker());
        }
        names.remove("");
        return List.copyOf(names);
    }

    /** Rows that met nobody. */
    List<Problem> unmet(Set<String> met, Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        for (Entry entry : file.entries()) {
            Place place = new Place(file.file(), entry.line(), 0);
            if (!entry.document().isEmpty() && !known.contains(entry.document())) {
                problems.add(Problem.warning(
                        place,
                        "document \"" + entry.document() + "\" is not among the transcripts",
                        Nearest.to(entry.document(), known)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("add it, or correct the row")));
            } else if (!met.contains(entry.participant())) {
                problems.add(Problem.warning(
                        place,
                        "participant \"" + entry.participant() + "\" has no words: counted with zeros",
                        "correct document or speaker of the row if they did speak"));
            }
        }
        return problems;
    }

    private boolean fits(String name, Transcript transcript) {
        List<Entry> rows = entries.getOrDefault(name, List.of());
        List<String> documentNames = names(transcript);
        return rows.stream()
                .anyMatch(row -> row.speaker().isEmpty()
                        && (row.document().isEmpty() || documentNames.contains(row.document())));
    }

    /** The one participant whose the document is. */
    private Optional<String> owner(Transcript transcript) {
        for (String document : names(transcript)) {
            Set<String> owners = documents.get(document);
            if (owners != null) {
                return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
