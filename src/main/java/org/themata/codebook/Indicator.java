package org.themata.codebook;

import java.util.List;
import java.util.Optional;

/** A sign in the text that a code applies. Each kind is one record; the engine compiles it. */
public sealed interface Indicator {

    /** How it was written and how it is to be compared. */
    Manner manner();

    /**
     * A word, glob or phrase of words and globs: {@code silo}, {@code silo*}, {@code work* * silo*}.
     *
     * @param pattern as written; runs of white space count as one
     */
    record Pattern(String pattern, Manner manner) implements Indicator {}

    /**
     * Regular expressions (RE2 syntax), each against the whole key of one token.
     *
     * @param regex parts split at spaces
     */
    record Regex(String regex, Manner manner) implements Indicator {}

    /**
     * Any inflection of a lemma.
     *
     * @param lemma the dictionary form
     * @param pos a Universal part-of-speech tag (upper case), if only that one is meant
     */
    record Lemma(String lemma, Optional<String> pos, Manner manner) implements Indicator {}

    /** Any word with the same Snowball stem as {@code stem} in the codebook's language. */
    record Stem(String stem, Manner manner) implements Indicator {}

    /**
     * All of several patterns close together in one sentence.
     *
     * @param patterns two or more, each as in {@link Pattern}
     * @param within at most so many tokens apart, 1 or more
     * @param ordered whether they must come in this order
     */
    record Near(List<String> patterns, int within, boolean ordered, Manner manner) implements Indicator {
        /** Copies the list. */
        public Near {
            patterns = List.copyOf(patterns);
        }
    }

    /** Where the words of an {@link Unless} are looked for. */
    enum Side {
        /** Before the hit. */
        BEFORE,
        /** After it. */
        AFTER,
        /** On either side. */
        NEAR
    }

    /**
     * A pattern that does not count if one of some words stands close to it in the same sentence.
     *
     * @param pattern as in {@link Pattern}
     * @param side where the words are looked for
     * @param words patterns, at least one
     * @param within at most so many tokens away, 1 or more
     */
    record Unless(String pattern, Side side, List<String> words, int within, Manner manner) implements Indicator {
        /** Copies the list. */
        public Unless {
            words = List.copyOf(words);
        }
    }

    /**
     * Vetoes every hit of its code that it overlaps.
     *
     * @param pattern as in {@link Pattern}
     */
    record Veto(String pattern, Manner manner) implements Indicator {}
}
