package org.themata.text;

/** Cuts text into tokens. One instance may be used by one thread at a time. */
public interface Tokeniser {

    /**
     * Appends the tokens and marks of {@code text[from, to)} to {@code into}, in order.
     *
     * @param text the characters of the whole text; offsets of the tokens point into it
     */
    void tokenise(char[] text, int from, int to, Tokens into);

    /** Its name in options and notes. */
    String name();
}
