package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/**
 * By what a table is split: {@code participant}, {@code document}, {@code speaker}, or attributes of the participants;
 * none = the corpus as a whole.
 */
public record Grouping(List<String> by) {
    private static final List<String> OWN = List.of("participant", "document", "speaker");

    /** Copies the list. */
    public Grouping {
        by = List.copyOf(by);
    }

    /** The corpus as a whole. */
    public static Grouping none() {
        return new Grouping(List.of());
    }

    /**
     * Whether groups are of participants with something in common, and not single ones, their documents or speakers.
     */
    boolean isOfPeople() {
        return !by.isEmpty() && by.stream().noneMatch(OWN::contains);
    }

    /**
     * Splits a tally. Groups come in the order of the roster, the corpus and the values' first appearance; participants
     * without words have their group, with zeros. Text that is no participant's is in a group of its own only if a code
     * was found in it.
     *
     * @throws InputException if an attribute is not known
     */
    public List<Group> groups(Tally tally, Roster roster) {
        check(roster);
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        if (by.isEmpty()) {
            groups.put(List.of(), new Group(List.of()));
        }
        boolean byPerson = !by.contains("document") && !by.contains("speaker");
        if (byPerson) {
            for (Participant participant : roster.participants()) {
                group(groups, key("", "", participant)).addParticipant(participant.id());
            }
        }
        for (Cell cell : tally.cells()) {
            Participant participant =
                    roster.participant(cell.participant()).orElse(new Participant(cell.participant(), Map.of()));
            group(groups, key(cell.document(), cell.speaker(), participant)).add(cell);
        }
        List<Group> kept = new ArrayList<>(groups.values());
        kept.removeIf(group -> byPerson && !by.isEmpty() && group.participants() == 0 && !group.isMentioned());
        return kept;
    }

    private static Group group(Map<List<String>, Group> groups, List<String> key) {
        return groups.computeIfAbsent(key, Group::new);
    }

    private List<String> key(String document, String speaker, Participant participant) {
        List<String> key = new ArrayList<>();
        for (String column : by) {
            key.add(
                    switch (column) {
                        case "participant" -> participant.id();
                        case "document" -> document;
                        case "speaker" -> speaker;
                        default -> participant.attributes().getOrDefault(column, "");
                    });
        }
        return key;
    }

    private void check(Roster roster) {
        List<String> known = new ArrayList<>(OWN);
        known.addAll(roster.attributes());
        for (String column : by) {
            if (!known.contains(column)) {
                throw new InputException(
                        Place.of(""),
                        "there is nothing to group by called \"" + column + "\"",
                        Nearest.remedy(column, known)
                                + (roster.attributes().isEmpty() ? "; attributes come from --participants" : ""));
            }
        }
    }
}
