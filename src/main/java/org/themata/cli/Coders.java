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
    private Coders() {}

    /**
     * The rows of these coders; all if none are named.
     *
     * @throws InputException with the first name that the ledger does not have
     */
    static List<Coding> of(String file, List<Coding> codings, List<String> coders) {
        if (coders.isEmpty()) {
            return codings;
        }
        List<String> known = names(codings);
        for (String coder : coders) {
            if (!known.contains(coder)) {
                throw unknown(file, coder, known);
            }
        }
        return codings.stream()
                .filter(coding -> coders.contains(coding.coder()))
                .toList();
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
