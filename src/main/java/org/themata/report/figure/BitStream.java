package org.themata.report.figure;

import java.io.IOException;
import java.io.OutputStream;

/** Packs bits into bytes, the lowest first. */
final class BitStream {
    private final OutputStream out;
    private long held;
    private int count;

    BitStream(OutputStream out) {
        this.out = out;
    }

    /** Writes the lowest bits of a value, 32 at most. */
    void write(int value, int bits) throws IOException {
        held |= (value & (1L << bits) - 1) << count;
        count += bits;
        while (count >= 8) {
            out.write((int) held & 0xFF);
            held >>>= 8;
            count -= 8;
        }
    }

    /** Fills up the last byte with zeros. */
    void flush() throws IOException {
        if (count > 0) {
            out.write((int) held & 0xFF);
            held = 0;
            count = 0;
        }
    }
}
