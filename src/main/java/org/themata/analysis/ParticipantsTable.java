package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Who was interviewed, and how much each one said. */
public final class ParticipantsTable {
    private static final double SECONDS_IN_MINUTE = 60;
    private static final int MANY = 100;

    private final Roster roster;
    private final List<Attendance> attendances;
    private final Optional<Integer> recruited;
    private final SmallCells smallCells;
    private final Caption caption;

    /**
     * @param roster the participants, also those who said nothing
     * @param attendances of all transcripts
     * @param recruited how many people were asked
     * @param smallCells where small numbers are hidden, attributes are too: they could be counted
     * @param caption title and notes
     */
    public ParticipantsTable(
            Roster roster,
            List<Attendance> attendances,
            Optional<Integer> recruited,
            SmallCells smallCells,
            Caption caption) {
        this.roster = roster;
        this.attendances = List.copyOf(attendances);
        this.recruited = recruited;
        this.smallCells = smallCells;
        this.caption = caption;
    }

    /** One row a participant; {@code minutes} are missing where a document has no times. */
    public Table forPrograms() {
        return table(true, roster.attributes());
    }

    /** The same with headings, and without minutes if no document has times. */
    public Table forPeople() {
        return table(
                attendances.stream().anyMatch(one -> one.seconds() > 0),
                smallCells.isOn() ? List.of() : roster.attributes());
    }

    private Table table(boolean withMinutes, List<String> attributes) {
        Set<String> taken = new LinkedHashSet<>(List.of("participant", "documents", "turns", "words", "minutes"));
        List<Column> columns = new ArrayList<>(List.of(new Column("participant", "Participant", Type.TEXT)));
        for (String attribute : attributes) {
            String name = attribute;
            while (!taken.add(name)) {
                name += "_";
            }
            columns.add(new Column(name, attribute, Type.TEXT));
        }
        columns.add(new Column("documents", "Documents", Type.COUNT));
        columns.add(new Column("turns", "Turns", Type.COUNT));
        columns.add(new Column("words", "Words", Type.COUNT));
        if (withMinutes) {
            columns.add(new Column("minutes", "Minutes", Type.NUMBER));
        }
        Map<String, List<Attendance>> byParticipant =
                attendances.stream().collect(Collectors.groupingBy(Attendance::participant));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Participant participant : roster.participants()) {
            rows.add(
                    row(participant, byParticipant.getOrDefault(participant.id(), List.of()), withMinutes, attributes));
        }
        return new Table(
                caption.title(),
                columns,
                rows,
                caption.withFirst(notes(withMinutes)).notes());
    }

    private List<@Nullable Object> row(
            Participant participant, List<Attendance> own, boolean withMinutes, List<String> attributes) {
        List<@Nullable Object> row = new ArrayList<>(List.of(participant.id()));
        for (String attribute : attributes) {
            String value = participant.attributes().getOrDefault(attribute, "");
            row.add(value.isEmpty() || smallCells.isOn() ? null : value);
        }
        row.add(own.stream().map(Attendance::document).distinct().count());
        row.add(own.stream().mapToInt(Attendance::turns).sum());
        row.add(own.stream().mapToLong(Attendance::words).sum());
        if (withMinutes) {
            double seconds = own.stream().mapToDouble(Attendance::seconds).sum();
            row.add(seconds > 0 ? seconds / SECONDS_IN_MINUTE : null);
        }
        return row;
    }

    private List<String> notes(boolean withMinutes) {
        List<String> notes = new ArrayList<>();
        int interviewed = (int) attendances.stream()
                .filter(one -> one.words() > 0)
                .map(Attendance::participant)
                .distinct()
                .count();
        notes.add(interviewed + (interviewed == 1 ? " participant" : " participants") + " interviewed"
                + recruited
                        .map(asked -> " of " + Apa.count(asked) + " recruited (response rate "
                                + Apa.percent(interviewed, asked, asked < MANY ? 0 : 1) + " %)")
                        .orElse("")
                + ".");
        int listed = roster.participants().size();
        if (listed > interviewed) {
            notes.add("Without words: " + (listed - interviewed) + " of " + listed + ".");
        }
        notes.add("In all: "
                + Apa.count(attendances.stream()
                        .map(Attendance::document)
                        .distinct()
                        .count())
                + " documents, "
                + Apa.count(attendances.stream().mapToInt(Attendance::turns).sum()) + " turns, "
                + Apa.count(attendances.stream().mapToLong(Attendance::words).sum())
                + " words of participants; interviewers are left out.");
        if (smallCells.isOn() && !roster.attributes().isEmpty()) {
            notes.add("Attributes are suppressed: groups smaller than " + smallCells.least() + " could be counted.");
        }
        if (withMinutes) {
            notes.add(
                    "Minutes: from the start of the first turn to the start of the last, in a participant's documents; empty without times.");
        }
        return notes;
    }
}
