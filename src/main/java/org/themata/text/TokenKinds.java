package org.themata.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Tells the kind of a token from its characters. */
final class TokenKinds {

    private TokenKinds() {}

    /** The kind of any token that holds something visible. */
    static TokenKind of(char[] text, int start, int end) {
        if (text[start] == '#' || text[start] == '@') {
            if (WebNames.endOfTagOrUser(text, start, end) == end) {
                return text[start] == '#' ? TokenKind.TAG : TokenKind.USER;
            }
        } else if (text[start] < 0x80 && Character.isLetterOrDigit(text[start])) {
            for (int i = start; i < end; i++) {
                if (text[i] == '@' && WebNames.startOfEmail(text, start, i) == start) {
                    return WebNames.endOfEmail(text, i, end) == end ? TokenKind.EMAIL : TokenKind.WORD;
                }
                if (text[i] == ':' && WebNames.endOfUrl(text, start, i, end) == end) {
                    return TokenKind.URL;
                }
            }
        }
        return isEmoji(text, start, end) ? TokenKind.EMOJI : byCharacters(text, start, end);
    }

    /** Whether a token is an emoji, with its modifiers. */
    static boolean isEmoji(char[] text, int start, int end) {
        int c = Character.codePointAt(text, start, end);
        if (c < 0x80 && (end - start < 2 || text[start + 1] < 0x80)) {
            return false;
        }
        if (UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)) {
            return true;
        }
        int size = Character.charCount(c);
        if (start + size == end) {
            return c > 0xFFFF && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
        }
        return UCharacter.hasBinaryProperty(c, UProperty.EMOJI)
                && (text[start + size] == '\uFE0F' || text[end - 1] == '\u20E3' || c > 0xFFFF);
    }

    /** Word, number, symbol or punctuation. */
    static TokenKind byCharacters(char[] text, int start, int end) {
        boolean digit = false;
        boolean symbol = false;
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(text, i, end);
            if (Character.isLetter(c) || Character.isAlphabetic(c)) {
                return TokenKind.WORD;
            }
            int type = Character.getType(c);
            digit |= type == Character.DECIMAL_DIGIT_NUMBER;
            symbol |= type == Character.MATH_SYMBOL
                    || type == Character.CURRENCY_SYMBOL
                    || type == Character.MODIFIER_SYMBOL
                    || type == Character.OTHER_SYMBOL
                    || type == Character.OTHER_NUMBER;
            i += Character.charCount(c);
        }
        return digit ? TokenKind.NUMBER : symbol ? TokenKind.SYMBOL : TokenKind.PUNCT;
    }

    /** Whether there is something to see: not only blanks, control characters and what belongs to something before it. */
    static boolean isVisible(char[] text, int start, int end) {
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(text, i, end);
            int type = Character.getType(c);
            if (!(Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }
}
