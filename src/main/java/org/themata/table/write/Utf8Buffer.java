package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes on their way to a stream: text is encoded into one array that is reused. A lone surrogate becomes U+FFFD. */
final class Utf8Buffer {
    private static final int SIZE = 1 << 16;
    private static final int CHUNK = SIZE / 8;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int at;

    Utf8Buffer(OutputStream out) {
        this.out = out;
    }

    void flush() throws IOException {
        out.write(bytes, 0, at);
        at = 0;
        out.flush();
    }

    void put(char ascii) throws IOException {
        need(1);
        bytes[at++] = (byte) ascii;
    }

    void put(byte[] encoded) throws IOException {
        if (encoded.length > CHUNK) {
            flush();
            out.write(encoded);
            return;
        }
        need(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
    }

    void put(long value) throws IOException {
        need(20);
        at = MachineNumber.put(value, bytes, at);
    }

    /** @param value finite */
    void put(double value) throws IOException {
        need(MachineNumber.LONGEST);
        at = MachineNumber.put(value, bytes, at);
    }

    /** Encodes the characters {@code from} to {@code to} of a text, as they are. */
    void put(String text, int from, int to) throws IOException {
        int start = from;
        while (start < to) {
            int end = Math.min(to, start + CHUNK);
            if (end < to && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            need(3 * (end - start));
            at = encode(text, start, end, bytes, at);
            start = end;
        }
    }

    private static int encode(String text, int from, int to, byte[] bytes, int start) {
        int at = start;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[at++] = (byte) (0xF0 | point >> 18);
                bytes[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                int point = Character.isSurrogate(c) ? 0xFFFD : c;
                bytes[at++] = (byte) (0xE0 | point >> 12);
                bytes[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | point & 0x3F);
            }
        }
        return at;
    }

    private void need(int count) throws IOException {
        if (bytes.length - at < count) {
            out.write(bytes, 0, at);
            at = 0;
        }
    }
}
