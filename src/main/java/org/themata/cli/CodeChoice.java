package org.themata.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/** The code that {@code --code} names. */
final class CodeChoice {

    private CodeChoice() {}

    /**
     * The code with this id.
     *
     * @throws InputException with the nearest id if there is none
     */
    static Code of(Codebook codebook, String id) {
        return of(codebook.codes().toList(), codebook.file(), id);
    }

    /**
     * The same among these codes.
     *
     * @param file that they are of
     */
    static Code of(List<Code> codes, String file, String id) {
        return codes.stream()
                .filter(code -> code.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new InputException(Place.of(file), "there is no code \"" + id + "\"", remedy(codes, id)));
    }

    /** The ids of a code and of all below it; of every code if none is named. */
    static Set<String> ids(Codebook codebook, Optional<String> id) {
        return id.map(name -> of(codebook, name).withAllBelow())
                .orElseGet(codebook::codes)
                .map(Code::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The id of the code of this name, else the nearest id. */
    private static String remedy(List<Code> codes, String id) {
        Optional<String> named = codes.stream()
                .filter(code -> code.name().equalsIgnoreCase(id.strip()))
                .map(Code::id)
                .findFirst();
        List<String> known = codes.stream().map(Code::id).toList();
        return named.map(found -> "did you mean \"" + found + "\"?").orElseGet(() -> Nearest.remedy(id, known));
    }
}
