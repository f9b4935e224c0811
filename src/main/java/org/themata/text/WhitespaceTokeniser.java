package org.themata.text;

/** Cuts text at white space only; punctuation stays on the words. Marks are still set apart. */
public final class WhitespaceTokeniser implements Tokeniser {

    @Override
    public String name() {
        return "whitespace";
    }

    @Override
    public void tokenise(char[] text, int from, int to, Tokens into) {
        int i = from;
        while (i < to) {
            if (isBlank(text[i])) {
                i = blanks(text, i, to, into);
                continue;
            }
            int end = Marks.endOfMark(text, i, to);
            if (end > 0) {
                into.addMark(i, end);
            } else {
                end = i + 1;
                while (end < to && !isBlank(text[end])) {
                    end++;
                }
                into.add(text, i, end, kindOf(text, i, end));
            }
            i = end;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int blanks(char[] text, int from, int to, Tokens into) {
        int newlines = 0;
        int i = from;
        while (i < to && isBlank(text[i])) {
            newlines += text[i] == '\n' ? 1 : 0;
            i++;
        }
        if (newlines > 1) {
            into.paragraph();
        }
        return i;
    }

    private static TokenKind kindOf(char[] text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; ) {
            int c = Character.codePointAt(text, i, to);
            if (Character.isLetter(c)) {
                return TokenKind.WORD;
            }
            digit |= Character.isDigit(c);
            i += Character.charCount(c);
        }
        return digit ? TokenKind.NUMBER : TokenKind.PUNCT;
    }
}
