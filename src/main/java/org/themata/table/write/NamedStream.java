package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A stream whose errors name the file. */
class NamedStream extends OutputStream {
    private final Path file;
    private final OutputStream out;

    NamedStream(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }
}
