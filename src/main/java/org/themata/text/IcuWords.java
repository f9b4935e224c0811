package org.themata.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/** Cuts a stretch without blanks by ICU's word boundaries and joins words at single hyphens. */
final class IcuWords {
    private final BreakIterator words;

    private final boolean everyDashJoins;

    /** @param everyDashJoins whether not only hyphens but any dash holds the words around it together */
    IcuWords(boolean everyDashJoins) {
        // ICU's rules for Swedish are those of UAX #29; in its root rules a colon does not join letters
        this.words = BreakIterator.getWordInstance(everyDashJoins ? ULocale.ROOT : new ULocale("sv"));
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
        return Character.isLetterOrDigit(c) && !TokenKinds.isEmoji(text, start, end);
    }

    private static void addToken(char[] text, int start, int end, Tokens into) {
        if (TokenKinds.isVisible(text, start, end)) {
            boolean emoji = TokenKinds.isEmoji(text, start, end);
            into.add(text, start, end, emoji ? TokenKind.EMOJI : TokenKinds.byCharacters(text, start, end));
        }
    }
}
