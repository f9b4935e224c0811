package org.themata.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what is seen whether somebody wrote to a file while it was read.
 *
 * @param size in bytes
 * @param time of its last change
 */
public record FileStamp(long size, FileTime time) {
    private static final int PIECE = 1 << 20;

    /** As the file is now. */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(now.size(), now.lastModifiedTime());
    }

    /**
     * All bytes of a file.
     *
     * @throws InputException if it was changed meanwhile
     */
    public static byte[] bytes(Path file) throws IOException {
        FileStamp before = of(file);
        byte[] bytes = before.size > PIECE && before.size < Integer.MAX_VALUE
                ? inPieces(file, (int) before.size)
                : Files.readAllBytes(file);
        // Pipes and devices have no size.
        if (before.size != bytes.length && Files.isRegularFile(file)) {
            throw changed(file);
        }
        before.check(file);
        return bytes;
    }

    /** The bytes of a file as they come; at their end an InputException if it was changed meanwhile. */
    public static InputStream open(Path file) throws IOException {
        FileStamp before = of(file);
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                return checked(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return checked(super.read(bytes, offset, length));
            }

            private int checked(int read) throws IOException {
                if (read < 0) {
                    before.check(file);
                }
                return read;
            }
        };
    }

    /** The JVM would take as much memory again, beside its heap, to read a large file at once. */
    private static byte[] inPieces(Path file, int size) throws IOException {
        byte[] bytes = new byte[size];
        try (InputStream in = Files.newInputStream(file)) {
            int length = 0;
            for (int read = 0; read >= 0 && length < size; length += Math.max(read, 0)) {
                read = in.read(bytes, length, Math.min(PIECE, size - length));
            }
            if (length < size || in.read() >= 0) {
                throw changed(file);
            }
        }
        return bytes;
    }

    /** @throws InputException if the file is not any more as it was */
    public void check(Path file) throws IOException {
        FileStamp now = of(file);
        // A record's own comparison is linked at run time, which every start would pay for.
        if ((now.size != size || !now.time.equals(time)) && Files.isRegularFile(file)) {
            throw changed(file);
        }
    }

    private static InputException changed(Path file) {
        return new InputException(
                Place.of(file.toString()), "was changed while it was read", "wait until nobody writes to it any more");
    }
}
