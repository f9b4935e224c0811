package org.themata.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Errors only on standard error.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say on standard error what was counted and how.")
    boolean verbose;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    String color = "auto";

    @Option(names = "--no-progress", description = "No progress bar.")
    boolean noProgress;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all cores).")
    @Nullable
    Integer threads;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 1).")
    @Nullable
    Long seed;

    @Option(names = "--errors", paramLabel = "FORM", description = "text or json (default: text).")
    String errors = "text";

    @Option(names = "--debug", description = "Show where in the program an error arose.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    /** Threads to use: at least 1. */
    int threads() {
        if (threads == null) {
            return Math.max(1, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1) {
            throw new UsageException("--threads must be at least 1, not " + threads, "leave it out to use all cores");
        }
        return threads;
    }

    /** Checks the values that have a fixed set. */
    void check() {
        Choice.of("--color", color, "auto", "always", "never");
        Choice.of("--errors", errors, "text", "json");
        threads();
    }

    boolean jsonErrors() {
        return errors.toLowerCase(Locale.ROOT).equals("json");
    }
}
