package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;

/**
 * Who is named under a quotation.
 *
 * @param roster the participants
 * @param names whether they are named
 * @param smallCells attributes that together fit fewer participants are left out
 */
public record Attribution(Roster roster, boolean names, SmallCells smallCells) {

    /** {@code P01 (statutory, manager, years: 14)}: a bare number gets the attribute's name. */
    String shown(String participant) {
        String attributes = attributes(participant);
        if (!names) {
            return attributes;
        }
        return attributes.isEmpty() ? participant : participant + " (" + attributes + ")";
    }

    /** The attributes of a participant; empty if too few participants have the same. */
    String attributes(String id) {
        String own = all(id);
        if (smallCells.least() < 2 || own.isEmpty()) {
            return own;
        }
        int same = 0;
        for (Participant other : roster.participants()) {
            same += all(other.id()).equals(own) ? 1 : 0;
        }
        return smallCells.isSmall(same) ? "" : own;
    }

    private String all(String id) {
        List<String> values = new ArrayList<>();
        roster.participant(id)
                .map(Participant::attributes)
                .orElse(java.util.Map.of())
                .forEach((name, value) -> {
                    if (!value.isBlank()) {
                        boolean number = value.chars().noneMatch(Character::isLetter);
                        values.add(number ? name + ": " + value : value);
                    }
                });
        return String.join(", ", values);
    }

    /** What the reader must know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (smallCells.least() > 1) {
            notes.add(
                    "Attributes are left out where fewer than " + smallCells.least() + " participants have the same.");
        }
        if (!names) {
            notes.add("Participants are not named; attributes together may still identify a person.");
        }
        return notes;
    }

    /** Something that gives the participant away: missing if they are not named. */
    @Nullable
    String hidden(String value) {
        return names && !value.isEmpty() ? value : null;
    }
}
