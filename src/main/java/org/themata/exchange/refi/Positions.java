package org.themata.exchange.refi;

import java.util.List;
import java.util.Locale;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * How a program counts positions in a text.
 *
 * @param utf16 UTF-16 units (emoji count two); else code points
 * @param crlf what a line end of two characters counts: 1 or 2
 */
public record Positions(boolean utf16, int crlf) {
    /** Every way that was seen. */
    static final List<Positions> ALL =
            List.of(new Positions(false, 1), new Positions(false, 2), new Positions(true, 1), new Positions(true, 2));

    /**
     * What the user writes: {@code codepoint} or {@code utf16}, and {@code ,crlf=1} or {@code ,crlf=2} (default 1 and
     * 2).
     *
     * @throws InputException if it is neither
     */
    public static Positions parse(String written) {
        String[] parts = written.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1);
        boolean unit = parts[0].equals("codepoint") || parts[0].equals("utf16");
        boolean ends = parts.length == 1 || parts.length == 2 && parts[1].matches("crlf=[12]");
        if (!unit || !ends) {
            throw new InputException(
                    Place.of("--positions"),
                    "cannot be \"" + written + "\"",
                    "write codepoint or utf16, and if need be ,crlf=1 or ,crlf=2");
        }
        boolean utf16 = parts[0].equals("utf16");
        return new Positions(utf16, parts.length == 2 ? parts[1].charAt(5) - '0' : utf16 ? 2 : 1);
    }

    /** The way that a program is known to count; NVivo on Windows is the odd one. */
    static Positions expected(String origin) {
        return origin.toLowerCase(Locale.ROOT).matches(".*nvivo(?!.*mac).*")
                ? new Positions(true, 2)
                : new Positions(false, 1);
    }

    /** In words. */
    @Override
    public String toString() {
        return (utf16 ? "UTF-16 units" : "code points") + ", line ends of two characters counted as " + crlf;
    }
}
