package org.themata.coding;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.themata.table.Column;
import org.themata.table.Spreadsheet;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads a ledger back: the columns of {@link Ledger} in any order, others ignored; only {@code document},
 * {@code start}, {@code end} and {@code code} must be there. A missing status is {@code added}.
 */
public final class LedgerReader {
    private static final List<String> REQUIRED = List.of("document", "start", "end", "code");

    /** More than anybody reads. */
    private static final int MOST_PROBLEMS = 10_000;

    private static final int LONGEST_HEAD = 1 << 16;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private LedgerReader(String file) {
        this.file = file;
    }

    /**
     * Reads CSV, or TSV if its first line has a tab.
     *
     * @param file its name in messages
     * @throws InputException with every row that cannot be used
     */
    public static List<Coding> read(String file, String text) {
        List<Coding> codings = new ArrayList<>();
        each(file, new StringReader(text), (coding, line) -> codings.add(coding));
        return codings;
    }

    /**
     * The same, row by row.
     *
     * @param text which is closed
     * @param row is told of each coding and its line in the file, 1-based
     * @throws InputException when all was read, with every row that cannot be used
     */
    public static void each(String file, Reader text, ObjIntConsumer<Coding> row) {
        new LedgerReader(file).read(text, row);
    }

    private void read(Reader text, ObjIntConsumer<Coding> row) {
        try (PushbackReader all = new PushbackReader(text, LONGEST_HEAD)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(hasTab(all) ? '\t' : ',')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            CSVParser parser = CSVParser.parse(all, format);
            checkColumns(parser.getHeaderNames());
            Set<String> columns = new LinkedHashSet<>(parser.getHeaderNames());
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                coding(new Row(record, columns), line).ifPresent(coding -> row.accept(coding, line));
            }
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(
                    Place.of(file), "this is not a well-formed table", "write it as CSV with a header");
        } catch (IOException e) {
            throw new InputException(Place.of(file), "cannot be read: " + e.getMessage(), "check name and rights");
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** Whether the first line has a tab; nothing is taken from the text. */
    private static boolean hasTab(PushbackReader text) throws IOException {
        char[] head = new char[LONGEST_HEAD];
        int length = 0;
        for (int next = text.read(); next >= 0; next = text.read()) {
            head[length++] = (char) next;
            if (next == '\n' || length == LONGEST_HEAD) {
                break;
            }
        }
        text.unread(head, 0, length);
        return new String(head, 0, length).indexOf('\t') >= 0;
    }

    private void checkColumns(List<String> columns) {
        for (String required : REQUIRED) {
            if (!columns.contains(required)) {
                problems.add(Problem.error(
                        new Place(file, 1, 0),
                        "the column \"" + required + "\" is missing",
                        "a ledger needs " + String.join(", ", REQUIRED)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** The cells of a row, by column; empty where there is none. */
    private record Row(CSVRecord record, Set<String> columns) {
        String cell(String column) {
            return columns.contains(column) && record.isSet(column) ? Spreadsheet.unguard(record.get(column)) : "";
        }
    }

    private java.util.Optional<Coding> coding(Row row, int line) {
        if (problems.size() >= MOST_PROBLEMS) {
            return java.util.Optional.empty();
        }
        int before = problems.size();
        int start = number(row, "start", line, true);
        int end = number(row, "end", line, true);
        Status status = status(row.cell("status"), line);
        if (row.cell("document").isEmpty() || row.cell("code").isEmpty()) {
            problem(line, "a coding needs a document and a code", "fill both cells, or remove the row");
        }
        if (end < start) {
            problem(line, "the coding ends before it starts", "start and end count code points from 0, end exclusive");
        }
        if (problems.size() > before) {
            return java.util.Optional.empty();
        }
        String id = row.cell("id").isEmpty()
                ? Coding.id(row.cell("document"), start, end, row.cell("code"))
                : row.cell("id");
        return java.util.Optional.of(new Coding(
                id,
                row.cell("document"),
                row.cell("participant"),
                row.cell("speaker"),
                row.cell("role"),
                number(row, "turn", line, false),
                number(row, "sentence", line, false),
                number(row, "line", line, false),
                row.cell("time"),
                start,
                end,
                row.cell("code"),
                row.cell("path"),
                row.cell("indicator"),
                number(row, "indicator_line", line, false),
                row.cell("match"),
                row.cell("negated").toLowerCase(Locale.ROOT).equals("true"),
                status,
                row.cell("rule"),
                row.cell("before"),
                row.cell("after"),
                row.cell("coder"),
                row.cell("memo")));
    }

    private int number(Row row, String column, int line, boolean required) {
        String cell = row.cell(column).strip();
        if (cell.isEmpty() && !required) {
            return 0;
        }
        try {
            int number = Integer.parseInt(cell);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            problem(line, "\"" + column + "\" is not a whole number", "write it in digits");
            return 0;
        }
        problem(line, "\"" + column + "\" is negative", "it counts from 0");
        return 0;
    }

    private Status status(String cell, int line) {
        if (cell.isBlank()) {
            return Status.ADDED;
        }
        for (Status status : Status.values()) {
            if (status.toString().equalsIgnoreCase(cell.strip())) {
                return status;
            }
        }
        problem(line, "there is no status \"" + cell + "\"", Nearest.remedy(cell, Status.NAMES));
        return Status.ADDED;
    }

    private void problem(int line, String message, String remedy) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.error(new Place(file, line, 0), message, remedy));
        }
    }

    /** The names of the columns that are read. */
    public static List<String> columns() {
        return Ledger.COLUMNS.stream().map(Column::name).toList();
    }
}
