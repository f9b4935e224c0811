package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;

/**
 * Who is named under a quotation.
 *
 * @param roster the participants
 * @param names whether they are named; never where small numbers are hidden, since names can be counted
 * @param smallCells attributes are left out where fewer participants speak of the code and share them all
 */
public record Attribution(Roster roster, boolean names, SmallCells smallCells) {

    /** Takes the names back. */
    public Attribution {
        names &= !smallCells.isOn();
    }

    /**
     * {@code P01 (statutory, manager, years: 14)}: a bare number gets the attribute's name.
     *
     * @param speakers all who speak of what is quoted
     */
    String shown(String participant, Set<String> speakers) {
        String attributes = attributes(participant, speakers);
        if (!names) {
            return attributes;
        }
        return attributes.isEmpty() ? participant : participant + " (" + attributes + ")";
    }

    /** The attributes of a participant; empty if too few of the speakers have the same. */
    String attributes(String id, Set<String> speakers) {
        String own = all(id);
        if (!smallCells.isOn() || own.isEmpty()) {
            return own;
        }
        int same = 0;
        for (String other : speakers) {
            same += all(other).equals(own) ? 1 : 0;
        }
        return smallCells.isSmall(same) ? "" : own;
    }

    private String all(String id) {
        List<String> values = new ArrayList<>();
        roster.participant(id).map(Participant::attributes).orElse(Map.of()).forEach((name, value) -> {
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
        if (smallCells.isOn()) {
            notes.add("Attributes are left out where fewer than " + smallCells.least()
                    + " participants who speak of the same code have them all.");
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
