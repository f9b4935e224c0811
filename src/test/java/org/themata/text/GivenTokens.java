package org.themata.text;

import java.util.List;

/** Yields exactly the tokens that were put into a text, each behind a line end; for cases whose tokens are given. */
public final class GivenTokens implements Tokeniser {

    /** The text that this tokeniser cuts into {@code tokens}. */
    public static String text(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append('\n').append(token));
        return text.toString();
    }

    @Override
    public String name() {
        return "given";
    }

    @Override
    public void tokenise(char[] text, int from, int to, Tokens into) {
        for (int i = from; i < to; ) {
            int start = i + 1;
            int end = start;
            while (end < to && text[end] != '\n') {
                end++;
            }
            into.add(text, start, end, TokenKind.WORD);
            i = end;
        }
    }
}
