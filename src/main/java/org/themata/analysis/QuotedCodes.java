package org.themata.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.coding.Matcher;

/**
 * The codes for which quotations are shown. A hit is shown under its own code, or under the nearest theme above that is
 * shown. A theme that could have no hit left, since all codes below it are shown, is none of them.
 */
public final class QuotedCodes {
    private final List<Code> codes;
    private final int[] shownAs;

    /**
     * @param matcher the codebook
     * @param wanted codes that the user wants to see
     */
    public QuotedCodes(Matcher matcher, Predicate<Code> wanted) {
        this(matcher.codes(), wanted);
    }

    /**
     * @param codes every theme and code, depth first
     * @param wanted those that the user wants to see
     */
    public QuotedCodes(List<Code> codes, Predicate<Code> wanted) {
        this.codes = List.copyOf(codes);
        this.shownAs = new int[codes.size()];
        Map<String, Integer> above = new HashMap<>();
        for (int number = 0; number < shownAs.length; number++) {
            Code code = codes.get(number);
            shownAs[number] = wanted.test(code) ? number : above.getOrDefault(code.id(), -1);
            for (Code below : code.codes()) {
                above.put(below.id(), shownAs[number]);
            }
        }
    }

    /** The code under which hits of {@code code} are shown; -1 if they are not. */
    int shownAs(int code) {
        return shownAs[code];
    }

    /** Whether the code has a row of its own. */
    boolean isShown(int code) {
        if (shownAs[code] != code) {
            return false;
        }
        for (int other = code; other < shownAs.length; other++) {
            if (shownAs[other] == code && !codes.get(other).indicators().isEmpty()) {
                return true;
            }
        }
        return !codes.get(code).isTheme();
    }

    /** Every code of the codebook, depth first. */
    public List<Code> codes() {
        return codes;
    }
}
