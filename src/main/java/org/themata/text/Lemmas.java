package org.themata.text;

import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Lemmas and Universal part-of-speech tags, by OpenNLP's models. One instance a thread; the models behind them are
 * shared.
 */
public final class Lemmas {

    /**
     * What a token is in its sentence.
     *
     * @param lemma its dictionary form
     * @param pos its Universal part-of-speech tag
     */
    public record Analysis(String lemma, String pos) {}

    private final POSTaggerME tagger;
    private final LemmatizerME lemmatizer;

    private final LemmaScripts scripts;

    private Lemmas(POSModel tags, LemmatizerModel lemmas) {
        this.tagger = new POSTaggerME(tags);
        this.lemmatizer = new LemmatizerME(lemmas);
        this.scripts = new LemmaScripts(lemmas.getLemmatizerSequenceModel().getOutcomes());
    }

    /**
     * The lemmas of a language by the built-in models.
     *
     * @throws InputException if there is no model for it
     */
    public static Lemmas of(String language) {
        return of(language, Models.builtIn());
    }

    /**
     * The lemmas of a language.
     *
     * @param language BCP 47 tag; only its first part matters
     * @throws InputException if there is no model for it
     */
    public static Lemmas of(String language, Models models) {
        POSModel tags = models.find(Models.Kind.POS, language, POSModel.class, POSModel::new)
                .orElseThrow(() -> missing(language, "part-of-speech"));
        LemmatizerModel lemmas = models.find(Models.Kind.LEMMAS, language, LemmatizerModel.class, LemmatizerModel::new)
                .orElseThrow(() -> missing(language, "lemma"));
        return new Lemmas(tags, lemmas);
    }

    private static InputException missing(String language, String what) {
        return new InputException(
                Place.of(""),
                "there is no " + what + " model for language \"" + language + "\" (built in: de, en)",
                "use words, globs or stem indicators, or put OpenNLP's models into a directory and give --models DIR");
    }

    /**
     * Whether {@link #analyse} could ever give a word a lemma; if not, a sentence need not be analysed for it.
     *
     * @param word as it stands in the text
     * @param key the folded key of the lemma
     */
    public boolean canYield(String word, String key) {
        return scripts.canYield(plain(word), key);
    }

    private static String plain(String word) {
        return word.replace('\u2019', '\'');
    }

    /** The analyses of the tokens {@code [from, to)}, which are one sentence. */
    public Analysis[] analyse(Tokens tokens, int from, int to) {
        String[] words = new String[to - from];
        for (int i = from; i < to; i++) {
            words[i - from] = plain(tokens.text(i));
        }
        String[] tags = tagger.tag(words);
        String[] lemmas = lemmatizer.lemmatize(words, tags);
        Analysis[] analyses = new Analysis[words.length];
        for (int i = 0; i < words.length; i++) {
            analyses[i] = new Analysis(lemmas[i], tags[i]);
        }
        return analyses;
    }
}
