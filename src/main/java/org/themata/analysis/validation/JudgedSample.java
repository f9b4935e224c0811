package org.themata.analysis.validation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * A sheet that came back, put together with its key. A cell says yes unless it is empty, 0, n, no, false or a dash. If
 * any row is marked as done, the others are taken as not judged.
 *
 * @param codes the columns of the sheet that are codes
 * @param units that were judged
 */
public record JudgedSample(List<String> codes, List<JudgedUnit> units) {
    private static final Set<String> NO = Set.of("", "0", "n", "no", "false", "-", "–");

    /** Copies the lists. */
    public JudgedSample {
        codes = List.copyOf(codes);
        units = List.copyOf(units);
    }

    /**
     * Reads both.
     *
     * @param file name of the sheet, for messages
     * @param keyFile name of the key
     * @throws InputException with every row that cannot be used
     */
    public static JudgedSample read(String file, String sheet, String keyFile, String key) {
        List<Problem> problems = new ArrayList<>();
        Map<String, CSVRecord> keys = new LinkedHashMap<>();
        records(keyFile, key, List.of("unit", "stratum", "stratum_units", "codes"))
                .forEach(record -> keys.put(record.get("unit"), record));
        List<CSVRecord> rows = records(file, sheet, List.of("unit", "text"));
        List<String> codes = new ArrayList<>(
                rows.isEmpty() ? List.of() : rows.get(0).getParser().getHeaderNames());
        codes.removeAll(SampleTables.SHEET);
        codes.remove(SampleTables.DONE);
        boolean marked = rows.stream().anyMatch(row -> says(row, SampleTables.DONE));
        List<JudgedUnit> units = new ArrayList<>();
        for (CSVRecord row : rows) {
            CSVRecord known = keys.get(row.get("unit"));
            if (known == null) {
                problems.add(Problem.error(
                        new Place(file, (int) row.getRecordNumber() + 1, 0),
                        "the key has no unit \"" + row.get("unit") + "\"",
                        "give the key that was written with this sheet"));
            } else if (!marked || says(row, SampleTables.DONE)) {
                unit(row, known, codes, keyFile, problems).ifPresent(units::add);
            }
        }
        if (problems.isEmpty()
                && !marked
                && units.stream().allMatch(unit -> unit.person().isEmpty())) {
            problems.add(Problem.error(
                    Place.of(file),
                    "the sheet is not filled in",
                    "write x where a code applies, and mark judged rows in done"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new JudgedSample(codes, units);
    }

    private static java.util.Optional<JudgedUnit> unit(
            CSVRecord row, CSVRecord known, List<String> codes, String keyFile, List<Problem> problems) {
        Set<String> person = new HashSet<>();
        codes.stream().filter(code -> says(row, code)).forEach(person::add);
        Set<String> program =
                new HashSet<>(Arrays.asList(known.get("codes").strip().split(" +")));
        program.remove("");
        try {
            return java.util.Optional.of(new JudgedUnit(
                    row.get("unit"),
                    cell(row, "document"),
                    cell(row, "participant"),
                    cell(row, "text"),
                    known.get("stratum"),
                    Integer.parseInt(known.get("stratum_units").strip()),
                    program,
                    person));
        } catch (NumberFormatException e) {
            problems.add(Problem.error(
                    new Place(keyFile, (int) known.getRecordNumber() + 1, 0),
                    "\"stratum_units\" is not a whole number",
                    "leave the key as the program wrote it"));
            return java.util.Optional.empty();
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private static boolean says(CSVRecord row, String column) {
        return !NO.contains(cell(row, column).strip().toLowerCase(Locale.ROOT));
    }

    private static List<CSVRecord> records(String file, String text, List<String> required) {
        String head = text.lines().findFirst().orElse("");
        char delimiter = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<Problem> problems = required.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .map(column -> Problem.error(
                            new Place(file, 1, 0),
                            "the column \"" + column + "\" is missing",
                            "keep the columns that themata sample wrote"))
                    .toList();
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            return parser.getRecords();
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw new InputException(
                    Place.of(file), "this is not a well-formed table", "write it as CSV with a header");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The strata of the sample, for one code. */
    public List<Stratum> strata(String code) {
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (JudgedUnit unit : units) {
            sizes.put(unit.stratum(), unit.size());
            boolean program = unit.program().contains(code);
            boolean person = unit.person().contains(code);
            counts.computeIfAbsent(unit.stratum(), s -> new int[4])[(program ? 0 : 2) + (program == person ? 0 : 1)]++;
        }
        List<Stratum> strata = new ArrayList<>();
        counts.forEach((name, n) -> strata.add(new Stratum(
                Math.max(sizes.getOrDefault(name, 0), n[0] + n[1] + n[2] + n[3]),
                new Confusion(n[0], n[1], n[3], n[2]))));
        return strata;
    }

    /** All judged units as one table, for one code, without weights. */
    public Confusion confusion(String code) {
        int tp = 0;
        int fp = 0;
        int fn = 0;
        int tn = 0;
        for (Stratum stratum : strata(code)) {
            tp += stratum.judged().tp();
            fp += stratum.judged().fp();
            fn += stratum.judged().fn();
            tn += stratum.judged().tn();
        }
        return new Confusion(tp, fp, fn, tn);
    }
}
