package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Participant;
import org.themata.corpus.Role;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.Problem;

/** Who spoke, and how much, as tables. */
public final class SpeechTable {
    private static final Column TURNS = new Column("turns", "Turns", Type.COUNT);
    private static final Column SENTENCES = new Column("sentences", "Sentences", Type.COUNT);
    private static final Column WORDS = new Column("words", "Words", Type.COUNT);
    private static final Column MARKS = new Column("marks", "Marks", Type.COUNT);
    private static final Column LANGUAGE = new Column("language", "Language", Type.TEXT);
    private static final Column FIRST = new Column("first_time", "From", Type.TEXT);
    private static final Column LAST = new Column("last_time", "To", Type.TEXT);

    private final List<Speech> speeches;
    private final String language;

    /**
     * @param speeches of the whole corpus, in its order
     * @param language BCP 47 tag of the transcripts
     */
    public SpeechTable(List<Speech> speeches, String language) {
        this.speeches = List.copyOf(speeches);
        this.language = language;
    }

    /** One row a document. {@code participant_words} are those of participants only. */
    public Table byDocument(List<String> notes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        grouped(Speech::document).forEach((document, group) -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(document);
            row.add(distinct(group, Speech::participant));
            row.add(distinct(group, Speech::speaker));
            row.addAll(amounts(group));
            row.add(group.stream()
                    .filter(speech -> speech.role() == Role.PARTICIPANT)
                    .mapToLong(Speech::words)
                    .sum());
            row.addAll(times(group));
            rows.add(row);
        });
        return new Table(
                "Documents",
                List.of(
                        new Column("document", "Document", Type.TEXT),
                        new Column("participants", "Participants", Type.COUNT),
                        new Column("speakers", "Speakers", Type.COUNT),
                        TURNS,
                        SENTENCES,
                        WORDS,
                        MARKS,
                        new Column("participant_words", "Participants' words", Type.COUNT),
                        LANGUAGE,
                        FIRST,
                        LAST),
                rows,
                notes);
    }

    /** One row a participant, also those without words; times only where all is one document. */
    public Table byParticipant(List<Participant> participants, List<String> notes) {
        Map<String, List<Speech>> groups = grouped(Speech::participant);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Participant participant : participants) {
            List<Speech> group = groups.getOrDefault(participant.id(), List.of());
            List<@Nullable Object> row = new ArrayList<>();
            row.add(participant.id());
            row.add(distinct(group, Speech::document));
            row.add(distinct(group, Speech::speaker));
            row.addAll(amounts(group));
            row.addAll(distinct(group, Speech::document) == 1 ? times(group) : times(List.of()));
            rows.add(row);
        }
        return new Table(
                "Participants",
                List.of(
                        new Column("participant", "Participant", Type.TEXT),
                        new Column("documents", "Documents", Type.COUNT),
                        new Column("speakers", "Labels", Type.COUNT),
                        TURNS,
                        SENTENCES,
                        WORDS,
                        MARKS,
                        LANGUAGE,
                        FIRST,
                        LAST),
                rows,
                notes);
    }

    /** One row a label and document, with what is doubtful about it. */
    public Table bySpeaker(List<Problem> doubts, List<String> notes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Speech speech : speeches) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(speech.document());
            row.add(speech.speaker());
            row.add(speech.role().toString());
            row.add(speech.participant());
            row.addAll(amounts(List.of(speech)));
            row.addAll(times(List.of(speech)));
            row.add(doubt(speech, doubts));
            rows.add(row);
        }
        return new Table(
                "Speakers",
                List.of(
                        new Column("document", "Document", Type.TEXT),
                        new Column("speaker", "Speaker", Type.TEXT),
                        new Column("role", "Role", Type.TEXT),
                        new Column("participant", "Participant", Type.TEXT),
                        TURNS,
                        SENTENCES,
                        WORDS,
                        MARKS,
                        LANGUAGE,
                        FIRST,
                        LAST,
                        new Column("doubt", "Doubt", Type.PROSE)),
                rows,
                notes);
    }

    /** What was found about this label in its file; of text without a label, what was found about unattributed text. */
    private static @Nullable String doubt(Speech speech, List<Problem> doubts) {
        String sign = speech.role() == Role.UNATTRIBUTED ? "unattributed" : "\"" + speech.speaker() + "\"";
        String found = doubts.stream()
                .filter(doubt -> doubt.place().file().equals(speech.file())
                        && doubt.message().contains(sign))
                .map(Problem::message)
                .distinct()
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }

    private Map<String, List<Speech>> grouped(Function<Speech, String> key) {
        Map<String, List<Speech>> groups = new LinkedHashMap<>();
        speeches.forEach(speech -> groups.computeIfAbsent(key.apply(speech), k -> new ArrayList<>())
                .add(speech));
        return groups;
    }

    private static long distinct(List<Speech> group, Function<Speech, String> what) {
        return group.stream()
                .map(what)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }

    private static List<Object> amounts(List<Speech> group) {
        return List.of(
                group.stream().mapToInt(Speech::turns).sum(),
                group.stream().mapToInt(Speech::sentences).sum(),
                group.stream().mapToLong(Speech::words).sum(),
                group.stream().mapToInt(Speech::marks).sum());
    }

    /** Language, first and last time. */
    private List<@Nullable Object> times(List<Speech> group) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(language);
        cells.add(earliest(group.stream().map(Speech::first).toList()));
        cells.add(latest(group.stream().map(Speech::last).toList()));
        return cells;
    }

    private static @Nullable String earliest(List<String> times) {
        return times.stream()
                .filter(time -> !time.isEmpty())
                .min(String::compareTo)
                .orElse(null);
    }

    private static @Nullable String latest(List<String> times) {
        return times.stream()
                .filter(time -> !time.isEmpty())
                .max(String::compareTo)
                .orElse(null);
    }
}
