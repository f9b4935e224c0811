package org.themata.table.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folder of results that holds the old files or the new ones, not a mixture.
 *
 * <pre>{@code
 * try (OutputFolder results = OutputFolder.open(folder, "manifest.json")) {
 *     try (OutputStream out = results.file("tables/counts.csv")) { … }
 *     results.commit();
 * }
 * }</pre>
 *
 * <p>What it guarantees:
 *
 * <ol>
 *   <li>Until {@link #commit}, no file of the folder changes; everything is written to a hidden folder inside it that
 *       only the owner can look into.
 *   <li>{@code commit} moves each file into place whole, one after the other, the manifest last. If a step fails, all
 *       are taken back. If the program is killed between two steps, the next {@code open} takes the rest before
 *       anything else. Only in the moments between the steps can another program see files of both.
 *   <li>Without a commit, after an error, or when interrupted, nothing is left, not even a folder that was made.
 *   <li>Files that are not of this run are never touched. A folder is ours if it holds the manifest; in a folder that
 *       does not, a file that is already there is not replaced: {@link #file} refuses.
 *   <li>Only one run at a time writes to a folder; a second one is told so when it opens it.
 * </ol>
 *
 * <p>Files may be written by several threads at once.
 */
public final class OutputFolder implements Closeable {
    private static final Pattern NAME = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");

    private final Path shown;
    private final Path folder;
    private final boolean made;
    private final boolean ours;
    private final FolderLock lock;
    private final FolderChange change;
    private final AtExit atExit = new AtExit(this::discard);
    private final Set<Path> names = new HashSet<>();
    private int unfinished;
    private boolean over;
    private boolean committed;

    private OutputFolder(Path shown, Path folder, boolean made, String manifest) throws IOException {
        this.shown = shown;
        this.folder = folder;
        this.made = made;
        // Who interrupts meanwhile waits until there is something to clean up.
        synchronized (this) {
            atExit.start(shown);
            try {
                this.lock = FolderLock.on(folder, shown);
            } catch (IOException e) {
                abandon();
                throw e;
            }
            try {
                this.change = FolderChange.in(folder, manifest);
                this.ours = Files.exists(folder.resolve(manifest));
            } catch (IOException e) {
                abandon();
                lock.release();
                throw e;
            }
        }
    }

    /** There is nothing to clean up. */
    private void abandon() {
        over = true;
        atExit.end();
    }

    /**
     * Locks a folder and makes ready to write to it. It is made if it is missing, but not the folders above it.
     *
     * @param manifest the name of the file that marks a folder as one of results; it is put in place last
     * @throws OutputException if it cannot be made or written, or another run writes to it
     */
    public static OutputFolder open(Path folder, String manifest) throws OutputException {
        boolean made = false;
        try {
            if (!Files.exists(folder)) {
                Path parent = folder.toAbsolutePath().getParent();
                if (parent == null || !Files.isDirectory(parent)) {
                    throw new OutputException(folder, "the folder above it does not exist", "make that folder first");
                }
                Targets.writable(folder, parent);
                made = createdNow(folder);
            } else if (!Files.isDirectory(folder)) {
                throw new OutputException(folder, "is not a folder", "name a folder");
            } else if (!Files.isWritable(folder)) {
                throw new OutputException(
                        folder, "you may not write in it", "name another folder, or ask for the right to write");
            }
            return new OutputFolder(folder, folder.toRealPath(), made, manifest);
        } catch (IOException e) {
            if (made) {
                deleteIfEmpty(folder);
            }
            throw OutputException.of(folder, e);
        }
    }

    private static boolean createdNow(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /**
     * A stream for a file of the new results, to be closed before {@link #commit}.
     *
     * @param name relative, with {@code /} between folders; no part begins with a full stop
     * @throws OutputException if a file of that name is there that is not ours
     * @throws IllegalArgumentException if it is not such a name, or was asked for before
     */
    public synchronized OutputStream file(String name) throws OutputException {
        Path path = claim(name);
        if (!ours && Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputException(
                    shown.resolve(path), "is there already, and not from an earlier run", "name another folder");
        }
        try {
            OutputStream out = Files.newOutputStream(change.fresh(path), StandardOpenOption.CREATE_NEW);
            unfinished++;
            return new Part(shown.resolve(path), new BufferedOutputStream(out, 1 << 16));
        } catch (IOException e) {
            throw OutputException.of(shown.resolve(path), e);
        }
    }

    /**
     * Says that a file of an earlier run is to go with the commit. Nothing happens if it is not there or the folder is
     * not ours.
     *
     * @param name as in {@link #file}; the caller knows from the old manifest that it is of an earlier run, and
     *     unchanged
     */
    public synchronized void remove(String name) throws OutputException {
        Path path = claim(name);
        if (ours && Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            try {
                change.gone(path);
            } catch (IOException e) {
                throw OutputException.of(shown.resolve(path), e);
            }
        }
    }

    /**
     * Whether a file of results can have this name: relative, {@code /} between folders, no part begins with a stop.
     */
    public static boolean isName(String name) {
        for (String part : name.split("/", -1)) {
            if (!NAME.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    private Path claim(String name) throws OutputException {
        if (over) {
            throw AtExit.stopping(shown);
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name for a file of results: \"" + name + "\"");
        }
        Path path = folder.getFileSystem().getPath(name);
        if (!names.add(path)) {
            throw new IllegalArgumentException("a second file of results named \"" + name + "\"");
        }
        Path parent = path.getParent();
        for (int i = 1; parent != null && i <= parent.getNameCount(); i++) {
            Path inside = folder.resolve(parent.subpath(0, i));
            if (Files.exists(inside, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
                throw new OutputException(
                        shown.resolve(parent.subpath(0, i)), "is not a folder, where one is to be", "move it away");
            }
        }
        return path;
    }

    /**
     * Puts all files in place, or none.
     *
     * @throws IllegalStateException if a file has not been closed
     */
    public synchronized void commit() throws OutputException {
        if (over) {
            throw AtExit.stopping(shown);
        }
        if (unfinished > 0) {
            throw new IllegalStateException(unfinished + " files of results are not finished");
        }
        try {
            change.apply();
            committed = true;
        } catch (IOException e) {
            throw OutputException.of(shown, e);
        }
    }

    /** Lets go of the folder; without a commit, leaves no trace. */
    @Override
    public void close() {
        discard();
        atExit.end();
    }

    private synchronized void discard() {
        if (over) {
            return;
        }
        over = true;
        try (Closeable last = lock::release) {
            if (!committed) {
                change.discard();
            }
        } catch (IOException e) {
            // The next run cleans up what could not be deleted.
            return;
        }
        if (made && !committed) {
            deleteIfEmpty(folder);
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Someone else put something into it.
            return;
        }
    }

    private synchronized void finished() {
        unfinished--;
    }

    /** One file; closing it counts once, and only if it worked. */
    private final class Part extends NamedStream {
        private boolean closed;

        Part(Path file, OutputStream out) {
            super(file, out);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                super.close();
                finished();
            }
        }
    }
}
