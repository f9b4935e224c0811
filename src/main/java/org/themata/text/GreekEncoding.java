package org.themata.text;

import java.nio.charset.Charset;

/**
 * Which of its two encodings a Greek text has. They differ in few bytes: A2 is {@code Ά} in windows-1253 and a right
 * quote in ISO-8859-7, B6 a pilcrow and {@code Ά}, A1 a dialytika with tonos and a left quote; and 80 to 9F are signs
 * in windows-1253 alone.
 */
final class GreekEncoding {
    private static final int ALPHA_OR_RIGHT_QUOTE = 0xA2;
    private static final int PILCROW_OR_ALPHA = 0xB6;
    private static final int LEFT_QUOTE = 0xA1;

    private GreekEncoding() {}

    /**
     * The one that fits.
     *
     * @param bytes of a Greek text
     * @param otherwise taken where nothing in the text tells them apart
     */
    static Charset of(byte[] bytes, Charset otherwise) {
        int windows = 0;
        int iso = 0;
        for (int i = 0; i < bytes.length; i++) {
            int sign = bytes[i] & 0xFF;
            if (sign >= 0x80 && sign <= 0x9F) {
                return Charset.forName("windows-1253");
            }
            int before = i == 0 ? ' ' : bytes[i - 1] & 0xFF;
            int behind = i + 1 == bytes.length ? ' ' : bytes[i + 1] & 0xFF;
            if (sign == ALPHA_OR_RIGHT_QUOTE) {
                windows += letter(behind) && !small(before) ? 1 : 0;
                iso += small(before) ? 1 : 0;
            } else if (sign == PILCROW_OR_ALPHA) {
                iso += letter(before) || letter(behind) ? 1 : 0;
            } else if (sign == LEFT_QUOTE) {
                iso += letter(behind) && !letter(before) ? 1 : 0;
            }
        }
        return windows == iso ? otherwise : Charset.forName(windows > iso ? "windows-1253" : "ISO-8859-7");
    }

    private static boolean letter(int sign) {
        return sign >= 0xB8 && sign != 0xBB && sign != 0xBD;
    }

    private static boolean small(int sign) {
        return sign == 0xC0 || sign >= 0xDC;
    }
}
