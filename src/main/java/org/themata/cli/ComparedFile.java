package org.themata.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes what a run would write and compares it with a file, byte by byte; nothing is written. */
final class ComparedFile extends OutputStream {
    private final @Nullable InputStream file;
    private long line = 1;
    private boolean differs;
    private boolean closed;

    /** @param file to compare with; if it is not there, everything differs */
    ComparedFile(Path file) throws IOException {
        this.file = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new BufferedInputStream(Files.newInputStream(file), 1 << 16)
                : null;
        this.differs = this.file == null;
    }

    @Override
    public void write(int b) throws IOException {
        if (differs || file == null) {
            return;
        }
        if (file.read() != (b & 0xFF)) {
            differs = true;
        } else if (b == '\n') {
            line++;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length && !differs; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null && !closed) {
            closed = true;
            differs |= file.read() >= 0;
            file.close();
        }
    }

    /** The line, from 1, in which the first difference is, once closed; empty if there is none. */
    OptionalLong firstDifference() {
        return differs ? OptionalLong.of(line) : OptionalLong.empty();
    }
}
