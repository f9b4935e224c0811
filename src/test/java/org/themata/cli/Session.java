package org.themata.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One run of a command line, with its streams in memory. */
record Session(int status, String out, String err) {

    /** Runs with output to a pipe. */
    static Session run(Object... args) {
        return run("", 0, args);
    }

    /** Runs with a standard input. */
    static Session piped(String in, Object... args) {
        return run(in, 0, args);
    }

    /** Runs with output to a terminal of so many columns. */
    static Session onTerminal(int width, Object... args) {
        return run("", width, args);
    }

    private static Session run(String in, int width, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                width > 0,
                false,
                width > 0 ? width : 80);
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int status = new Themata(terminal).run(words);
        return new Session(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The output as CSV, each row by its column names. */
    List<Map<String, String>> rows() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser = CSVParser.parse(out, format)) {
            return parser.getRecords().stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One column of the output. */
    List<String> column(String name) {
        return rows().stream().map(row -> row.get(name)).toList();
    }
}
