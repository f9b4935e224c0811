package org.themata.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/** Cuts a stretch without blanks by ICU's word boundaries and joins words at single hyphens. */
final class IcuWords {
    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

    private final boolean everyDashJoins;

    /** @param everyDashJoins whether not only hyphens but any dash holds the words around it together */
    IcuWords(boolean everyDashJoins) {
        this.everyDashJoins = everyDashJoins;
    }

    /** Appends the tokens of {@code text[from, to)}. */
    void tokenise(char[] text, int from, int to, Tokens into) {
        CharacterIterator stretch = new StringCharacterIterator(new String(text, from, to - from));
        words.setText(stretch);
        int start = 0;
        int end = words.next();
        while (end != BreakIterator.DONE) {
            int next = words.next();
            if (isWord(text, from + start, from + end)) {
                // word, hyphen, word: one token
                while (next != BreakIterator.DONE && next == end + 1 && isHyphen(text[from + end])) {
                    int behind = words.next();
                    if (behind == BreakIterator.DONE || !isWord(text, from + next, from + behind)) {
                        addToken(text, from + start, from + end, into);
                        start = end;
                        end = next;
                        next = behind;
                        break;
                    }
                    end = behind;
                    next = words.next();
                }
            }
            addToken(text, from + start, from + end, into);
            start = end;
            end = next;
        }
    }

    private boolean isHyphen(char c) {
        return c == '-'
                || c == '\u2010'
                || c == '\u2011'
                || everyDashJoins && Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean isWord(char[] text, int start, int end) {
        int c = Character.codePointAt(text, start, end);
        return Character.isLetterOrDigit(c) && !isEmoji(text, start, end);
    }

    private static void addToken(char[] text, int start, int end, Tokens into) {
        TokenKind kind = isEmoji(text, start, end) ? TokenKind.EMOJI : kindOf(text, start, end);
        if (kind != null) {
            into.add(text, start, end, kind);
        }
    }

    private static boolean isEmoji(char[] text, int start, int end) {
        int c = Character.codePointAt(text, start, end);
        int size = Character.charCount(c);
        if (UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)) {
            return true;
        }
        if (start + size == end) {
            return c > 0xFFFF && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
        }
        char last = text[end - 1];
        return UCharacter.hasBinaryProperty(c, UProperty.EMOJI)
                && (text[start + size] == '\uFE0F' || last == '\u20E3' || c > 0xFFFF);
    }

    private static @org.jspecify.annotations.Nullable TokenKind kindOf(char[] text, int start, int end) {
        boolean digit = false;
        boolean symbol = false;
        boolean visible = false;
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(text, i, end);
            if (Character.isLetter(c) || UCharacter.hasBinaryProperty(c, UProperty.ALPHABETIC)) {
                return TokenKind.WORD;
            }
            int type = Character.getType(c);
            digit |= type == Character.DECIMAL_DIGIT_NUMBER;
            symbol |= type == Character.MATH_SYMBOL
                    || type == Character.CURRENCY_SYMBOL
                    || type == Character.MODIFIER_SYMBOL
                    || type == Character.OTHER_SYMBOL
                    || type == Character.OTHER_NUMBER;
            visible |= !(Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || type == Character.CONTROL
                    || type == Character.FORMAT);
            i += Character.charCount(c);
        }
        if (!visible) {
            return null;
        }
        return digit ? TokenKind.NUMBER : symbol ? TokenKind.SYMBOL : TokenKind.PUNCT;
    }
}
