package org.themata.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;

/**
 * Who the page tells of: the participants; or, if they are not named, one entry for all who share their attributes; or
 * nobody.
 */
final class People {
    private static final char BETWEEN = '\u001F';

    private final Roster roster;
    private final Disclosure disclosure;
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param name empty if it is not told
     * @param attributes in the order of {@link #attributes}
     */
    record Person(String name, List<String> attributes) {}

    People(Roster roster, Disclosure disclosure) {
        this.roster = roster;
        this.disclosure = disclosure;
        for (Participant participant : roster.participants()) {
            String label = label(participant.id());
            if (!label.isEmpty() && !persons.containsKey(label)) {
                places.put(label, persons.size());
                persons.put(label, new Person(disclosure.people() ? participant.id() : "", attributes(participant)));
            }
        }
    }

    private List<String> attributes(Participant participant) {
        List<String> values = new ArrayList<>();
        for (String attribute : attributes()) {
            values.add(participant.attributes().getOrDefault(attribute, ""));
        }
        return values;
    }

    Disclosure disclosure() {
        return disclosure;
    }

    /** The attributes that are told. */
    List<String> attributes() {
        return disclosure.attributes() ? roster.attributes() : List.of();
    }

    /** What tells a participant from those that are told apart; empty if nothing does. */
    String label(String participant) {
        if (participant.isEmpty() || disclosure.people()) {
            return participant;
        }
        return roster.participant(participant)
                .map(one -> String.join(String.valueOf(BETWEEN), attributes(one)))
                .orElse("");
    }

    /** Those that are told apart, by label. */
    Map<String, Person> persons() {
        return persons;
    }

    /** The place of a label among {@link #persons}; -1 if there is none. */
    int place(String label) {
        return places.getOrDefault(label, -1);
    }
}
