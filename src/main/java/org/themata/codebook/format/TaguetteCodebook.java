package org.themata.codebook.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads and writes a codebook of Taguette as CSV: a column {@code tag} (or {@code name}, or {@code path}) and a column
 * {@code description}. {@code " > "} in a tag separates themes from codes. The lists of qcoder ({@code code},
 * {@code code.description}) and requal ({@code code_name}, {@code code_description}) are read too.
 */
final class TaguetteCodebook {
    static final Holding HOLDING = Holding.codes().without(Feature.COLOR).losing(CodeMemo::lost);

    private static final List<String> NAMES = List.of("tag", "name", "path", "code", "code_name");
    private static final List<String> DESCRIPTIONS = List.of("description", "code.description", "code_description");

    private TaguetteCodebook() {}

    static boolean isMeantBy(String text) {
        List<String> header = header(text.lines().findFirst().orElse(""));
        boolean ofR = header.contains("code") && header.contains("code.description")
                || header.contains("code_name") && header.contains("code_description");
        return ofR
                || !header.isEmpty()
                        && (header.get(0).equals("tag") || header.get(0).equals("name"))
                        && (header.contains("description") || header.contains("number of highlights"));
    }

    private static List<String> header(String line) {
        return Arrays.stream(line.split(","))
                .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        List<Problem> problems = new ArrayList<>();
        DraftPaths drafts = new DraftPaths(problems);
        List<String> header = List.of();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                Place place = new Place(source.name(), line, 0);
                if (row.getRecordNumber() == 1) {
                    header = row.stream()
                            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                            .toList();
                } else if (!row.stream().allMatch(String::isBlank)) {
                    row(row, header, place, drafts, problems);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(Problem.error(
                    new Place(source.name(), line, 0), "not a CSV table from here on", "close the quotation marks"));
        }
        return Imported.codebook(source.name(), drafts.themes(), problems, warnings);
    }

    private static void row(
            CSVRecord row, List<String> header, Place place, DraftPaths drafts, List<Problem> problems) {
        int tag = column(header, NAMES);
        int description = column(header, DESCRIPTIONS);
        if (tag < 0) {
            if (row.getRecordNumber() == 2) {
                problems.add(Problem.error(place, "there is no column tag", "name it in the first line"));
            }
            return;
        }
        Draft draft = drafts.at(List.of(cell(row, tag).split(" > ", -1)), place);
        draft.place = place;
        draft.idPlace = place;
        CodeMemo.read(cell(row, description), place, draft, problems);
    }

    private static int column(List<String> header, List<String> names) {
        return names.stream()
                .mapToInt(header::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String cell(CSVRecord row, int at) {
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord("tag", "description");
        boolean ids = CodeMemo.needsIds(codebook.themes());
        for (Code code : codebook.codes().toList()) {
            printer.printRecord(code.path(), CodeMemo.of(code, ids));
        }
        printer.flush();
    }
}
