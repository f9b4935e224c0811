package org.themata.table.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two programs from writing to one folder. The system lets go of it when a program dies. The lock's file is
 * deleted at the end, so whoever gets the lock makes sure that it is on the file that is still there.
 */
final class FolderLock {
    private static final String NAME = ".themata.lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws OutputException if another run holds it */
    static FolderLock on(Path folder, Path shown) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            make(file);
            Object key = key(file);
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    Permissions.ownersFile(file));
            try {
                if (tryLock(channel) == null) {
                    throw new OutputException(
                            shown,
                            "another run is writing to it",
                            "wait until it has finished, or name another folder");
                }
                if (isStillThere(channel, file, key)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file, Permissions.ownersFile(file));
        } catch (FileAlreadyExistsException e) {
            // Of another run, or left by one that was killed.
            return;
        }
    }

    /** What tells the file from another of the same name; null where the system does not say. */
    private static @Nullable Object key(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
        } catch (NoSuchFileException e) {
            return new Object();
        }
    }

    /** The locked byte is far behind the text, which stays readable where locks forbid reading. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(1L << 32, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Whether the file is the one that was there before it was opened. It must not be opened a second time to see that:
     * where locks are POSIX's, closing any opening of a file gives up the locks of the whole program on it.
     */
    private static boolean isStillThere(FileChannel channel, Path file, @Nullable Object key) throws IOException {
        if (key != null) {
            return key.equals(key(file));
        }
        String token = ProcessHandle.current().pid() + " " + System.nanoTime();
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).equals(token);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    void release() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
