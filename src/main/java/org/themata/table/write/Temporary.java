package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The hidden file beside a target, which becomes the target or is deleted, also when the program is interrupted. */
final class Temporary {
    private static final int TRIES = 100;
    private static final int NAME_LENGTH = 40;

    private final Path file;
    private final Path target;
    private final AtExit atExit = new AtExit(this::delete);
    private Set<PosixFilePermission> permissions = Set.of();
    private OutputStream stream = OutputStream.nullOutputStream();
    private boolean there;
    private boolean over;

    private Temporary(Path file, Path target) {
        this.file = file;
        this.target = target;
    }

    /** @param secret whether nobody but the owner may read the file once it is in its place, too */
    static Temporary beside(Path target, boolean targetExists, boolean secret) throws IOException {
        String name = String.valueOf(target.getFileName());
        int kept = name.codePointCount(0, name.length()) > NAME_LENGTH
                ? name.offsetByCodePoints(0, NAME_LENGTH)
                : name.length();
        String hidden = "." + name.substring(0, kept) + ".themata-"
                + Long.toString(ProcessHandle.current().pid(), 36) + "-";
        for (int i = 0; ; i++) {
            Temporary temporary = new Temporary(target.resolveSibling(hidden + i), target);
            try {
                temporary.create(targetExists, secret);
                return temporary;
            } catch (FileAlreadyExistsException e) {
                temporary.discard();
                if (i == TRIES) {
                    throw e;
                }
            } catch (IOException e) {
                temporary.discard();
                throw e;
            }
        }
    }

    private synchronized void create(boolean targetExists, boolean secret) throws IOException {
        atExit.start(target);
        if (secret) {
            Files.createFile(file, Permissions.ownersFile(file));
            there = true;
            permissions = Permissions.of(file);
        } else if (targetExists) {
            Files.createFile(file, Permissions.ownersFile(file));
            there = true;
            permissions = Permissions.of(target);
        } else {
            // Made as any new file is, which tells what permissions it gets; then anew, as who opened it may go on
            // reading.
            Files.createFile(file);
            there = true;
            permissions = Permissions.of(file);
            Files.delete(file);
            there = false;
            Files.createFile(file, Permissions.ownersFile(file));
            there = true;
        }
        stream = Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    OutputStream stream() {
        return stream;
    }

    /** The stream must have been closed. */
    synchronized void moveIntoPlace() throws IOException {
        if (over) {
            throw AtExit.stopping(target);
        }
        Permissions.set(file, permissions);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        there = false;
        over = true;
        atExit.end();
    }

    /** Leaves no trace. */
    void discard() {
        delete();
        atExit.end();
    }

    private synchronized void delete() {
        over = true;
        if (there && !deleted()) {
            // Where an open file cannot be deleted.
            close();
            deleted();
        }
        close();
        there = false;
    }

    private boolean deleted() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    private void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // What was to be written is not wanted any more.
            there = false;
        }
    }
}
