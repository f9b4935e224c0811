package org.themata.text;

/**
 * What a character means for word boundaries (UAX #29), for the scripts that need no dictionary and no look at their
 * neighbours beyond the next character: Latin, Greek, Cyrillic and general punctuation. Everything else is
 * {@link #HARD} and left to ICU.
 */
final class Characters {
    static final byte LETTER = 0;
    static final byte DIGIT = 1;
    /** {@code _}: joins letters, digits and itself. */
    static final byte CONNECTOR = 2;

    static final byte SPACE = 3;
    static final byte NEWLINE = 4;
    /** Joins letters only. */
    static final byte MID_LETTER = 5;
    /** Joins digits only. */
    static final byte MID_NUMBER = 6;
    /** Joins letters, and digits: full stop and apostrophes. */
    static final byte MID_BOTH = 7;

    static final byte HYPHEN = 8;
    /** Belongs to what stands before it: combining marks and format characters. */
    static final byte EXTEND = 9;
    /** May begin a mark, a tag or a user: {@code [ < ( # @}. */
    static final byte OPENER = 10;

    static final byte PUNCT = 11;
    static final byte SYMBOL = 12;
    static final byte HARD = 13;

    private static final int LIMIT = 0x2100;

    /** The classes that were asked for, and 1; 0 = not yet. All at once would hold up every start. */
    private static final byte[] CLASSES = new byte[LIMIT];

    /** For each ASCII character whether it ends a word of letters whatever follows. */
    private static final boolean[] ENDS_WORD = new boolean[128];

    static {
        for (char c = 0; c < ENDS_WORD.length; c++) {
            byte characterClass = classOf(c);
            boolean joins = isWordy(characterClass) || characterClass == MID_LETTER || characterClass == MID_BOTH;
            boolean ends = !joins && characterClass != HYPHEN && characterClass != EXTEND && characterClass != HARD;
            ENDS_WORD[c] = ends && c != '@';
        }
    }

    private Characters() {}

    static byte classOf(char c) {
        if (c >= LIMIT) {
            return HARD;
        }
        int known = CLASSES[c];
        return known == 0 ? learn(c) : (byte) (known - 1);
    }

    /** Two threads may learn the same at the same time. */
    private static byte learn(char c) {
        byte characterClass = classify(c);
        CLASSES[c] = (byte) (characterClass + 1);
        return characterClass;
    }

    /** Whether {@code c} is an ASCII letter, told without a table: {@code | 0x20} makes capitals small. */
    static boolean isAsciiLetter(char c) {
        return (char) ((c | 0x20) - 'a') < 26;
    }

    /** Whether {@code c} is ASCII and ends a word of letters whatever stands behind it. */
    static boolean endsAsciiWord(char c) {
        return c < ENDS_WORD.length && ENDS_WORD[c];
    }

    /** Whether a token can start or go on with this class without looking around. */
    static boolean isWordy(byte characterClass) {
        return characterClass <= CONNECTOR;
    }

    private static byte classify(char c) {
        if (c >= '\u0590' && c < '\u1E00') {
            return HARD;
        }
        switch (c) {
            case '_', '\u203F', '\u2040', '\u2054', '\u202F':
                return CONNECTOR;
            case '\n', '\u2028', '\u2029', '\u0085', '\u000B', '\f', '\r':
                return NEWLINE;
            case ':', '\u00B7', '\u0387', '\u055F', '\u2027':
                return MID_LETTER;
            case ',', ';', '\u037E', '\u0589', '\u2044':
                return MID_NUMBER;
            case '.', '\'', '\u2018', '\u2019', '\u2024':
                return MID_BOTH;
            case '-', '\u2010', '\u2011':
                return HYPHEN;
            case '[', '<', '(', '#', '@':
                return OPENER;
            default:
                break;
        }
        boolean simpleScript = c < 0x0530 || (c >= 0x1E00 && c < 0x2070) || (c >= 0x20A0 && c < 0x20C0);
        if (!simpleScript || Character.isSurrogate(c) || c == '\u200D' || isPictograph(c)) {
            return HARD;
        }
        return byCategory(c);
    }

    private static byte byCategory(char c) {
        switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER:
                return LETTER;
            case Character.DECIMAL_DIGIT_NUMBER:
                return DIGIT;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK:
                return EXTEND;
            case Character.FORMAT:
                return c == '\u200B' ? SPACE : EXTEND;
            case Character.SPACE_SEPARATOR, Character.CONTROL:
                return SPACE;
            case Character.MODIFIER_SYMBOL:
                // Most spacing modifiers are letters to UAX #29; ASCII ^ and ` and the accents of Latin-1 are not.
                return c == '\u00B8' || c >= 0x02C2 && c <= 0x02FF ? HARD : SYMBOL;
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL, Character.OTHER_NUMBER:
                return SYMBOL;
            case Character.UNASSIGNED, Character.PRIVATE_USE:
                return HARD;
            default:
                return c < 0x0530 && c > 0x0250 ? HARD : PUNCT;
        }
    }

    private static boolean isPictograph(char c) {
        return c == '\u203C' || c == '\u2049' || c == '\u00A9' || c == '\u00AE';
    }
}
