package org.themata.deidentify;

import java.util.Locale;
import org.themata.text.Span;

/**
 * One stretch of a transcript and what is written in its place.
 *
 * @param span in the old text
 * @param kind its class
 * @param text what is written
 * @param everywhere whether the original is looked for in any letter case
 */
record Replacement(Span span, IdentifierClass kind, String text, boolean everywhere) {

    /** A replacement written as the original was: in capitals if that was. */
    static String inCaseOf(String original, String replacement) {
        boolean letters = original.codePoints().filter(Character::isLetter).count() > 1;
        boolean shouted = letters && original.equals(original.toUpperCase(Locale.ROOT));
        return shouted && !replacement.startsWith("[") && replacement.chars().anyMatch(Character::isLowerCase)
                ? replacement.toUpperCase(Locale.ROOT)
                : replacement;
    }

    /** A replacement in a label, a head or a name of a file, where brackets would have a meaning of their own. */
    static String bare(String replacement) {
        return replacement.replace("[", "").replace("]", "");
    }
}
