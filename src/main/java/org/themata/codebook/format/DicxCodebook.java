package org.themata.codebook.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads and writes a LIWC-22 dictionary ({@code .dicx}): a CSV table with the terms in the column {@code DicTerm} and
 * one column a category, in which an {@code X} puts the term into the category and a number is its weight there.
 */
final class DicxCodebook {
    static final Holding HOLDING = Holding.dictionary(
                    "words and phrases with * at the end of words, with weights other than 0",
                    indicator -> Terms.endingInStar(indicator, "").isPresent()
                            && indicator.manner().weight() != 0)
            .without(Feature.LEVELS)
            .with(Feature.WEIGHT)
            .naming(Terms::oneLine);

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> categories = new ArrayList<>();
    private final Map<String, Set<Draft>> seen = new HashMap<>();

    private DicxCodebook(String file) {
        this.file = file;
    }

    static boolean isMeantBy(String text) {
        return text.regionMatches(true, 0, "DicTerm", 0, 7) || text.regionMatches(true, 0, "\"DicTerm\"", 0, 9);
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        DicxCodebook reader = new DicxCodebook(source.name());
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    reader.header(row);
                } else if (!(row.size() == 1 && row.get(0).isBlank())) {
                    reader.row(row, new Place(source.name(), line, 0));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            reader.problems.add(Problem.error(
                    new Place(source.name(), line, 0), "not a CSV table from here on", "close the quotation marks"));
        }
        return Imported.codebook(source.name(), reader.categories, reader.problems, warnings);
    }

    private void header(CSVRecord row) {
        Place place = new Place(file, 1, 0);
        if (!row.get(0).strip().equalsIgnoreCase("DicTerm")) {
            problems.add(Problem.error(place, "the first column is not DicTerm", "name it so"));
        }
        for (int i = 1; i < row.size(); i++) {
            Draft category = new Draft(row.get(i), place);
            if (category.name.isEmpty()) {
                problems.add(Problem.error(place, "column " + (i + 1) + " has no name", "name the category"));
            }
            categories.add(category);
        }
    }

    private void row(CSVRecord row, Place place) {
        String term = row.get(0).strip();
        if (term.isEmpty()) {
            problems.add(Problem.error(place, "DicTerm is empty", "write the term, or delete the row"));
            return;
        }
        if (row.size() > categories.size() + 1) {
            problems.add(Problem.error(
                    place,
                    "the row has " + row.size() + " cells, the first line " + (categories.size() + 1),
                    "a term with a comma in it needs quotes"));
            return;
        }
        Set<Draft> holders = seen.computeIfAbsent(term.toLowerCase(Locale.ROOT), key -> new HashSet<>());
        for (int i = 1; i < row.size(); i++) {
            double weight = weight(row.get(i).strip());
            Draft category = categories.get(i - 1);
            if (weight != 0 && holders.add(category)) {
                Terms.read(term, weight, place, problems).ifPresent(category.indicators::add);
            }
        }
    }

    /** A number is itself, nothing is 0, any other sign is 1. */
    private static double weight(String cell) {
        if (cell.isEmpty()) {
            return 0;
        }
        return cell.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?") ? Double.parseDouble(cell) : 1;
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        Map<Code, String> names = FlatNames.of(codebook, HOLDING);
        Map<String, TreeMap<Integer, Double>> terms = new LinkedHashMap<>();
        int number = 0;
        for (Code code : names.keySet()) {
            for (Indicator indicator : code.indicators()) {
                if (HOLDING.writes().test(indicator)) {
                    terms.computeIfAbsent(Terms.of(indicator, "").orElseThrow(), key -> new TreeMap<>())
                            .putIfAbsent(number, indicator.manner().weight());
                }
            }
            number++;
        }
        List<String> header = new ArrayList<>(List.of("DicTerm"));
        header.addAll(names.values());
        printer.printRecord(header);
        for (Map.Entry<String, TreeMap<Integer, Double>> term : terms.entrySet()) {
            List<String> row = new ArrayList<>(List.of(term.getKey()));
            for (int i = 0; i < names.size(); i++) {
                Double weight = term.getValue().get(i);
                row.add(weight == null ? "" : weight == 1 ? "X" : plain(weight));
            }
            printer.printRecord(row);
        }
        printer.flush();
    }

    /** A number without {@code .0}. */
    static String plain(double weight) {
        return weight == Math.rint(weight) && Math.abs(weight) < 1e9
                ? Long.toString((long) weight)
                : Double.toString(weight);
    }
}
