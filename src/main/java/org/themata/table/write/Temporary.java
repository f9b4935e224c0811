package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
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
    private final OutputStream stream;
    private final Set<PosixFilePermission> permissions;
    private final Thread hook = new Thread(this::delete, "themata-discard");
    private boolean gone;

    private Temporary(Path file, Path target, boolean targetExists) throws IOException {
        this.file = file;
        this.target = target;
        if (targetExists) {
            Files.createFile(file, Permissions.ownersFile(file));
            this.permissions = Permissions.of(target);
        } else {
            // Made as any new file is made, which tells what permissions it gets; closed to others while it is empty.
            Files.createFile(file);
            this.permissions = Permissions.of(file);
            Permissions.toOwner(file);
        }
        OpenOption[] options = {StandardOpenOption.WRITE};
        this.stream = Files.newOutputStream(file, options);
    }

    static Temporary beside(Path target, boolean targetExists) throws IOException {
        String name = String.valueOf(target.getFileName());
        int kept = name.codePointCount(0, name.length()) > NAME_LENGTH
                ? name.offsetByCodePoints(0, NAME_LENGTH)
                : name.length();
        long start = ProcessHandle.current().pid();
        for (int i = 0; ; i++) {
            String suffix = ".themata-" + Long.toString(start, 36) + "-" + i;
            Path file = target.resolveSibling("." + name.substring(0, kept) + suffix);
            try {
                Temporary temporary = new Temporary(file, target, targetExists);
                temporary.deleteAtExit();
                return temporary;
            } catch (FileAlreadyExistsException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void deleteAtExit() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            delete();
            throw new OutputException(target, "was not written, because the program is being stopped", "");
        }
    }

    OutputStream stream() {
        return stream;
    }

    synchronized void moveIntoPlace() throws IOException {
        if (gone) {
            throw new OutputException(target, "was not written, because the program is being stopped", "");
        }
        Permissions.set(file, permissions);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        gone = true;
        forget();
    }

    void discard() {
        delete();
        forget();
    }

    private synchronized void delete() {
        if (gone) {
            return;
        }
        gone = true;
        try {
            stream.close();
        } catch (IOException e) {
            hook.setName("themata-discard-unclosed");
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            hook.setName("themata-discard-failed");
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            gone = true;
        }
    }
}
