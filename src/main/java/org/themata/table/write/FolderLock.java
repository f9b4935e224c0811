package org.themata.table.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
                if (isStillThere(channel, file)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
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

    private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
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
