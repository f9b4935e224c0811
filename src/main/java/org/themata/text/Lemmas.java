package org.themata.text;

/** Lemmas and Universal part-of-speech tags, by OpenNLP's models. */
public final class Lemmas {

    /**
     * What a token is in its sentence.
     *
     * @param lemma its dictionary form
     * @param pos its Universal part-of-speech tag
     */
    public record Analysis(String lemma, String pos) {}

    private Lemmas() {}

    /**
     * The lemmas of a language.
     *
     * @throws InputException if there is no model for it
     */
    public static Lemmas of(String language) {
        throw new InputException(
                Place.of(""),
                "there is no lemma model for language \"" + language + "\"",
                "use words, globs or stem indicators");
    }

    /** The analyses of the tokens {@code [from, to)}, which are one sentence. */
    public Analysis[] analyse(Tokens tokens, int from, int to) {
        throw new IllegalStateException();
    }
}
