package org.themata.coding;

import org.themata.text.Elision;
import org.themata.text.Models;

/**
 * How a codebook is matched.
 *
 * @param overlap between codes
 * @param negated what becomes of negated hits
 * @param compat whose habits to follow
 * @param tokenizer {@code words}, {@code opennlp} or {@code whitespace}
 * @param language BCP 47 tag of the transcripts: sentences, stems, lemmas and negation follow it
 * @param flagsNegation whether each hit is to carry whether it is negated; always so unless {@code negated} is
 *     {@code INCLUDE}
 * @param models where lemmas, parts of speech, sentences and the learnt tokeniser find their models
 */
public record MatchingRules(
        Overlap overlap,
        Negated negated,
        Compat compat,
        String tokenizer,
        String language,
        boolean flagsNegation,
        Models models) {

    /** LIWC's habits include its overlap. */
    public MatchingRules {
        overlap = compat == Compat.LIWC ? Overlap.SPECIFIC : overlap;
    }

    /** With the built-in models. */
    public MatchingRules(
            Overlap overlap, Negated negated, Compat compat, String tokenizer, String language, boolean flagsNegation) {
        this(overlap, negated, compat, tokenizer, language, flagsNegation, Models.builtIn());
    }

    /** The defaults: overlap by code, negated hits included, our own habits. */
    public static MatchingRules standard(String language) {
        return standard(language, Models.builtIn());
    }

    /** The defaults with other models. */
    public static MatchingRules standard(String language, Models models) {
        return new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.NONE, "words", language, true, models);
    }

    /** What the language elides; nothing with the habits of another program. */
    public Elision elision() {
        return compat == Compat.NONE ? Elision.of(language) : Elision.of("");
    }

    boolean needsNegation() {
        return flagsNegation || negated != Negated.INCLUDE;
    }
}
