package org.themata.table.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

public final class OutputFolder implements Closeable {
    private OutputFolder() {}

    /** Locks the folder, makes it if it is missing. */
    public static OutputFolder open(Path folder, String manifest) throws OutputException {
        throw new OutputException(folder, manifest, "");
    }

    /** A file to be. */
    public OutputStream file(String name) throws OutputException {
        throw new OutputException(Path.of(name), "", "");
    }

    /** A file of an earlier run that is to go. */
    public void remove(String name) throws OutputException {
        throw new OutputException(Path.of(name), "", "");
    }

    /** Puts all in place. */
    public void commit() throws OutputException {}

    @Override
    public void close() throws IOException {}
}
