package org.themata.table.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Whether a file may be written where the user wants it, with the reason if not. */
final class Targets {

    private Targets() {}

    static Path path(String name) throws OutputException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new OutputException(Path.of(""), "not a name for a file: " + e.getReason(), "choose another name");
        }
    }

    /** Whether it is something that cannot be replaced, only written to: {@code /dev/null}, a pipe. */
    static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /** The file to replace or to make, symbolic links followed. */
    static Path file(Path target) throws IOException {
        if (Files.isDirectory(target) || target.toString().isEmpty()) {
            throw new OutputException(target, "is a folder", "name a file in it");
        }
        if (Files.isSymbolicLink(target) && !Files.exists(target)) {
            throw new OutputException(target, "is a symbolic link to nothing", "remove it, or name another file");
        }
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || !Files.exists(folder)) {
            throw new OutputException(
                    target, "its folder " + shownParent(target) + " does not exist", "make the folder first");
        }
        if (!Files.isDirectory(folder)) {
            throw new OutputException(target, shownParent(target) + " is not a folder", "name another place");
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(place)) {
            throw new OutputException(target, "is read-only", "make it writable, or name another file");
        }
        writable(target, folder);
        return place;
    }

    static void writable(Path target, Path folder) throws OutputException {
        if (!Files.isWritable(folder)) {
            throw new OutputException(
                    target, "you may not write in its folder", "name another place, or ask for the right to write");
        }
    }

    private static String shownParent(Path target) {
        Path parent = target.getParent();
        return parent == null ? "." : parent.toString();
    }
}
