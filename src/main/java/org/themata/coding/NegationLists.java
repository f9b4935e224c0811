package org.themata.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themata.codebook.Negation;

/**
 * The built-in negation lists: triggers that negate what follows, terminators that end their reach, and phrases that
 * only look like triggers. English after the idea of NegEx (Chapman et al. 2001), with the words of interviews in place
 * of the clinical ones; German, Spanish and French in the same manner.
 */
final class NegationLists {
    private static final Negation ENGLISH = new Negation(
            List.of(
                    "no",
                    "not",
                    "never",
                    "without",
                    "cannot",
                    "*n't",
                    "neither",
                    "nor",
                    "none",
                    "nobody",
                    "no one",
                    "nothing",
                    "nowhere",
                    "hardly",
                    "scarcely",
                    "barely",
                    "no longer",
                    "no sign of",
                    "no evidence of",
                    "absence of",
                    "lack of",
                    "lacking",
                    "free of",
                    "rather than",
                    "instead of",
                    "deny",
                    "denies",
                    "denied"),
            List.of(
                    "but",
                    "however",
                    "nevertheless",
                    "yet",
                    "though",
                    "although",
                    "except",
                    "apart from",
                    "aside from",
                    "other than"),
            List.of(
                    "not only",
                    "not just",
                    "not simply",
                    "not merely",
                    "not necessarily",
                    "no wonder",
                    "no doubt",
                    "without doubt",
                    "without a doubt",
                    "no matter",
                    "no increase",
                    "no change",
                    "might not",
                    "not certain if",
                    "not certain whether",
                    "not sure if",
                    "not sure whether",
                    "can't help",
                    "cannot help"));

    private static final Negation GERMAN = new Negation(
            List.of(
                    "nicht",
                    "kein",
                    "keine",
                    "keinen",
                    "keinem",
                    "keiner",
                    "keines",
                    "nie",
                    "niemals",
                    "ohne",
                    "weder",
                    "noch nie",
                    "niemand",
                    "niemanden",
                    "nichts",
                    "nirgends",
                    "nirgendwo",
                    "kaum",
                    "statt",
                    "anstatt"),
            List.of("aber", "sondern", "jedoch", "obwohl", "doch", "außer", "allerdings"),
            List.of("nicht nur", "nicht bloß", "nicht unbedingt", "kein wunder", "kein zweifel", "ohne zweifel"));

    private static final Negation FRENCH = new Negation(
            List.of(
                    "ne",
                    "n'*",
                    "pas",
                    "non",
                    "jamais",
                    "sans",
                    "aucun",
                    "aucune",
                    "aucunement",
                    "nul",
                    "nulle",
                    "nullement",
                    "rien",
                    "ni",
                    "guère",
                    "nulle part",
                    "au lieu de",
                    "plutôt que",
                    "absence de",
                    "manque de"),
            List.of(
                    "mais",
                    "cependant",
                    "pourtant",
                    "toutefois",
                    "néanmoins",
                    "sauf",
                    "sinon",
                    "bien que",
                    "quoique",
                    "alors que"),
            List.of(
                    "non seulement",
                    "pas seulement",
                    "pas uniquement",
                    "pas simplement",
                    "pas forcément",
                    "pas nécessairement",
                    "sans doute",
                    "sans aucun doute",
                    "nul doute"));

    private static final Negation SPANISH = new Negation(
            List.of(
                    "no",
                    "nunca",
                    "jamás",
                    "sin",
                    "ni",
                    "nadie",
                    "nada",
                    "ningún",
                    "ninguno",
                    "ninguna",
                    "ningunos",
                    "ningunas",
                    "tampoco",
                    "apenas",
                    "en vez de",
                    "en lugar de",
                    "falta de",
                    "ausencia de"),
            List.of("pero", "sino", "aunque", "sin embargo", "no obstante", "excepto", "salvo", "mientras que"),
            List.of(
                    "sin embargo",
                    "no obstante",
                    "no solo",
                    "no sólo",
                    "no solamente",
                    "no sólamente",
                    "no necesariamente",
                    "sin duda",
                    "no hay duda"));

    private NegationLists() {}

    /** The built-in list of a language, if there is one. */
    static Optional<Negation> of(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "de" -> Optional.of(GERMAN);
            case "es" -> Optional.of(SPANISH);
            case "fr" -> Optional.of(FRENCH);
            default -> Optional.empty();
        };
    }
}
