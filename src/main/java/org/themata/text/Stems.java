package org.themata.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Snowball stems (Porter 2001) of the languages that have a stemmer. Not thread-safe. */
public final class Stems {
    private static final Map<String, SnowballStemmer.ALGORITHM> ALGORITHMS = Map.ofEntries(
            Map.entry("ar", SnowballStemmer.ALGORITHM.ARABIC),
            Map.entry("ca", SnowballStemmer.ALGORITHM.CATALAN),
            Map.entry("da", SnowballStemmer.ALGORITHM.DANISH),
            Map.entry("de", SnowballStemmer.ALGORITHM.GERMAN),
            Map.entry("el", SnowballStemmer.ALGORITHM.GREEK),
            Map.entry("en", SnowballStemmer.ALGORITHM.ENGLISH),
            Map.entry("es", SnowballStemmer.ALGORITHM.SPANISH),
            Map.entry("fi", SnowballStemmer.ALGORITHM.FINNISH),
            Map.entry("fr", SnowballStemmer.ALGORITHM.FRENCH),
            Map.entry("ga", SnowballStemmer.ALGORITHM.IRISH),
            Map.entry("hu", SnowballStemmer.ALGORITHM.HUNGARIAN),
            Map.entry("id", SnowballStemmer.ALGORITHM.INDONESIAN),
            Map.entry("it", SnowballStemmer.ALGORITHM.ITALIAN),
            Map.entry("nl", SnowballStemmer.ALGORITHM.DUTCH),
            Map.entry("no", SnowballStemmer.ALGORITHM.NORWEGIAN),
            Map.entry("nb", SnowballStemmer.ALGORITHM.NORWEGIAN),
            Map.entry("pt", SnowballStemmer.ALGORITHM.PORTUGUESE),
            Map.entry("ro", SnowballStemmer.ALGORITHM.ROMANIAN),
            Map.entry("ru", SnowballStemmer.ALGORITHM.RUSSIAN),
            Map.entry("sv", SnowballStemmer.ALGORITHM.SWEDISH),
            Map.entry("tr", SnowballStemmer.ALGORITHM.TURKISH));

    private final SnowballStemmer stemmer;

    private Stems(SnowballStemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** The stems of a language, if it has a stemmer; only the first part of the tag matters. */
    public static Optional<Stems> of(String language) {
        String base = Locale.forLanguageTag(language).getLanguage();
        return Optional.ofNullable(ALGORITHMS.get(base)).map(a -> new Stems(new SnowballStemmer(a)));
    }

    /** The languages that have a stemmer, sorted. */
    public static TreeSet<String> languages() {
        return new TreeSet<>(ALGORITHMS.keySet());
    }

    /** The stem of a case-folded word. */
    public String stem(String key) {
        return stemmer.stem(key).toString();
    }
}
