package org.themata.codebook;

import java.util.List;
import java.util.stream.Stream;

/**
 * A theme, sub-theme or code: a theme is a code with codes below it.
 *
 * @param id unique in the codebook
 * @param name as people read it
 * @param path the names from the top theme down to this one, joined by {@code " > "}
 * @param level 1 = top theme
 * @param definition what it means; empty if not given, as all texts here
 * @param include when to use it
 * @param exclude when not to use it
 * @param example a quotation that shows it
 * @param color {@code #RRGGBB}, or empty
 * @param indicators of its own, without those of the codes below
 * @param codes the codes below it, in order
 * @param line where it starts in the codebook file, 1-based; 0 if unknown
 */
public record Code(
        String id,
        String name,
        String path,
        int level,
        String definition,
        String include,
        String exclude,
        String example,
        String color,
        List<Indicator> indicators,
        List<Code> codes,
        int line) {

    /** What stands between the names of a path. */
    public static final String PATH_SEPARATOR = " > ";

    /** Copies the lists. */
    public Code {
        indicators = List.copyOf(indicators);
        codes = List.copyOf(codes);
    }

    /** This code and all below it, depth first, in codebook order. */
    public Stream<Code> withAllBelow() {
        return Stream.concat(Stream.of(this), codes.stream().flatMap(Code::withAllBelow));
    }

    /** Whether codes stand below it. */
    public boolean isTheme() {
        return !codes.isEmpty();
    }
}
