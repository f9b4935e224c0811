package org.themata.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The researcher's codebook.
 *
 * @param file where it was read, as the user named it; empty if made in memory
 * @param name its title; empty if not given
 * @param version as written; empty if not given
 * @param language BCP 47 tag; empty if not given
 * @param themes the top level, in order
 * @param negation the triggers and terminators that replace the language's built-in list, if the codebook has its own
 */
public record Codebook(
        String file, String name, String version, String language, List<Code> themes, Optional<Negation> negation) {

    /** Copies the list. */
    public Codebook {
        themes = List.copyOf(themes);
    }

    /** Every theme and code, depth first, in codebook order: the order of all tables. */
    public Stream<Code> codes() {
        return all().stream();
    }

    /** As {@link #codes}, as a list. */
    public List<Code> all() {
        List<Code> all = new ArrayList<>();
        addAll(themes, all);
        return Collections.unmodifiableList(all);
    }

    private static void addAll(List<Code> codes, List<Code> all) {
        for (Code code : codes) {
            all.add(code);
            addAll(code.codes(), all);
        }
    }

    /** The code with this id. */
    public Optional<Code> code(String id) {
        return codes().filter(code -> code.id().equals(id)).findFirst();
    }
}
