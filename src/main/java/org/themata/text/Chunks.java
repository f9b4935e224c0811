package org.themata.text;

/** Cuts text at white space, with marks set apart: where tokenisers begin that do not do so themselves. */
final class Chunks {

    /** Is shown each chunk. */
    interface Visitor {
        void chunk(int start, int end);
    }

    private Chunks() {}

    /** Shows the chunks of {@code text[from, to)}; marks and paragraphs go into {@code into}. */
    static void each(char[] text, int from, int to, Tokens into, Visitor visitor) {
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
                while (end < to && !isBlank(text[end]) && Marks.endOfMark(text, end, to) < 0) {
                    end++;
                }
                visitor.chunk(i, end);
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
            newlines += text[i] == '\n' ? 1 : text[i] == '\u2029' ? 2 : 0;
            i++;
        }
        if (newlines > 1) {
            into.paragraph();
        }
        return i;
    }
}
