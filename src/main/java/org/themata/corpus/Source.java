package org.themata.corpus;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the corpus before it is read.
 *
 * @param id the name of its document (of tabular files: the beginning of it)
 * @param name as the user named it, or found below a directory that the user named; {@code -} = standard input
 * @param path where it is; empty = standard input
 * @param named whether the user named the file itself, not its directory
 */
public record Source(String id, String name, Optional<Path> path, boolean named) {

    /** A file that the user named. */
    public Source(String id, String name, Optional<Path> path) {
        this(id, name, path, true);
    }
}
