package org.themata.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** ISO-8859-14, the Celtic Latin-8, which Java does not know: ISO-8859-1 but for 31 letters. It is only read. */
final class Latin8 extends Charset {
    static final String NAME = "ISO-8859-14";
    static final String[] ALIASES = {"ISO8859_14", "iso8859-14", "8859_14", "latin8", "l8", "iso-celtic", "iso-ir-199"};

    private static final String PLACES =
            "\u00A1\u00A2\u00A4\u00A5\u00A6\u00A8\u00AA\u00AB\u00AC\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B7\u00B8"
                    + "\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF\u00D0\u00D7\u00DE\u00F0\u00F7\u00FE";
    private static final String LETTERS =
            "\u1E02\u1E03\u010A\u010B\u1E0A\u1E80\u1E82\u1E0B\u1EF2\u0178\u1E1E\u1E1F\u0120\u0121\u1E40\u1E41\u1E56\u1E81"
                    + "\u1E57\u1E83\u1E60\u1EF3\u1E84\u1E85\u1E61\u0174\u1E6A\u0176\u0175\u1E6B\u0177";

    Latin8() {
        super(NAME, ALIASES);
    }

    @Override
    public boolean contains(Charset other) {
        return other.name().equals("US-ASCII") || other instanceof Latin8;
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    char c = (char) (in.get() & 0xFF);
                    int at = PLACES.indexOf(c);
                    out.put(at < 0 ? c : LETTERS.charAt(at));
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException(NAME + " is only read");
    }
}
