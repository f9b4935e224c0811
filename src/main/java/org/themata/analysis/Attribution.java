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
 * @param names whether they are named; their attributes always are
 */
public record Attribution(Roster roster, boolean names) {

    /** {@code P01 (statutory, manager, years: 14)}: a bare number gets the attribute's name. */
    String shown(String participant) {
        String attributes = attributes(participant);
        if (!names) {
            return attributes;
        }
        return attributes.isEmpty() ? participant : participant + " (" + attributes + ")";
    }

    String attributes(String id) {
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

    /** Something that gives the participant away: missing if they are not named. */
    @Nullable
    String hidden(String value) {
        return names && !value.isEmpty() ? value : null;
    }
}
