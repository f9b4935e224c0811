package org.themata.cli;

import java.io.IOException;
import java.util.Locale;

/** What Jazzer calls; its argument names the {@link FuzzedReader}. */
public final class FuzzTarget {
    private static FuzzedReader reader = FuzzedReader.TRANSCRIPTS;

    private FuzzTarget() {}

    /** Chooses the reader. */
    public static void fuzzerInitialize(String[] args) {
        reader = FuzzedReader.valueOf(args[0].toUpperCase(Locale.ROOT));
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        reader.read(input);
    }
}
