package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.themata.corpus.read.Row;
import org.themata.corpus.read.Rows;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Units with the answers of program and person: a sheet that came back, put together with its key, or whatever a person
 * coded. A cell says yes unless it is empty, 0, n, no, false or a dash. If any row is marked as done, the others are
 * taken as not judged.
 *
 * @param codes the columns of the sheet that are codes
 * @param units that were judged
 * @param drawn whether the units were drawn by strata and stand for others; else they are all there are
 */
public record JudgedSample(List<String> codes, List<JudgedUnit> units, boolean drawn) {
    private static final Set<String> NO = Set.of("", "0", "n", "no", "false", "-", "–");

    /** Copies the lists. */
    public JudgedSample {
        codes = List.copyOf(codes);
        units = List.copyOf(units);
    }

    /**
     * Puts both together.
     *
     * @param file name of the sheet, for messages
     * @param sheet as it came back
     * @param keyFile name of the key
     * @param key as the program wrote it
     * @throws InputException with every row that cannot be used
     */
    public static JudgedSample of(String file, Rows sheet, String keyFile, Rows key) {
        SheetRows filled = new SheetRows(file, sheet, List.of("unit", "text"));
        SheetRows keys = new SheetRows(keyFile, key, List.of("unit", "stratum", "stratum_units", "codes"));
        Map<String, Row> known = new LinkedHashMap<>();
        key.rows().forEach(row -> known.put(keys.cell(row, "unit"), row));
        List<String> codes = new ArrayList<>(sheet.head());
        codes.removeIf(name -> name.isEmpty() || SampleTables.SHEET.contains(name) || name.equals(SampleTables.DONE));
        List<Row> rows = sheet.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        boolean marked = rows.stream().anyMatch(row -> says(filled.cell(row, SampleTables.DONE)));
        List<Problem> problems = new ArrayList<>();
        List<JudgedUnit> units = new ArrayList<>();
        for (Row row : rows) {
            Row keyRow = known.get(filled.cell(row, "unit"));
            if (keyRow == null) {
                problems.add(Problem.error(
                        row.place(file),
                        "the key has no unit \"" + filled.cell(row, "unit") + "\"",
                        "give the key that was written with this sheet"));
            } else if (!marked || says(filled.cell(row, SampleTables.DONE))) {
                unit(filled, row, keys, keyRow, codes, problems).ifPresent(units::add);
            }
        }
        if (problems.isEmpty()
                && !marked
                && rows.stream()
                        .allMatch(row -> codes.stream()
                                .allMatch(code -> filled.cell(row, code).isEmpty()))) {
            problems.add(Problem.error(
                    Place.of(file),
                    "the sheet is not filled in",
                    "write x where a code applies (or 1, and 0 where it does not), and mark judged rows in done"));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new JudgedSample(codes, units, true);
    }

    private static Optional<JudgedUnit> unit(
            SheetRows filled, Row row, SheetRows keys, Row keyRow, List<String> codes, List<Problem> problems) {
        Set<String> person = new HashSet<>();
        codes.stream().filter(code -> says(filled.cell(row, code))).forEach(person::add);
        Set<String> program =
                new HashSet<>(Arrays.asList(keys.cell(keyRow, "codes").split(" +")));
        program.remove("");
        try {
            return Optional.of(new JudgedUnit(
                    filled.cell(row, "unit"),
                    filled.cell(row, "document"),
                    filled.cell(row, "participant"),
                    filled.cell(row, "text"),
                    keys.cell(keyRow, "stratum"),
                    Integer.parseInt(keys.cell(keyRow, "stratum_units")),
                    program,
                    person));
        } catch (NumberFormatException e) {
            problems.add(Problem.error(
                    keyRow.place(keys.file()),
                    "\"stratum_units\" is not a whole number",
                    "leave the key as the program wrote it"));
            return Optional.empty();
        }
    }

    private static boolean says(String cell) {
        return !NO.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** A sheet with its columns by name; a cell of a column that is not there is empty. */
    private record SheetRows(String file, Rows rows, List<String> required) {
        SheetRows {
            List<Problem> problems = required.stream()
                    .filter(column -> !rows.head().contains(column))
                    .map(column -> Problem.error(
                            new Place(file, 1, 0),
                            "the column \"" + column + "\" is missing",
                            "keep the columns that themata sample wrote"))
                    .toList();
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
        }

        String cell(Row row, String column) {
            int at = rows.head().indexOf(column);
            return at < 0 ? "" : row.cells().get(at).strip();
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
