package org.themata.table.write;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * How many columns of a terminal a text takes: East Asian wide characters and most emoji take two, combining marks and
 * format characters none. ICU is asked, and loaded, only beyond the Latin, Greek and Cyrillic letters and common
 * punctuation.
 */
public final class DisplayWidth {

    private DisplayWidth() {}

    /** Columns that a text takes. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            width += of(point);
            i += Character.charCount(point);
        }
        return width;
    }

    static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        if (point < 0x370) {
            return 0;
        }
        if (point < 0x483 || point >= 0x2010 && point <= 0x2027 || point >= 0x2400 && point < 0x2600) {
            return 1;
        }
        return Icu.width(point);
    }

    /** Apart, so that it is loaded only when it is needed. */
    private static final class Icu {

        static int width(int point) {
            switch (UCharacter.getType(point)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                    return 0;
                }
                default -> {
                    int syllable = UCharacter.getIntPropertyValue(point, UProperty.HANGUL_SYLLABLE_TYPE);
                    if (syllable == UCharacter.HangulSyllableType.VOWEL_JAMO
                            || syllable == UCharacter.HangulSyllableType.TRAILING_JAMO) {
                        return 0;
                    }
                    int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
                    boolean wide =
                            width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
                    return wide ? 2 : 1;
                }
            }
        }
    }
}
