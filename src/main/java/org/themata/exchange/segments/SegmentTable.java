package org.themata.exchange.segments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.themata.exchange.Archive;
import org.themata.table.Spreadsheet;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.SourceText;

/**
 * A table from outside: CSV with commas, semicolons or tabs, or the first sheet of an xlsx workbook. Columns may share
 * a name, and rows may be short. What NVivo exports for a code is read as one ({@link NvivoReport}).
 *
 * @param head the names of the columns
 * @param rows below it
 */
record SegmentTable(List<String> head, List<Row> rows) {

    /**
     * A row.
     *
     * @param line of the file, or row of the sheet, 1-based
     * @param cells as many as there are
     */
    record Row(int line, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? Spreadsheet.unguard(cells.get(column)) : "";
        }
    }

    /**
     * Reads a table.
     *
     * @throws InputException if it is missing, damaged or has no head
     */
    static SegmentTable read(Path path, Optional<Charset> encoding) {
        String file = path.toString();
        List<Row> rows = file.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(path) : text(path, encoding);
        List<Row> filled = rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (filled.isEmpty()) {
            throw new InputException(
                    Place.of(file), "there is nothing in it", "write the names of the columns into the first row");
        }
        List<String> head = filled.get(0).cells().stream().map(String::strip).toList();
        return new SegmentTable(head, filled.subList(1, filled.size()));
    }

    private static List<Row> text(Path path, Optional<Charset> encoding) {
        String file = path.toString();
        String text;
        try {
            text = SourceText.read(file, encoding);
        } catch (InputException wrong) {
            if (encoding.isPresent() || !Files.isRegularFile(path)) {
                throw wrong;
            }
            text = SourceText.read(file, Optional.of(Charset.forName("windows-1252")));
        }
        if (NvivoReport.isMeantBy(text)) {
            String name = path.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return NvivoReport.rows(text, dot > 0 ? name.substring(0, dot) : name);
        }
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long line = 1;
            for (CSVRecord record : parser) {
                rows.add(new Row((int) line, List.of(record.values())));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new InputException(
                    Place.of(file), "not a well-formed table", "write it as CSV with a head, or as xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<Row> sheet(Path path) {
        String file = path.toString();
        try (Archive archive = Archive.open(path)) {
            archive.names().forEach(archive::bytes);
        }
        List<Row> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(FileStamp.bytes(path)));
                Stream<org.dhatim.fastexcel.reader.Row> lines =
                        book.getFirstSheet().openStream()) {
            lines.forEach(line -> {
                List<String> cells = new ArrayList<>();
                for (int at = 0; at < line.getCellCount(); at++) {
                    cells.add(line.getCellText(at));
                }
                rows.add(new Row(line.getRowNum(), cells));
            });
        } catch (IOException | RuntimeException e) {
            throw new InputException(Place.of(file), "not a readable xlsx workbook", "save it anew, or as .csv");
        }
        return rows;
    }
}
