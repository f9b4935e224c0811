package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What one transcript yields until its turn to be written comes. Beyond some megabytes it is kept compressed: the rows
 * of a transcript of 200 MB would fill the memory.
 */
final class PackedBytes extends OutputStream {
    private static final int BLOCK = 1 << 20;
    private static final int UNPACKED = 8 * BLOCK;

    private final List<byte[]> packed = new ArrayList<>();
    private ByteArrayOutputStream last = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
        last.write(b);
        packIfFull();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        last.write(bytes, from, length);
        packIfFull();
    }

    void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    private void packIfFull() {
        if (last.size() < (packed.isEmpty() ? UNPACKED : BLOCK)) {
            return;
        }
        byte[] plain = last.toByteArray();
        byte[] buffer = new byte[BLOCK];
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            for (int from = 0; from < plain.length; from += BLOCK) {
                deflater.reset();
                deflater.setInput(plain, from, Math.min(BLOCK, plain.length - from));
                deflater.finish();
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                while (!deflater.finished()) {
                    block.write(buffer, 0, deflater.deflate(buffer));
                }
                packed.add(block.toByteArray());
            }
        } finally {
            deflater.end();
        }
        last = new ByteArrayOutputStream();
    }

    boolean isEmpty() {
        return packed.isEmpty() && last.size() == 0;
    }

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[packed.isEmpty() ? 0 : BLOCK];
        Inflater inflater = new Inflater();
        try {
            for (byte[] block : packed) {
                inflater.reset();
                inflater.setInput(block);
                while (!inflater.finished()) {
                    out.write(buffer, 0, inflater.inflate(buffer));
                }
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        last.writeTo(out);
    }
}
