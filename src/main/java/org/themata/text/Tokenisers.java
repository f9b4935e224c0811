package org.themata.text;

import java.util.List;

/** The tokenisers that there are, by name. */
public final class Tokenisers {
    /** The names that an option takes. */
    public static final List<String> NAMES = List.of("words", "opennlp", "whitespace");

    private Tokenisers() {}

    /**
     * The tokeniser with this name.
     *
     * @param language BCP 47 tag, for those that learnt one
     * @param models where those find what they learnt
     * @throws InputException if there is none, or none for this language
     */
    public static Tokeniser named(String name, String language, Models models) {
        return switch (name) {
            case "words" -> new WordTokeniser();
            case "opennlp" -> LearntTokeniser.of(language, models);
            case "quanteda" -> new WordTokeniser(true);
            case "whitespace" -> new WhitespaceTokeniser();
            default ->
                throw new InputException(
                        Place.of(""), "there is no tokeniser \"" + name + "\"", Nearest.remedy(name, NAMES));
        };
    }

    /** The tokeniser with this name, with the built-in models. */
    public static Tokeniser named(String name, String language) {
        return named(name, language, Models.builtIn());
    }
}
