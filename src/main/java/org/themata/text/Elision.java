package org.themata.text;

import java.util.Locale;
import java.util.Set;

/**
 * Small words that French, Italian and Catalan write in one piece with the next one, up to an apostrophe:
 * {@code l'équipe}, {@code dell'équipe}, {@code d'equip}. Such a token is one word, and is compared with and without
 * what was elided. Expressions whose second half no longer means what it means alone ({@code d'accord}) are left whole,
 * and so is whatever begins otherwise ({@code aujourd'hui}, {@code quelqu'un}).
 */
public final class Elision {
    private static final Elision NONE = new Elision("", "");
    private static final Elision FRENCH =
            new Elision("c d j l m n s t qu lorsqu puisqu jusqu quoiqu", "d'accord d'abord d'ailleurs");
    private static final Elision ITALIAN = new Elision(
            "l un d c m n s t v gl all coll dall dell nell pell sull quell quest bell sant anch com cos dov alcun"
                    + " ciascun nessun qualcun",
            "d'accordo d'altronde all'incirca");
    private static final Elision CATALAN = new Elision("d l m n s t", "d'acord");

    private static final int LONGEST = 7;

    private final Set<String> elided;
    private final Set<String> fixed;

    private Elision(String elided, String fixed) {
        this.elided = elided.isEmpty() ? Set.of() : Set.of(elided.split(" "));
        this.fixed = Set.of(fixed.split(" "));
    }

    /** What is elided in a language; nothing in most. Only the first part of the tag matters. */
    public static Elision of(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "fr" -> FRENCH;
            case "it" -> ITALIAN;
            case "ca" -> CATALAN;
            default -> NONE;
        };
    }

    /** The token without the word that is elided before it; the token itself if there is none. */
    public String bare(String token) {
        if (elided.isEmpty()) {
            return token;
        }
        int most = Math.min(LONGEST, token.length() - 2);
        for (int i = 1; i <= most; i++) {
            char c = token.charAt(i);
            if (c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\uFF07') {
                boolean isElided = elided.contains(token.substring(0, i).toLowerCase(Locale.ROOT))
                        && Character.isLetterOrDigit(token.codePointAt(i + 1))
                        && !fixed.contains(token.substring(0, i).toLowerCase(Locale.ROOT)
                                + "'"
                                + token.substring(i + 1).toLowerCase(Locale.ROOT));
                return isElided ? token.substring(i + 1) : token;
            }
        }
        return token;
    }
}
