package org.themata.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themata.text.Models;
import org.themata.text.Stems;

/** What the program does not have for a language, said before someone counts on it. */
final class LanguageGaps {

    private LanguageGaps() {}

    /**
     * A sentence on each thing that the language lacks, and on what happens instead; none for English.
     *
     * @param language BCP 47 tag; only its first part matters
     * @param models where the models are looked for
     * @param ownNegation whether the codebook brings its negation words
     */
    static List<String> of(String language, Models models, boolean ownNegation) {
        if (Locale.forLanguageTag(language).getLanguage().equals("en")) {
            return List.of(); // all is built in, and nothing is to be looked up at the start of every count
        }
        List<String> gaps = new ArrayList<>();
        if (!ownNegation) {
            negation(language).ifPresent(gaps::add);
        }
        if (!models.haveSentences(language)) {
            gaps.add("Language " + name(language) + " has no sentence model here: sentences are by ICU's rules.");
        }
        if (!models.haveLemmas(language)) {
            gaps.add("Language " + name(language)
                    + " has no models for lemmas and parts of speech here: lemma indicators need --models DIR.");
        }
        if (Stems.of(language).isEmpty()) {
            gaps.add("Language " + name(language) + " has no stemmer: stem indicators cannot be used.");
        }
        return gaps;
    }

    /** The sentence on negation, if the language has no list. */
    static Optional<String> negation(String language) {
        return NegationLists.of(language).isPresent()
                ? Optional.empty()
                : Optional.of("Language " + name(language)
                        + " has no negation list here: no hit is found to be negated. "
                        + "The codebook can bring one (negation: triggers, terminators, pseudo).");
    }

    private static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || name.equals(locale.getLanguage()) ? language : language + " (" + name + ")";
    }
}
