package org.themata.table.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read a file, where the file system knows that. Elsewhere nothing is asked and nothing changed. */
final class Permissions {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?>[] NONE = {};

    private Permissions() {}

    private static boolean known(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** To make a file that only its owner may read. */
    static FileAttribute<?>[] ownersFile(Path path) {
        return known(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FILE)} : NONE;
    }

    /** To make a folder that only its owner may look into. */
    static FileAttribute<?>[] ownersFolder(Path path) {
        return known(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FOLDER)} : NONE;
    }

    /** The permissions of a file; empty where there are none. */
    static Set<PosixFilePermission> of(Path path) throws IOException {
        return known(path) ? Files.getPosixFilePermissions(path) : Set.of();
    }

    /** Gives a file the permissions that {@link #of} had told of another. */
    static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && known(path)) {
            view.setPermissions(permissions);
        }
    }
}
