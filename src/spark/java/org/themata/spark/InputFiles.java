package org.themata.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.DocumentNames;
import org.themata.corpus.FoundFile;
import org.themata.corpus.Source;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The files of the input in the order of the command line, with the names of their documents. Travels to the executors.
 *
 * @param byPath each file by its full path
 */
record InputFiles(HashMap<String, InputFile> byPath) implements Serializable {
    /** Bits of a position that number the rows of a file; the rest number the files. */
    private static final int ROW_BITS = 39;

    private static final int MOST_FILES = 1 << 23;

    /**
     * A file.
     *
     * @param number its place in the order
     * @param id of its document, or the beginning of it
     * @param shown as in messages and tables
     */
    record InputFile(int number, String id, String shown) implements Serializable {

        /** A number that puts rows into the order of the input. */
        long position(long row) {
            if (row >> ROW_BITS != 0) {
                throw new IllegalStateException(shown + " has more rows than can be numbered: " + row);
            }
            return (long) number << ROW_BITS | row;
        }
    }

    /**
     * Puts files in order and names them.
     *
     * @param input as the user named it
     * @param paths as Spark found them
     */
    static InputFiles of(String input, String[] paths, Configuration configuration) {
        String base = base(input, configuration);
        List<FoundFile> found = new ArrayList<>();
        List<String> full = new ArrayList<>();
        for (String encoded : paths) {
            full.add(path(encoded));
        }
        full.sort((a, b) ->
                Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));
        for (String path : full) {
            String name = path.startsWith(base + "/")
                    ? path.substring(base.length() + 1)
                    : path.substring(path.lastIndexOf('/') + 1);
            found.add(new FoundFile(name, path.equals(base) ? input : path, null, path.equals(base)));
        }
        if (found.size() > MOST_FILES) {
            throw new InputException(
                    Place.of(input), found.size() + " files are more than " + MOST_FILES, "put some together");
        }
        HashMap<String, InputFile> files = new HashMap<>();
        List<Source> sources = DocumentNames.give(found);
        for (int i = 0; i < sources.size(); i++) {
            files.put(
                    full.get(i),
                    new InputFile(i, sources.get(i).id(), sources.get(i).name()));
        }
        return new InputFiles(files);
    }

    /**
     * Looks before much is counted.
     *
     * @throws InputException if there is nothing to read, or something where the results should go
     */
    static void check(JobOptions options, Configuration configuration) {
        List<Problem> problems = new ArrayList<>();
        try {
            Path input = new Path(options.value("input"));
            FileStatus[] found = input.getFileSystem(configuration).globStatus(input);
            if (found == null || found.length == 0) {
                problems.add(Problem.error(
                        Place.of(options.value("input")), "there is no such file or folder", "check its name"));
            }
            Path output = new Path(options.value("output"));
            if (output.getFileSystem(configuration).exists(output)) {
                problems.add(Problem.error(Place.of(options.value("output")), "is there already", "name a new folder"));
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Problem.error(
                    Place.of(options.value("input")), "cannot be read: " + e.getMessage(), "check its name"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /**
     * The files below a path or pattern, with their lengths in bytes; as for Spark, what begins with {@code _} or
     * {@code .} is no input.
     */
    static Map<String, Long> lengths(String input, Configuration configuration) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        try {
            Path pattern = new Path(input);
            FileSystem system = pattern.getFileSystem(configuration);
            FileStatus[] matches = system.globStatus(pattern);
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                RemoteIterator<LocatedFileStatus> files = system.listFiles(match.getPath(), true);
                while (files.hasNext()) {
                    LocatedFileStatus file = files.next();
                    String below = file.getPath()
                            .toString()
                            .substring(match.getPath().toString().length());
                    if (!below.contains("/_") && !below.contains("/.")) {
                        lengths.put(file.getPath().toUri().toString(), file.getLen());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lengths;
    }

    /** The file at a path as Spark writes it into rows; null if it is none of the input's. */
    @Nullable
    InputFile at(String encoded) {
        return byPath.get(path(encoded));
    }

    /** One form for all the ways in which Spark writes paths. */
    private static String path(String encoded) {
        return new Path(URI.create(encoded)).toString();
    }

    private static String base(String input, Configuration configuration) {
        try {
            Path path = new Path(input);
            FileSystem system = path.getFileSystem(configuration);
            return path.makeQualified(system.getUri(), system.getWorkingDirectory())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
