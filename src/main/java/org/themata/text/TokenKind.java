package org.themata.text;

import java.util.Locale;

/** What a token is. Words in any denominator are the tokens of kind {@link #WORD} and {@link #NUMBER}. */
public enum TokenKind {
    /** Holds at least one letter (or is written in a script without letters, as Chinese). */
    WORD,
    /** Digits without letters. */
    NUMBER,
    /** Punctuation. */
    PUNCT,
    /** A symbol: mathematical, currency, modifier or other. */
    SYMBOL,
    /** An emoji, with its modifiers. */
    EMOJI,
    /** A web address. */
    URL,
    /** An e-mail address. */
    EMAIL,
    /** {@code #tag}. */
    TAG,
    /** {@code @user}. */
    USER;

    /** The ordinal up to which kinds count as words. */
    static final int LAST_WORD = 1;

    private static final TokenKind[] ALL = values();

    /** The kind with this ordinal. */
    static TokenKind of(byte ordinal) {
        return ALL[ordinal];
    }

    /** Whether tokens of this kind count as words. */
    public boolean isWord() {
        return ordinal() <= LAST_WORD;
    }

    /** The name in columns: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
