package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themata.text.InputException;
import org.themata.text.Keys;
import org.themata.text.Lemmas;
import org.themata.text.Models;
import org.themata.text.Place;
import org.themata.text.Stems;
import org.themata.text.Tokens;

/** What can be known of a token beside its text. For one thread. */
public final class TokenAnalysis {
    private final List<Kind> wanted;
    private final Optional<Lemmas> lemmas;
    private final Optional<Stems> stems;

    /** What there is to know, in the order of the columns. */
    public enum Kind {
        /** The dictionary form. */
        LEMMA,
        /** The Universal part of speech. */
        POS,
        /** The Snowball stem, of words only. */
        STEM;

        /** The name of the column. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes ready to analyse.
     *
     * @param language BCP 47 tag
     * @param models where lemmas and parts of speech come from
     * @throws InputException if something is wanted that the language has no model for
     */
    public TokenAnalysis(String language, Models models, List<Kind> wanted) {
        this.wanted = List.copyOf(wanted);
        this.lemmas = wanted.contains(Kind.LEMMA) || wanted.contains(Kind.POS)
                ? Optional.of(Lemmas.of(language, models))
                : Optional.empty();
        this.stems = wanted.contains(Kind.STEM) ? Optional.of(stemmer(language)) : Optional.empty();
    }

    private static Stems stemmer(String language) {
        return Stems.of(language)
                .orElseThrow(() -> new InputException(
                        Place.of(""),
                        "there is no stemmer for language \"" + language + "\"",
                        "known are: " + String.join(", ", Stems.languages())));
    }

    /** For each token of a sentence what is wanted, in the order in which it was wanted. */
    List<List<String>> of(Tokens tokens, int from, int to) {
        Lemmas.Analysis[] analyses =
                lemmas.map(model -> model.analyse(tokens, from, to)).orElse(new Lemmas.Analysis[0]);
        List<List<String>> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            List<String> one = new ArrayList<>();
            for (Kind kind : wanted) {
                one.add(
                        switch (kind) {
                            case LEMMA -> analyses[i - from].lemma();
                            case POS -> analyses[i - from].pos();
                            case STEM -> stem(tokens, i);
                        });
            }
            all.add(one);
        }
        return all;
    }

    private String stem(Tokens tokens, int i) {
        return tokens.kind(i).isWord()
                ? stems.map(stemmer -> stemmer.stem(Keys.folded(tokens.text(i))))
                        .orElse("")
                : "";
    }
}
