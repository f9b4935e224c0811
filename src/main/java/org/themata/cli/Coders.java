package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.themata.coding.Coding;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/** Whose rows of a ledger are meant. */
final class Coders {
    private final String file;
    private final List<String> wanted;
    private final Set<String> met = new TreeSet<>();

    /**
     * @param file the ledger
     * @param wanted whose rows are meant; empty = everybody's
     */
    Coders(String file, List<String> wanted) {
        this.file = file;
        this.wanted = List.copyOf(wanted);
    }

    /** Whether a row of the ledger is one of theirs. */
    boolean include(Coding coding) {
        if (wanted.isEmpty()) {
            return true;
        }
        met.add(coding.coder());
        return wanted.contains(coding.coder());
    }

    /**
     * When all rows were seen.
     *
     * @throws InputException with the first name that the ledger does not have
     */
    void finish() {
        for (String coder : wanted) {
            if (!met.contains(coder)) {
                throw unknown(file, coder, List.copyOf(met));
            }
        }
    }

    /**
     * The person of a ledger.
     *
     * @param named who is meant; empty = the only one who is not the program
     */
    static String human(String file, List<Coding> codings, Optional<String> named) {
        List<String> people = new ArrayList<>(names(codings));
        if (named.isPresent()) {
            if (!people.contains(named.get())) {
                throw unknown(file, named.get(), people);
            }
            return named.get();
        }
        people.remove(Coding.ENGINE);
        if (people.isEmpty()) {
            throw new InputException(
                    Place.of(file), "the ledger has no coding of a person", "name one with the codings of a person");
        }
        if (people.size() > 1) {
            throw new UsageException(
                    file + " has codings of " + people.size() + " people: " + String.join(", ", people),
                    "name the one to compare with: --coder \"" + people.get(0) + "\"");
        }
        return people.get(0);
    }

    private static List<String> names(List<Coding> codings) {
        Set<String> names = new TreeSet<>();
        codings.forEach(coding -> names.add(coding.coder()));
        return List.copyOf(names);
    }

    private static InputException unknown(String file, String coder, List<String> known) {
        return new InputException(Place.of(file), "there is no coder \"" + coder + "\"", Nearest.remedy(coder, known));
    }
}
