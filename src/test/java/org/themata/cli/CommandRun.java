package org.themata.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the program inside the test.
 *
 * @param status exit status
 * @param out standard output; the program's version is written {@code VERSION}
 * @param err standard error
 */
record CommandRun(int status, String out, String err) {

    /** Runs a command whose output goes to a pipe. */
    static CommandRun of(String... args) {
        return run(false, 80, args);
    }

    /** Runs a command on a terminal of so many columns. */
    static CommandRun onTerminal(int width, String... args) {
        return run(true, width, args);
    }

    private static CommandRun run(boolean terminal, int width, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new Themata(new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        false,
                        width))
                .run(args);
        return new CommandRun(
                status,
                out.toString(StandardCharsets.UTF_8).replaceAll("\\(themata [^)]*\\)", "(themata VERSION)"),
                err.toString(StandardCharsets.UTF_8));
    }
}
