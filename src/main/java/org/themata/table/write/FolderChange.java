package org.themata.table.write;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of a folder from the old files to the new ones. A hidden folder inside it holds {@code new} files, the
 * names of those that are {@code gone}, and, once it comes to that, links to the {@code old} ones. Renaming it from
 * {@link #STAGING} to {@link #READY} is the point of no return: a change that is found ready later is finished, one
 * that is found staging is thrown away.
 */
final class FolderChange {
    private static final String STAGING = ".themata-staging";
    private static final String READY = ".themata-ready";

    private final Path folder;
    private final String last;
    private final Deque<Path> done = new ArrayDeque<>();
    private final Deque<Path> made = new ArrayDeque<>();
    private Path place;
    private boolean stuck;

    private FolderChange(Path folder, String last, Path place) {
        this.folder = folder;
        this.last = last;
        this.place = place;
    }

    /** A new change; what an earlier one left is finished or thrown away first. */
    static FolderChange in(Path folder, String last) throws IOException {
        Path ready = folder.resolve(READY);
        if (exists(ready)) {
            FolderChange left = new FolderChange(folder, last, ready);
            left.advance();
            left.discard();
        }
        FolderChange change = new FolderChange(folder, last, folder.resolve(STAGING));
        change.discard();
        Files.createDirectory(change.place, Permissions.ownersFolder(folder));
        return change;
    }

    /** Where to write the new content of a file. */
    Path fresh(Path name) throws IOException {
        return madeFor(place.resolve("new").resolve(name));
    }

    /** Says that a file is to go. */
    void gone(Path name) throws IOException {
        Files.createFile(madeFor(place.resolve("gone").resolve(name)));
    }

    /** Makes the change; if a step fails, takes all steps back. */
    void apply() throws IOException {
        for (Path name : names()) {
            keepOld(name);
        }
        Path ready = folder.resolve(READY);
        Files.move(place, ready, StandardCopyOption.ATOMIC_MOVE);
        place = ready;
        try {
            advance();
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
        discard();
    }

    private List<Path> names() throws IOException {
        List<Path> names = new ArrayList<>();
        for (String kind : List.of("new", "gone")) {
            Path root = place.resolve(kind);
            if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
                try (var found = Files.walk(root)) {
                    found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                            .map(root::relativize)
                            .forEach(names::add);
                }
            }
        }
        Collections.sort(names);
        Path manifest = folder.getFileSystem().getPath(last);
        if (names.remove(manifest)) {
            names.add(manifest);
        }
        return names;
    }

    private void keepOld(Path name) throws IOException {
        Path target = folder.resolve(name);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException(target, "is a folder, where a file is to be", "move it away");
        }
        if (!exists(target)) {
            return;
        }
        Path old = madeFor(place.resolve("old").resolve(name));
        try {
            Files.createLink(old, target);
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system has links.
            Files.copy(target, old, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path fresh = place.resolve("new").resolve(name);
        if (exists(fresh) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            Permissions.set(fresh, Permissions.of(target));
        }
    }

    private void advance() throws IOException {
        for (Path name : names()) {
            Path target = folder.resolve(name);
            Path fresh = place.resolve("new").resolve(name);
            done.push(name);
            if (exists(fresh)) {
                move(fresh, madeFor(target));
            } else {
                Files.deleteIfExists(target);
            }
        }
    }

    /**
     * Backwards, each new file to where it was and then the old one back, so that it can still be finished if killed.
     */
    private void takeBack(IOException failure) {
        for (Path name : done) {
            try {
                takeBack(name);
            } catch (IOException e) {
                stuck = true;
                failure.addSuppressed(e);
            }
        }
        for (Path empty : made) {
            try {
                Files.deleteIfExists(empty);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void takeBack(Path name) throws IOException {
        Path target = folder.resolve(name);
        Path fresh = place.resolve("new").resolve(name);
        Path old = place.resolve("old").resolve(name);
        boolean toGo = exists(place.resolve("gone").resolve(name));
        boolean moved = !toGo && !exists(fresh);
        if (moved) {
            move(target, fresh);
        }
        if ((moved || toGo && !exists(target)) && exists(old)) {
            move(old, target);
        }
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the folders that a file needs, and remembers them. */
    private Path madeFor(Path file) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path parent = file.getParent();
                parent != null && !Files.isDirectory(parent);
                parent = parent.getParent()) {
            missing.push(parent);
        }
        for (Path parent : missing) {
            Files.createDirectory(parent);
            if (!parent.startsWith(place)) {
                made.push(parent);
            }
        }
        return file;
    }

    /** Deletes the hidden folder, unless a change is stuck in it; symbolic links in it are not followed. */
    void discard() throws IOException {
        if (stuck) {
            return;
        }
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            return;
        }
    }
}
