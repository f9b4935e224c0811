package org.themata.text;

/** Cuts text at white space only; punctuation stays on the words. Marks are still set apart. */
public final class WhitespaceTokeniser implements Tokeniser {

    @Override
    public String name() {
        return "whitespace";
    }

    @Override
    public void tokenise(char[] text, int from, int to, Tokens into) {
        Chunks.each(text, from, to, into, (start, end) -> into.add(text, start, end, TokenKinds.of(text, start, end)));
    }
}
