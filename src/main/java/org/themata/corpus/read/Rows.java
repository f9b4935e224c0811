package org.themata.corpus.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.themata.table.Spreadsheet;
import org.themata.text.ColumnNames;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * A table from outside: CSV, TSV or the first sheet of an xlsx workbook, with a head.
 *
 * @param head the names of the columns
 * @param rows below it, each as wide as the head; empty lines are left out
 */
public record Rows(List<String> head, List<Row> rows) {
    private static final int MOST_REPORTED = 10;

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be read, there is no head, a row is wider or narrower than it, or quotes do
     *     not match
     */
    public static Rows read(Path path) {
        String file = path.toString();
        byte[] bytes;
        try {
            bytes = FileStamp.bytes(path);
        } catch (IOException wrong) {
            String what =
                    Files.isDirectory(path) ? "is a directory" : Files.exists(path) ? "cannot be read" : "not found";
            throw new InputException(Place.of(file), what, "check the name");
        }
        return of(bytes, file);
    }

    /** Takes the bytes of a file apart, as {@link #read}. */
    public static Rows of(byte[] bytes, String file) {
        if (ZipParts.zip(bytes)) {
            return Workbook.rows(bytes, file);
        }
        String text = Decoding.decode(bytes, Optional.empty(), file, new ArrayList<>());
        return of(text, file, file.toLowerCase(Locale.ROOT).matches(".*\\.(?:tsv|tab)"));
    }

    /**
     * Takes a text apart.
     *
     * @param tabs whether tabs separate; else the most frequent of comma, semicolon and tab in the head
     * @throws InputException if there is no head, a row is wider or narrower than it, or quotes do not match
     */
    static Rows of(String text, String file, boolean tabs) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(tabs ? '\t' : delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        LineIndex lines = new LineIndex(text);
        List<String> head = List.of();
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long current = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                for (CSVRecord record : parser) {
                    current = parser.getCurrentLineNumber();
                    if (head.isEmpty()) {
                        head = head(record, file);
                        continue;
                    }
                    int line = line(text, (int) record.getCharacterPosition(), lines);
                    if (record.size() != head.size()) {
                        problems.add(Problem.error(
                                new Place(file, line, 0),
                                record.size() + " cells in a row, but " + head.size() + " columns in the head",
                                "quote cells that contain the separator"));
                    }
                    rows.add(new Row(line, List.of(record.values())));
                }
            } catch (UncheckedIOException | IllegalStateException wrong) {
                problems.add(Problem.error(
                        new Place(file, (int) current + 1, 0),
                        "quotation marks that do not match in this row",
                        "write a quotation mark inside a quoted cell twice"));
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        if (head.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error(
                    Place.of(file), "no head with the names of the columns", "write them into the first line"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(first(problems, file));
        }
        return new Rows(head, rows);
    }

    /** The same of a table that may be one of ours: {@link Spreadsheet}. What people said is never taken to be one. */
    public Rows unguarded() {
        return new Rows(
                unguarded(head),
                rows.stream()
                        .map(row -> new Row(row.line(), unguarded(row.cells())))
                        .toList());
    }

    private static List<String> unguarded(List<String> cells) {
        return cells.stream().map(Spreadsheet::unguard).toList();
    }

    /** The cells of the first line; none if there are none. */
    static List<String> head(String text, boolean tabs) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(tabs ? '\t' : delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.stream()
                    .findFirst()
                    .map(record -> List.of(record.values()))
                    .orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException wrong) {
            return List.of();
        }
    }

    private static List<Problem> first(List<Problem> problems, String file) {
        if (problems.size() <= MOST_REPORTED) {
            return problems;
        }
        List<Problem> first = new ArrayList<>(problems.subList(0, MOST_REPORTED));
        first.add(Problem.error(Place.of(file), problems.size() - MOST_REPORTED + " more like these", ""));
        return first;
    }

    private static List<String> head(CSVRecord record, String file) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String value : record.values()) {
            String name = value.strip();
            if (!name.isEmpty() && !seen.add(name)) {
                twice.add(name);
            }
            names.add(name);
        }
        if (!twice.isEmpty()) {
            throw new InputException(first(
                    twice.stream()
                            .map(name -> Problem.error(
                                    new Place(file, 1, 0),
                                    "two columns are named \"" + ColumnNames.shown(name) + "\"",
                                    "rename one"))
                            .toList(),
                    file));
        }
        return names;
    }

    private static int line(String text, int position, LineIndex lines) {
        int at = position;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return lines.line(Math.min(at, text.length()));
    }

    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int kind = quoted ? -1 : ",;\t".indexOf(c);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return counts[2] > counts[0] && counts[2] >= counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }
}
