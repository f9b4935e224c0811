package org.themata.report.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses to the zlib format (RFC 1950, 1951) with Huffman codes of its own for each block. The JDK's
 * {@code Deflater} is the zlib of the machine, and zlib, zlib-ng and others do not make the same bytes; this makes them
 * everywhere.
 */
final class Deflate {
    private static final int WINDOW = 1 << 15;
    private static final int CHUNK = 1 << 18;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int TRIES = 24;
    private static final int HASHES = 1 << 15;
    private static final int END = 256;
    private static final int LENGTH_CODES = 286;
    private static final int DISTANCE_CODES = 30;
    /** The lengths of codes are written with codes of this one length. */
    private static final int BITS_OF_LENGTHS = 4;

    private final BitStream bits;
    private final Adler32 sum = new Adler32();
    private final byte[] data = new byte[WINDOW + CHUNK];
    private final int[] last = new int[HASHES];
    private final int[] before = new int[WINDOW + CHUNK];
    /** Literals, and matches as length shifted by 16 and distance. */
    private final int[] symbols = new int[WINDOW + CHUNK];

    private int start;
    private int end;

    Deflate(OutputStream out) throws IOException {
        bits = new BitStream(out);
        bits.write(0x78, 8);
        bits.write(0x9C, 8);
        Arrays.fill(last, -1);
    }

    void write(byte... bytes) throws IOException {
        sum.update(bytes);
        int from = 0;
        while (from < bytes.length) {
            int length = Math.min(bytes.length - from, data.length - end);
            System.arraycopy(bytes, from, data, end, length);
            end += length;
            from += length;
            if (end == data.length) {
                block(false);
            }
        }
    }

    /** Ends the stream; the output is left open. */
    void finish() throws IOException {
        block(true);
        bits.flush();
        long value = sum.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            bits.write((int) (value >> shift) & 0xFF, 8);
        }
        bits.flush();
    }

    private void block(boolean isLast) throws IOException {
        int count = 0;
        int at = start;
        while (at < end) {
            int match = match(at);
            int length = match >> 16;
            symbols[count++] = length == 0 ? data[at] & 0xFF : match;
            int next = at + Math.max(1, length);
            while (at < next) {
                note(at++);
            }
        }
        write(count, isLast);
        int kept = Math.min(WINDOW, end);
        int moved = end - kept;
        System.arraycopy(data, moved, data, 0, kept);
        System.arraycopy(before, moved, before, 0, kept);
        for (int i = 0; i < kept; i++) {
            before[i] -= moved;
        }
        for (int i = 0; i < HASHES; i++) {
            last[i] = Math.max(-1, last[i] - moved);
        }
        start = kept;
        end = kept;
    }

    private int hash(int at) {
        int three = (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at + 2] & 0xFF;
        return (three * 0x9E3779B1) >>> 17;
    }

    private void note(int at) {
        if (at + SHORTEST <= end) {
            int hash = hash(at);
            before[at] = last[hash];
            last[hash] = at;
        } else {
            before[at] = -1;
        }
    }

    /** The longest match that a few tries find, as a symbol; 0 if there is none. */
    private int match(int at) {
        if (at + SHORTEST > end) {
            return 0;
        }
        int most = Math.min(LONGEST, end - at);
        int best = SHORTEST - 1;
        int distance = 0;
        int candidate = last[hash(at)];
        for (int tries = TRIES; candidate >= 0 && at - candidate <= WINDOW && tries > 0 && best < most; tries--) {
            int length = 0;
            while (length < most && data[candidate + length] == data[at + length]) {
                length++;
            }
            if (length > best) {
                best = length;
                distance = at - candidate;
            }
            candidate = before[candidate];
        }
        return distance == 0 ? 0 : best << 16 | distance & 0xFFFF;
    }

    private void write(int count, boolean isLast) throws IOException {
        int[] lengths = new int[LENGTH_CODES];
        int[] distances = new int[DISTANCE_CODES];
        for (int i = 0; i < count; i++) {
            int length = symbols[i] >> 16;
            if (length == 0) {
                lengths[symbols[i]]++;
            } else {
                lengths[MatchCode.ofLength(length).code()]++;
                distances[MatchCode.ofDistance(symbols[i] & 0xFFFF).code()]++;
            }
        }
        lengths[END] = 1;
        Huffman letters = Huffman.of(lengths);
        Huffman ways = Huffman.of(distances);
        bits.write(isLast ? 1 : 0, 1);
        bits.write(2, 2);
        bits.write(LENGTH_CODES - 257, 5);
        bits.write(DISTANCE_CODES - 1, 5);
        bits.write(19 - 4, 4);
        for (int symbol : Huffman.ORDER_OF_LENGTHS) {
            bits.write(symbol < 16 ? BITS_OF_LENGTHS : 0, 3);
        }
        letters.writeLengths(bits, BITS_OF_LENGTHS);
        ways.writeLengths(bits, BITS_OF_LENGTHS);
        for (int i = 0; i < count; i++) {
            int length = symbols[i] >> 16;
            if (length == 0) {
                letters.write(bits, symbols[i]);
            } else {
                MatchCode.ofLength(length).write(bits, letters);
                MatchCode.ofDistance(symbols[i] & 0xFFFF).write(bits, ways);
            }
        }
        letters.write(bits, END);
    }
}
