package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.themata.codebook.Code;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Who was asked about what: the column {@value #COLUMN} of the participants file. Empty or {@code yes}: about
 * everything; {@code no}: about nothing; else ids of themes and codes between semicolons, a theme standing for all
 * below it. Who was not asked is missing, not silent, and is no part of a share's denominator, unless they spoke of it
 * unasked.
 */
public final class Asked {
    /** The column. */
    public static final String COLUMN = "asked";

    private final Map<String, Set<String>> byParticipant;

    private Asked(Map<String, Set<String>> byParticipant) {
        this.byParticipant = byParticipant;
    }

    /**
     * Reads the column; empty if the participants file has none.
     *
     * @throws InputException naming each id that the codebook has not
     */
    public static Optional<Asked> of(Roster roster, List<Code> codes) {
        Optional<String> column = Optional.empty();
        for (String attribute : roster.attributes()) {
            if (column.isEmpty() && COLUMN.equalsIgnoreCase(attribute)) {
                column = Optional.of(attribute);
            }
        }
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Code> byId = new TreeMap<>();
        codes.forEach(code -> byId.put(code.id(), code));
        Map<String, Set<String>> limited = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Participant participant : roster.participants()) {
            String cell =
                    participant.attributes().getOrDefault(column.get(), "").strip();
            if (cell.isEmpty() || cell.equalsIgnoreCase("yes")) {
                continue;
            }
            Set<String> about = new HashSet<>();
            limited.put(participant.id(), about);
            for (String id : cell.equalsIgnoreCase("no") ? new String[0] : cell.split(";")) {
                Code code = byId.get(id.strip());
                if (code == null) {
                    problems.add(Problem.error(
                            Place.of(""),
                            "participant \"" + participant.id() + "\" was asked about \"" + id.strip()
                                    + "\", which is no code",
                            Nearest.remedy(id.strip(), byId.keySet())));
                } else {
                    code.withAllBelow().forEach(one -> about.add(one.id()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return Optional.of(new Asked(limited));
    }

    /** Whether a participant was asked about a code. */
    public boolean was(String participant, Code code) {
        Set<String> about = byParticipant.get(participant);
        return about == null || about.contains(code.id());
    }
}
