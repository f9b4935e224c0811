package org.themata.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data that is not on every machine. */
public final class Shared {
    private Shared() {}

    /** A file or folder of the shared data; the test is skipped if it is not there. */
    public static Path data(String name) {
        Path path = Path.of(System.getProperty("themata.shared", "../shared"), "data", name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: there is no " + path + " (set themata.shared)");
        return path;
    }
}
