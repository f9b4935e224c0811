package org.themata.codebook.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.table.Spreadsheet;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Yaml;

/**
 * Reads a codebook from a table, one code a row: CSV with comma or semicolon, or TSV. Themes that a path names are made
 * on the way. Only the column {@code path} is required.
 */
final class CsvCodebook {
    static final List<String> COLUMNS =
            List.of("path", "id", "definition", "include", "exclude", "example", "color", "indicators");

    private static final int MOST_LEVELS = 100;
    private static final List<Character> DELIMITERS = List.of('\t', ';', ',');

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final IndicatorReader indicators = new IndicatorReader(problems);
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Draft> themes = new ArrayList<>();
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, Place> rows = new HashMap<>();
    private int width;

    private CsvCodebook(String file) {
        this.file = file;
    }

    /**
     * Reads a codebook.
     *
     * @param warnings takes columns that are not known
     * @throws InputException with everything that is wrong
     */
    static Codebook read(String file, String text, Consumer<Problem> warnings) {
        CsvCodebook reader = new CsvCodebook(file);
        reader.rows(text);
        if (reader.themes.isEmpty() && reader.problems.stream().noneMatch(CsvCodebook::isError)) {
            reader.problems.add(
                    Problem.error(Place.of(file), "the codebook has no codes", "write one row for each code"));
        }
        List<Code> codes = new DraftTree(reader.problems).codes(reader.themes);
        Problems.throwErrors(reader.problems);
        reader.problems.forEach(warnings);
        return new Codebook(file, "", "", "", codes, Optional.empty());
    }

    /** The delimiter by which the first line has a cell {@code path}. */
    static Optional<Character> delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return DELIMITERS.stream()
                .filter(delimiter -> Arrays.stream(header.split(String.valueOf(delimiter)))
                        .anyMatch(cell -> columnName(cell).equals("path")))
                .findFirst();
    }

    private static String columnName(String cell) {
        String name = cell.replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return name.equals("colour") ? "color" : name;
    }

    private void rows(String text) {
        char delimiter = delimiter(text)
                .orElseGet(() -> text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',');
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        int line = 1;
        int counted = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                int start = Math.min((int) row.getCharacterPosition(), text.length());
                line += (int) text.substring(counted, Math.max(counted, start))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                counted = Math.max(counted, start);
                if (row.getRecordNumber() == 1) {
                    header(row);
                } else if (columns.containsKey("path")) {
                    row(row, line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(Problem.error(
                    new Place(file, line, 0),
                    "not a CSV table from here on: quotation marks that do not match",
                    "a cell with a quotation mark in it needs quotes around it and the mark doubled"));
        }
        if (!columns.containsKey("path") && problems.stream().noneMatch(CsvCodebook::isError)) {
            problems.add(
                    Problem.error(new Place(file, 1, 0), "there is no column \"path\"", "add it to the first line"));
        }
    }

    private void header(CSVRecord row) {
        width = row.size();
        for (int i = 0; i < row.size(); i++) {
            String name = columnName(row.get(i));
            if (name.isEmpty()) {
                continue;
            }
            Place place = new Place(file, 1, 0);
            if (!COLUMNS.contains(name)) {
                problems.add(Problem.warning(
                        place, "the column \"" + row.get(i).strip() + "\" is not used", Nearest.remedy(name, COLUMNS)));
            } else if (columns.putIfAbsent(name, i) != null) {
                problems.add(Problem.error(place, "the column \"" + name + "\" stands twice", "keep one of them"));
            }
        }
        if (!columns.containsKey("path")) {
            problems.add(
                    Problem.error(new Place(file, 1, 0), "there is no column \"path\"", "add it to the first line"));
        }
    }

    private void row(CSVRecord row, int line) {
        Place place = new Place(file, line, 0);
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.size() > width) {
            problems.add(Problem.error(
                    place,
                    "the row has " + row.size() + " cells, the first line " + width,
                    "a cell with the separator in it needs quotes"));
            return;
        }
        String path = cell(row, "path");
        List<String> names = Arrays.stream(path.split("(?<=\\s)>(?=\\s)|^>(?=\\s)|(?<=\\s)>$", -1))
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .toList();
        if (names.contains("")) {
            problems.add(Problem.error(
                    place,
                    path.isEmpty() ? "a code without a path" : "the path \"" + path + "\" has an empty name in it",
                    "write THEME > CODE"));
            return;
        }
        if (names.size() > MOST_LEVELS) {
            problems.add(
                    Problem.error(place, "the path has more than " + MOST_LEVELS + " names", "write THEME > CODE"));
            return;
        }
        String whole = String.join(Code.PATH_SEPARATOR, names);
        Place earlier = rows.putIfAbsent(whole, place);
        if (earlier != null) {
            problems.add(Problem.error(
                    place, "\"" + whole + "\" stands twice; first at " + earlier, "make one row of the two"));
            return;
        }
        fill(draft(names, place), row, place);
    }

    /** The draft at the end of the path; those above it are made if they are not there yet. */
    private Draft draft(List<String> names, Place place) {
        List<Draft> level = themes;
        String path = "";
        Draft draft = null;
        for (String name : names) {
            path = path.isEmpty() ? name : path + Code.PATH_SEPARATOR + name;
            draft = drafts.get(path);
            if (draft == null) {
                draft = new Draft(name, place);
                drafts.put(path, draft);
                level.add(draft);
            }
            level = draft.below;
        }
        return Objects.requireNonNull(draft);
    }

    private void fill(Draft draft, CSVRecord row, Place place) {
        draft.place = place;
        draft.idPlace = place;
        draft.id = cell(row, "id");
        draft.definition = cell(row, "definition");
        draft.include = cell(row, "include");
        draft.exclude = cell(row, "exclude");
        draft.example = cell(row, "example");
        draft.color = cell(row, "color");
        Color.check(draft.color, place, problems);
        int column = columns.getOrDefault("indicators", -1);
        if (column < 0 || column >= row.size()) {
            return;
        }
        int first = place.line();
        for (int i = 0; i < column; i++) {
            first += (int) row.get(i).chars().filter(c -> c == '\n').count();
        }
        for (IndicatorCell.Part part : IndicatorCell.split(Spreadsheet.unguard(row.get(column)))) {
            indicator(part.text(), new Place(file, first + part.line(), 0), draft);
        }
    }

    private void indicator(String text, Place place, Draft draft) {
        if (!text.startsWith("{")) {
            indicators.pattern(text, place).ifPresent(draft.indicators::add);
            return;
        }
        try {
            Yaml.readAt(place, text).flatMap(indicators::read).ifPresent(draft.indicators::add);
        } catch (InputException e) {
            problems.addAll(e.problems());
        }
    }

    private String cell(CSVRecord row, String column) {
        int at = columns.getOrDefault(column, -1);
        return at < 0 || at >= row.size()
                ? ""
                : Spreadsheet.unguard(row.get(at)).strip();
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR;
    }
}
