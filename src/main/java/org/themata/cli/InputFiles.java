package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.themata.corpus.Study;

/**
 * The files that a command reads, so that it writes over none of them. Those that its command line names are known from
 * the beginning; those that a study, a folder or a pattern leads to are added by who finds them.
 */
final class InputFiles {
    private final List<String> words = new ArrayList<>();
    private final List<Path> found = new ArrayList<>();

    /** Takes note of a command line: whatever it names beside an output is taken to be read. */
    void named(String... args) {
        words.addAll(Arrays.asList(args));
    }

    /** Takes note of a file that the command line need not name itself. */
    void add(Path file) {
        found.add(file);
    }

    /** Takes note of a study file, and of the files that it names; its transcripts are noted as they are found. */
    void add(Study study) {
        found.add(Path.of(study.file()));
        study.codebook().map(Path::of).ifPresent(found::add);
        study.participants().map(Path::of).ifPresent(found::add);
    }

    /**
     * Says that a file is about to be written.
     *
     * @throws UsageException if it is one of those that are read
     */
    void refuse(String output) {
        if (!isFile(output)) {
            return;
        }
        Path target = Path.of(output);
        int times = 0;
        for (String word : words) {
            times += names(word, target) ? 1 : 0;
        }
        boolean read = times > 1;
        for (Path file : found) {
            read |= isSame(file, target);
        }
        if (read) {
            throw new UsageException("the output " + output + " is also an input", "name another file with -o");
        }
    }

    /** Whether a word of the command line is this file: alone, behind {@code =}, or behind a short option's letter. */
    private static boolean names(String word, Path file) {
        int equals = word.indexOf('=');
        return isSame(word, file)
                || word.startsWith("-")
                        && (isSame(word.substring(equals + 1), file)
                                || !word.startsWith("--") && word.length() > 2 && isSame(word.substring(2), file));
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isSame(String name, Path file) {
        try {
            return !name.isEmpty() && isSame(Path.of(name), file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
