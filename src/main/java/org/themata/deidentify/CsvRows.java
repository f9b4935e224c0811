package org.themata.deidentify;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.themata.table.Spreadsheet;
import org.themata.text.ColumnNames;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads the tables of this package: CSV, or with semicolons or tabs as spreadsheets write it; cells as they were before
 * they were written.
 */
final class CsvRows {

    private CsvRows() {}

    /**
     * A row; a column that the file lacks is empty.
     *
     * @param line of the file on which the row ends, 1-based
     */
    record Row(CSVRecord record, Set<String> columns, int line) {
        String cell(String column) {
            return columns.contains(column) && record.isSet(column) ? Spreadsheet.unguard(record.get(column)) : "";
        }
    }

    /**
     * The rows of a table.
     *
     * @param required columns that must be there
     * @throws InputException if the table is not well-formed, or a column is missing
     */
    static List<Row> read(String file, String text, List<String> required) {
        int lineEnd = text.indexOf('\n');
        String head = lineEnd < 0 ? text : text.substring(0, lineEnd);
        char delimiter = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Set<String> columns = new LinkedHashSet<>(parser.getHeaderNames());
            check(file, columns, required);
            for (CSVRecord record : parser) {
                rows.add(new Row(record, columns, (int) parser.getCurrentLineNumber()));
            }
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(
                    Place.of(file), "this is not a well-formed table", "write it as CSV with a header");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void check(String file, Set<String> columns, List<String> required) {
        List<Problem> problems = new ArrayList<>();
        for (String column : required) {
            if (!columns.contains(column)) {
                problems.add(Problem.error(
                        new Place(file, 1, 0),
                        "the column \"" + column + "\" is missing",
                        Nearest.remedy(column, ColumnNames.shown(List.copyOf(columns)))));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
