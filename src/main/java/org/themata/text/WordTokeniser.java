package org.themata.text;

import static org.themata.text.Characters.CONNECTOR;
import static org.themata.text.Characters.DIGIT;
import static org.themata.text.Characters.EXTEND;
import static org.themata.text.Characters.HARD;
import static org.themata.text.Characters.HYPHEN;
import static org.themata.text.Characters.LETTER;
import static org.themata.text.Characters.MID_BOTH;
import static org.themata.text.Characters.MID_LETTER;
import static org.themata.text.Characters.MID_NUMBER;
import static org.themata.text.Characters.NEWLINE;
import static org.themata.text.Characters.OPENER;
import static org.themata.text.Characters.PUNCT;
import static org.themata.text.Characters.SPACE;
import static org.themata.text.Characters.SYMBOL;
import static org.themata.text.Characters.classOf;
import static org.themata.text.Characters.isWordy;

import org.jspecify.annotations.Nullable;

/**
 * The default tokeniser, {@code words}: UAX #29 word segmentation with words joined at single hyphens, web addresses,
 * tags and user names in one piece, and marks set apart. Simple scripts are cut by the loop here; a stretch with any
 * other character is handed to {@link IcuWords} up to the next blank.
 */
public final class WordTokeniser implements Tokeniser {
    private final boolean likeQuanteda;
    private @Nullable IcuWords icu;

    /** The default tokeniser. */
    public WordTokeniser() {
        this(false);
    }

    /** @param likeQuanteda whether marks are text like any other, and every dash joins the words around it */
    WordTokeniser(boolean likeQuanteda) {
        this.likeQuanteda = likeQuanteda;
    }

    @Override
    public String name() {
        return "words";
    }

    @Override
    public void tokenise(char[] text, int from, int to, Tokens into) {
        int i = from;
        while (i < to) {
            byte characterClass = classOf(text[i]);
            if (characterClass == LETTER) {
                i = plainWords(text, i, to, into);
            } else if (isWordy(characterClass)) {
                i = word(text, i, to, into);
            } else if (characterClass == SPACE) {
                i++;
            } else {
                i = other(characterClass, text, from, i, to, into);
            }
        }
    }

    /**
     * Takes the word at {@code from}, and those behind it with one blank between, as long as they are nothing but ASCII
     * letters up to a character that ends any such word; leaves others to {@link #word}. This is the hot loop: nineteen
     * in twenty words go no further.
     *
     * @return where it stopped: behind a word, or where none begins
     */
    private int plainWords(char[] text, int from, int to, Tokens into) {
        int start = from;
        while (true) {
            long packed = 0;
            int i = start;
            int half = Math.min(to, start + PackedTypes.HALF);
            while (i < half && Characters.isAsciiLetter(text[i])) {
                packed = packed << 8 | text[i];
                i++;
            }
            if (i == start) {
                return i == from ? word(text, start, to, into) : i;
            }
            if (i < to && !Characters.endsAsciiWord(text[i]) && !endsSentence(text, i, to)) {
                return i == half ? longWord(text, start, packed, to, into) : word(text, start, to, into);
            }
            int type = into.lexicon().find(packed);
            into.addWord(start, i, type >= 0 ? type : into.lexicon().add(packed, 0, text, start, i, TokenKind.WORD));
            if (i == to || text[i] != ' ') {
                return i;
            }
            start = i + 1;
        }
    }

    /** Whether a full stop stands there that joins nothing. */
    private static boolean endsSentence(char[] text, int at, int to) {
        return text[at] == '.' && (at + 1 == to || text[at + 1] == ' ' || text[at + 1] == '\n');
    }

    /** The same for a word of which {@code first} are the first eight letters, and more may follow. */
    private int longWord(char[] text, int start, long first, int to, Tokens into) {
        long packed = 0;
        int i = start + PackedTypes.HALF;
        int most = Math.min(to, start + PackedTypes.MOST);
        while (i < most && Characters.isAsciiLetter(text[i])) {
            packed = packed << 8 | text[i];
            i++;
        }
        if (packed == 0 || i < to && !Characters.endsAsciiWord(text[i])) {
            return word(text, start, to, into);
        }
        int type = into.lexicon().find(first, packed);
        into.addWord(start, i, type >= 0 ? type : into.lexicon().add(first, packed, text, start, i, TokenKind.WORD));
        return i;
    }

    /** Takes the word at {@code start}, whatever it is made of. */
    private int word(char[] text, int start, int to, Tokens into) {
        long packed = 0;
        int wide = 0;
        int i = start;
        byte last = HARD;
        int letters = 0;
        while (i < to) {
            byte current = classOf(text[i]);
            if (isWordy(current)) {
                letters |= current == LETTER ? 1 : 0;
                last = current;
            } else if (current == EXTEND) {
                letters |= 0;
            } else if (current == HARD) {
                return hard(text, start, to, into);
            } else if (i + 1 >= to || (current < MID_LETTER || current > HYPHEN) && !joinsHere(text[i])) {
                break;
            } else {
                current = current == PUNCT ? HYPHEN : current;
                byte next = classOf(text[i + 1]);
                if (next >= EXTEND && (next == EXTEND || next == HARD)) {
                    return hard(text, start, to, into);
                }
                if (!joins(last, current, next) || likeQuanteda && text[i] == ':') {
                    break;
                }
            }
            packed = packed << 8 | text[i];
            wide |= text[i];
            i++;
        }
        if (i < to && text[i] == ':' || i - start > 4 && text[start + 3] == '.') {
            int end = WebNames.endOfUrl(text, start, i, to);
            if (end > 0) {
                into.add(text, start, end, TokenKind.URL);
                return end;
            }
        }
        int type = i - start > PackedTypes.HALF || wide > 0x7F
                ? -1
                : into.lexicon().find(packed);
        into.add(start, i, type >= 0 ? type : into.lexicon().intern(text, start, i, kind(letters, text, start, i)));
        return i;
    }

    private static TokenKind kind(int letters, char[] text, int from, int to) {
        return letters > 0 ? TokenKind.WORD : hasDigit(text, from, to) ? TokenKind.NUMBER : TokenKind.PUNCT;
    }

    private boolean joinsHere(char c) {
        return likeQuanteda && isDash(c);
    }

    private static boolean isDash(char c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean hasDigit(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (classOf(text[i]) == DIGIT) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code joiner} holds what stands before and behind it together (WB6, 7, 11, 12, and single hyphens). */
    static boolean joins(byte before, byte joiner, byte behind) {
        return switch (joiner) {
            case MID_LETTER -> before == LETTER && behind == LETTER;
            case MID_NUMBER -> before == DIGIT && behind == DIGIT;
            case MID_BOTH -> before == behind && before < CONNECTOR;
            case HYPHEN -> before < CONNECTOR && behind < CONNECTOR;
            default -> false;
        };
    }

    private int other(byte characterClass, char[] text, int from, int i, int to, Tokens into) {
        switch (characterClass) {
            case NEWLINE:
                return newline(text, i, to, into);
            case HARD, EXTEND:
                return hard(text, i, to, into);
            case OPENER:
                return opener(text, from, i, to, into);
            default:
                if (isExtended(text, i + 1, to)) {
                    return hard(text, i, to, into);
                }
                int known = into.lexicon().findSign(text[i]);
                if (known >= 0) {
                    into.add(i, i + 1, known);
                } else {
                    into.add(text, i, i + 1, characterClass == SYMBOL ? TokenKind.SYMBOL : kindOf(text[i]));
                }
                return i + 1;
        }
    }

    /** Whether what stands at {@code next} belongs to the character before it. */
    private static boolean isExtended(char[] text, int next, int to) {
        if (next >= to) {
            return false;
        }
        byte characterClass = classOf(text[next]);
        return characterClass == EXTEND
                || characterClass == HARD
                        && switch (Character.getType(Character.codePointAt(text, next, to))) {
                            case Character.NON_SPACING_MARK,
                                    Character.ENCLOSING_MARK,
                                    Character.COMBINING_SPACING_MARK,
                                    Character.FORMAT,
                                    Character.MODIFIER_SYMBOL -> true;
                            default -> false;
                        };
    }

    /** Steps over line ends; two in a row, with only blanks between them, begin a paragraph. */
    private static int newline(char[] text, int at, int to, Tokens into) {
        int i = at + 1;
        if (text[at] == '\r' && i < to && text[i] == '\n') {
            i++;
        }
        while (i < to && classOf(text[i]) == SPACE) {
            i++;
        }
        if (text[at] == '\u2029' || i < to && classOf(text[i]) == NEWLINE) {
            into.paragraph();
        }
        return i;
    }

    private int opener(char[] text, int from, int at, int to, Tokens into) {
        if (isExtended(text, at + 1, to)) {
            return hard(text, at, to, into);
        }
        if (!likeQuanteda) {
            int end = Marks.endOfMark(text, at, to);
            if (end > 0) {
                into.addMark(at, end);
                return end;
            }
        }
        if (text[at] == '@' || text[at] == '#') {
            int end = webName(text, from, at, to, into);
            if (end > 0) {
                return end;
            }
        }
        into.add(text, at, at + 1, kindOf(text[at]));
        return at + 1;
    }

    private int webName(char[] text, int from, int at, int to, Tokens into) {
        boolean behindWord = at > from && Character.isLetterOrDigit(text[at - 1]);
        if (text[at] == '@' && behindWord) {
            int start = WebNames.startOfEmail(text, from, at);
            int end = start < 0 ? -1 : WebNames.endOfEmail(text, at, to);
            if (end > 0) {
                into.dropFrom(start);
                int last = into.size() - 1;
                if (last >= 0 && into.end(last) > start) {
                    // a colon joined the word before: mailto:me@x.org
                    int again = into.start(last);
                    into.dropFrom(again);
                    tokenise(text, again, start, into);
                }
                into.add(text, start, end, TokenKind.EMAIL);
            }
            return end;
        }
        int end = -1;
        if (!behindWord) {
            end = likeQuanteda ? WebNames.endOfQuantedaTag(text, at, to) : WebNames.endOfTagOrUser(text, at, to);
        }
        if (end > 0) {
            into.add(text, at, end, text[at] == '@' ? TokenKind.USER : TokenKind.TAG);
        }
        return end;
    }

    /** Hands the stretch from {@code start} to the next blank or opener to ICU. */
    private int hard(char[] text, int start, int to, Tokens into) {
        int end = start + 1;
        while (end < to) {
            byte characterClass = classOf(text[end]);
            if (characterClass == SPACE || characterClass == NEWLINE || characterClass == OPENER) {
                break;
            }
            end++;
        }
        if (icu == null) {
            icu = new IcuWords(likeQuanteda);
        }
        icu.tokenise(text, start, end, into);
        return end;
    }

    private static TokenKind kindOf(char c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                TokenKind.SYMBOL;
            default -> TokenKind.PUNCT;
        };
    }
}
