package org.themata.corpus;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file before its document has an id.
 *
 * @param name relative to what the user named
 * @param shown as in messages
 * @param path null = standard input
 * @param named whether the user named the file itself, not its directory
 */
public record FoundFile(String name, String shown, @Nullable Path path, boolean named) {}
