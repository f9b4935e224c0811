package org.themata.corpus.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.themata.text.Text;
import org.themata.text.TextWindow;

/**
 * A file that needs no guessing: well-formed UTF-8 without byte-order mark, NUL, escape (the sign of ISO-2022-JP) or
 * carriage return, as most are. One look at its bytes says so and finds its lines; {@link Decoding} takes all others.
 *
 * @param text as it stands there
 * @param lines where its lines begin
 */
record PlainUtf8(Text text, LineIndex lines) {
    private static final byte PLAIN = 0;
    private static final byte LINE_END = 1;
    private static final byte BRACKET = 2;
    private static final byte LEADS_TWO = 3;
    private static final byte LEADS_THREE = 4;
    private static final byte LEADS_FOUR = 5;
    private static final byte REFUSED = 6;

    /** What each byte means where a character begins. */
    private static final byte[] MEANING = new byte[256];

    static {
        for (int b = 0x80; b < 0x100; b++) {
            MEANING[b] = b < 0xC2 || b > 0xF4 ? REFUSED : b < 0xE0 ? LEADS_TWO : b < 0xF0 ? LEADS_THREE : LEADS_FOUR;
        }
        MEANING[0] = REFUSED;
        MEANING['\r'] = REFUSED;
        MEANING[0x1B] = REFUSED;
        MEANING['\n'] = LINE_END;
        MEANING['['] = BRACKET;
        MEANING['{'] = BRACKET;
        MEANING['#'] = BRACKET;
    }

    /** The file, or null if it needs a closer look. */
    static @Nullable PlainUtf8 of(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return null;
        }
        LineIndex lines = new LineIndex();
        // a very long text is a string, which may take a byte a character
        char[] units = new char[bytes.length <= TextWindow.WHOLE ? bytes.length : 0];
        int at = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte meaning = MEANING[bytes[i] & 0xFF];
            if (meaning <= BRACKET) {
                if (at < units.length) {
                    units[at] = (char) bytes[i];
                }
                at++;
                if (meaning == LINE_END) {
                    lines.startAt(at);
                } else if (meaning == BRACKET) {
                    lines.bracketAt(at - 1);
                }
                continue;
            }
            int length = length(meaning, bytes, i);
            if (length == 0) {
                return null;
            }
            if (at < units.length) {
                decode(length, bytes, i, units, at);
            }
            at += length == 4 ? 2 : 1;
            i += length - 1;
        }
        return new PlainUtf8(units.length == bytes.length ? Text.of(units, at) : string(bytes, at), lines);
    }

    private static Text string(byte[] bytes, int units) {
        return Text.of(new String(bytes, units == bytes.length ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    /** Decodes the well-formed character of {@code length} bytes at {@code i}. */
    private static void decode(int length, byte[] bytes, int i, char[] units, int at) {
        int second = bytes[i + 1] & 0x3F;
        if (length == 2) {
            units[at] = (char) ((bytes[i] & 0x1F) << 6 | second);
        } else if (length == 3) {
            units[at] = (char) ((bytes[i] & 0x0F) << 12 | second << 6 | bytes[i + 2] & 0x3F);
        } else {
            int codePoint = (bytes[i] & 0x07) << 18 | second << 12 | (bytes[i + 2] & 0x3F) << 6 | bytes[i + 3] & 0x3F;
            units[at] = Character.highSurrogate(codePoint);
            units[at + 1] = Character.lowSurrogate(codePoint);
        }
    }

    /** Bytes of the character that begins at {@code i}; 0 if it is malformed: cut short, overlong, a surrogate. */
    private static int length(byte meaning, byte[] bytes, int i) {
        int length = meaning == LEADS_TWO ? 2 : meaning == LEADS_THREE ? 3 : meaning == LEADS_FOUR ? 4 : 0;
        if (length == 0 || i + length > bytes.length) {
            return 0;
        }
        int least = 0x80;
        int most = 0xBF;
        switch (bytes[i] & 0xFF) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> most = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> most = 0x8F;
            default -> {}
        }
        int second = bytes[i + 1] & 0xFF;
        if (second < least || second > most) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
