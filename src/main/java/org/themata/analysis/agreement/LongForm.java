package org.themata.analysis.agreement;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.themata.table.Spreadsheet;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The generic long form: a row for each code that a coder gave a unit, in the columns {@code unit}, {@code coder} and
 * {@code code} (or {@code value}), and, if wanted, {@code participant}, {@code document} and {@code text}. A row with
 * an empty code says that the coder looked at the unit and gave it none; without any row the coder did not look at it.
 */
public final class LongForm {
    private static final String CODE = "code";
    private static final String VALUE = "value";

    private final Map<String, CodedUnit> units = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> byUnit = new LinkedHashMap<>();
    private final Set<String> coders = new TreeSet<>();

    /** Whether a table with this head is in the long form. */
    public static boolean isHead(String text) {
        String head = text.lines().findFirst().orElse("");
        List<String> columns = List.of(head.replace("\"", "").split("[,\t;]"));
        return columns.containsAll(List.of("unit", "coder")) && (columns.contains(CODE) || columns.contains(VALUE));
    }

    /**
     * Adds a file.
     *
     * @param file its name in messages
     * @throws InputException with every row that cannot be used
     */
    public void add(String file, String text) {
        int lineEnd = text.indexOf('\n');
        String head = lineEnd < 0 ? text : text.substring(0, lineEnd);
        char delimiter = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Problem> problems = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (cell(record, "unit").isEmpty() || cell(record, "coder").isEmpty()) {
                    problems.add(Problem.error(
                            new Place(file, (int) parser.getCurrentLineNumber(), 0),
                            "a row needs a unit and a coder",
                            "fill both cells, or remove the row; an empty code means: looked at, no code"));
                } else {
                    take(record);
                }
            }
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(
                    Place.of(file), "this is not a well-formed table", "write it as CSV with a header");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private void take(CSVRecord record) {
        String id = cell(record, "unit");
        units.putIfAbsent(
                id,
                new CodedUnit(id, cell(record, "document"), cell(record, "participant"), 0, 0, cell(record, "text")));
        coders.add(cell(record, "coder"));
        Set<String> codes = byUnit.computeIfAbsent(id, u -> new TreeMap<>())
                .computeIfAbsent(cell(record, "coder"), c -> new TreeSet<>());
        String code = cell(record, record.isMapped(CODE) ? CODE : VALUE);
        if (!code.isEmpty()) {
            codes.add(code);
        }
    }

    private static String cell(CSVRecord record, String column) {
        return record.isMapped(column) && record.isSet(column)
                ? Spreadsheet.unguard(record.get(column)).strip()
                : "";
    }

    /** All that was added. */
    public CodedMaterial material() {
        List<List<@Nullable Set<String>>> sets = new ArrayList<>();
        for (String unit : units.keySet()) {
            Map<String, Set<String>> given = byUnit.getOrDefault(unit, Map.of());
            List<@Nullable Set<String>> row = new ArrayList<>();
            coders.forEach(coder -> row.add(given.get(coder)));
            sets.add(row);
        }
        return new CodedMaterial(List.copyOf(coders), List.copyOf(units.values()), sets, 0);
    }
}
