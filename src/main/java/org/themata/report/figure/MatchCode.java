package org.themata.report.figure;

import java.io.IOException;

/**
 * How a match's length or distance is written (RFC 1951, 3.2.5).
 *
 * @param code the symbol
 * @param extraBits that follow it
 * @param extra their value
 */
record MatchCode(int code, int extraBits, int extra) {
    private static final int LONGEST = 258;

    /** A length, 3 to 258. */
    static MatchCode ofLength(int length) {
        if (length == LONGEST) {
            return new MatchCode(285, 0, 0);
        }
        int value = length - 3;
        int extraBits = value < 8 ? 0 : 29 - Integer.numberOfLeadingZeros(value);
        return new MatchCode(257 + extraBits * 4 + (value >> extraBits), extraBits, value & (1 << extraBits) - 1);
    }

    /** A distance, 1 to 32768. */
    static MatchCode ofDistance(int distance) {
        int value = distance - 1;
        int extraBits = value < 4 ? 0 : 30 - Integer.numberOfLeadingZeros(value);
        return new MatchCode(extraBits * 2 + (value >> extraBits), extraBits, value & (1 << extraBits) - 1);
    }

    void write(BitStream bits, Huffman codes) throws IOException {
        codes.write(bits, code);
        bits.write(extra, extraBits);
    }
}
