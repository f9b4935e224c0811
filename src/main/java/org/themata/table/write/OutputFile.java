package org.themata.table.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * An output file that is there whole or not at all:
 *
 * <pre>{@code
 * try (OutputFile file = OutputFile.open(target, standardOut)) {
 *     format.write(table, file.stream(), look);
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>What is written goes to a hidden file beside the target, which only the owner may read. {@link #commit} gives it
 * the permissions of the file that it replaces (or those of any new file) and moves it into place in one step. Closing
 * without a commit, and an interrupted program, delete it: the target is as it was. Only a killed program or a power
 * cut can leave the hidden file behind; the target is whole even then.
 *
 * <p>{@code -} is the given stream, which is flushed and stays open. Devices and named pipes are written directly. A
 * symbolic link stays, and the file it points to is replaced. Not thread-safe.
 */
public final class OutputFile implements Closeable {
    private final Path target;
    private final OutputStream stream;
    private final @Nullable Temporary temporary;

    private OutputFile(Path target, OutputStream stream, @Nullable Temporary temporary) {
        this.target = target;
        this.stream = stream;
        this.temporary = temporary;
    }

    /**
     * Makes ready to write.
     *
     * @param target a file, or {@code -}
     * @param standardOut what {@code -} means
     * @throws OutputException if the target is a folder or read-only, or its folder is missing or cannot be written
     */
    public static OutputFile open(String target, OutputStream standardOut) throws OutputException {
        return target.equals("-")
                ? new OutputFile(Path.of("-"), new KeptOpen(standardOut), null)
                : open(Targets.path(target));
    }

    /**
     * The same for a file that only its owner may read, also if it replaces one that others may. Where the file system
     * knows no permissions it is a file as any other.
     */
    public static OutputFile openSecret(String target, OutputStream standardOut) throws OutputException {
        return target.equals("-")
                ? new OutputFile(Path.of("-"), new KeptOpen(standardOut), null)
                : open(Targets.path(target), true);
    }

    /** Makes ready to write a file, as {@link #open(String, OutputStream)}. */
    public static OutputFile open(Path target) throws OutputException {
        return open(target, false);
    }

    private static OutputFile open(Path target, boolean secret) throws OutputException {
        try {
            if (Targets.isDevice(target)) {
                OutputStream direct = Files.newOutputStream(target, StandardOpenOption.WRITE);
                return new OutputFile(target, new NamedStream(target, new BufferedOutputStream(direct, 1 << 16)), null);
            }
            Path place = Targets.file(target);
            boolean exists = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            Temporary temporary = Temporary.beside(place, exists, secret);
            OutputStream buffered = new BufferedOutputStream(temporary.stream(), 1 << 16);
            return new OutputFile(target, new NamedStream(target, buffered), temporary);
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /** Where to write. Errors on it are {@link OutputException}s, except those of the given stream of {@code -}. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts what was written in its place. Nothing can be written after it. */
    public void commit() throws IOException {
        if (temporary == null) {
            stream.flush();
            return;
        }
        stream.close();
        try {
            temporary.moveIntoPlace();
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /** Leaves no trace of what was not committed. */
    @Override
    public void close() throws IOException {
        if (temporary != null) {
            temporary.discard();
        } else {
            stream.close();
        }
    }
}
