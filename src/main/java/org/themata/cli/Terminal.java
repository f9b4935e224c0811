package org.themata.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.themata.table.write.OutputException;
import org.themata.table.write.OutputFile;

/**
 * What the program talks to.
 *
 * @param in standard input
 * @param out standard output; errors on it are thrown, not swallowed
 * @param err standard error
 * @param outIsTerminal whether a person reads standard output as it comes
 * @param errIsTerminal whether a person reads standard error as it comes
 * @param width columns of the terminal
 * @param inputs the files that are read, none of which may be written
 */
record Terminal(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int width,
        InputFiles inputs) {
    private static final int USUAL_WIDTH = 80;

    /** Before any file is read. */
    Terminal(
            InputStream in,
            OutputStream out,
            PrintStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            int width) {
        this(in, out, err, outIsTerminal, errIsTerminal, width, new InputFiles());
    }

    /** The streams of this process. The launcher says which of them are a terminal; without it the JVM is asked. */
    static Terminal ofProcess() {
        String said = System.getProperty("themata.terminal");
        boolean console =
                said == null && System.console() != null && Runtime.version().feature() < 22;
        return new Terminal(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                console || said != null && said.contains("out"),
                console || said != null && said.contains("err"),
                widthOf(System.getProperty("themata.columns", System.getenv().getOrDefault("COLUMNS", ""))));
    }

    /**
     * Opens the output that the user named; nothing is there until it is committed.
     *
     * @param target a file, or {@code -} for standard output
     * @throws UsageException if it is one of the files that are read
     * @throws OutputException if it cannot be written
     */
    OutputFile open(String target) throws OutputException {
        inputs.refuse(target);
        return OutputFile.open(target, out);
    }

    private static int widthOf(String columns) {
        try {
            int width = Integer.parseInt(columns.strip());
            return width < 20 ? USUAL_WIDTH : width;
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }
}
