package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds an output that is one of the command's own inputs: writing it would destroy what was read. */
final class OwnInput {

    private OwnInput() {}

    /** The output file on this command line, if it is also named as an input. */
    static Optional<String> overwritten(String... args) {
        String output = "";
        int at = -1;
        for (int i = 0; i < args.length; i++) {
            if ((args[i].equals("-o") || args[i].equals("--output")) && i + 1 < args.length) {
                output = args[i + 1];
                at = i + 1;
            } else if (args[i].startsWith("--output=")) {
                output = args[i].substring("--output=".length());
                at = i;
            }
        }
        if (at < 0 || !isFile(output)) {
            return Optional.empty();
        }
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--") ? args[i].substring(args[i].indexOf('=') + 1) : args[i];
            if (i != at && isSame(output, value)) {
                return Optional.of(output);
            }
        }
        return Optional.empty();
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isSame(String output, String value) {
        try {
            return isFile(value) && Files.isSameFile(Path.of(output), Path.of(value));
        } catch (IOException e) {
            return false;
        }
    }
}
