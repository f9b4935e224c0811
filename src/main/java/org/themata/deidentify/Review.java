package org.themata.deidentify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The review as a table: written for a person, who fills in {@code decision} and {@code replacement}, and read back.
 */
public final class Review {
    private static final List<String> DECISIONS = List.of("yes", "no");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final String EVERYWHERE = "everywhere";
    private static final String LISTED = "listed";

    private static final List<Column> COLUMNS = List.of(
            new Column("document", Type.TEXT),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT),
            new Column("line", Type.COUNT),
            new Column("before", Type.PROSE),
            new Column("text", Type.TEXT),
            new Column("after", Type.PROSE),
            new Column("class", Type.TEXT),
            new Column("evidence", Type.TEXT),
            new Column("doubt", Type.TEXT),
            new Column("find", Type.TEXT),
            new Column("suggestion", Type.TEXT),
            new Column("decision", Type.TEXT),
            new Column("replacement", Type.TEXT));

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private Review(String file) {
        this.file = file;
    }

    /** The table. */
    public static Table table(List<ReviewRow> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (ReviewRow row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(row.document());
            line.add(row.start());
            line.add(row.end());
            line.add(row.line());
            line.add(row.before());
            line.add(row.text());
            line.add(row.after());
            line.add(row.kind().toString());
            line.add(row.evidence());
            line.add(row.doubt());
            line.add(row.everywhere() ? EVERYWHERE : LISTED);
            line.add(row.suggestion());
            line.add(row.decision());
            line.add(row.replacement());
            cells.add(line);
        }
        return new Table("", COLUMNS, cells, List.of());
    }

    /**
     * Reads a review. Only {@code text} and {@code decision} must be there; a row without {@code document} and
     * {@code start} is one that a person added, for every place of its text.
     *
     * @param file its name in messages
     * @throws InputException with every row that cannot be used
     */
    public static List<ReviewRow> read(String file, String text) {
        Review review = new Review(file);
        List<ReviewRow> rows = new ArrayList<>();
        for (CsvRows.Row row : CsvRows.read(file, text, List.of("text", "decision"))) {
            rows.add(review.row(row));
        }
        if (!review.problems.isEmpty()) {
            throw new InputException(review.problems);
        }
        return rows;
    }

    /** Takes decisions and replacements over from an earlier review, where document, place and class are the same. */
    public static List<ReviewRow> carriedOver(List<ReviewRow> rows, List<ReviewRow> earlier) {
        Map<String, ReviewRow> known = new HashMap<>();
        earlier.stream().filter(ReviewRow::hasPlace).forEach(row -> known.put(place(row), row));
        List<ReviewRow> carried = new ArrayList<>();
        for (ReviewRow row : rows) {
            ReviewRow before = known.get(place(row));
            carried.add(before == null ? row : row.decided(before.decision(), before.replacement()));
        }
        earlier.stream().filter(row -> !row.hasPlace()).forEach(carried::add);
        return carried;
    }

    private static String place(ReviewRow row) {
        return row.document() + '\n' + row.start() + ' ' + row.end() + ' ' + row.kind();
    }

    private ReviewRow row(CsvRows.Row row) {
        int line = row.line();
        boolean placed = !row.cell("start").isBlank() || !row.cell("end").isBlank();
        int start = placed ? number(row, "start") : -1;
        int end = placed ? number(row, "end") : -1;
        if (placed && (row.cell("document").isEmpty() || end <= start)) {
            problem(line, "a row with a place needs document, start and end", "or leave all three empty: everywhere");
        }
        if (row.cell("text").isBlank()) {
            problem(line, "the text is empty", "fill the cell, or remove the row");
        }
        String kind = row.cell("class").isBlank() ? "other" : row.cell("class");
        if (IdentifierClass.named(kind).isEmpty()) {
            problem(line, "there is no class \"" + kind + "\"", Nearest.remedy(kind, IdentifierClass.names()));
        }
        String replacement = row.cell("replacement").strip();
        String suggestion = row.cell("suggestion");
        if ((replacement + suggestion).matches("(?s).*[\\r\\n].*")) {
            problem(line, "a replacement goes over several lines", "write it on one line");
        }
        return new ReviewRow(
                placed ? row.cell("document") : "",
                start,
                end,
                0,
                row.cell("before"),
                row.cell("text"),
                row.cell("after"),
                IdentifierClass.named(kind).orElse(IdentifierClass.OTHER),
                row.cell("evidence"),
                row.cell("doubt"),
                everywhere(row.cell("find"), line),
                suggestion,
                decision(row.cell("decision"), line),
                replacement,
                line);
    }

    private boolean everywhere(String cell, int line) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !word.equals(EVERYWHERE) && !word.equals(LISTED)) {
            problem(line, "\"find\" cannot be \"" + cell + "\"", Nearest.remedy(cell, List.of(EVERYWHERE, LISTED)));
        }
        return !word.equals(LISTED);
    }

    private String decision(String cell, int line) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word) ? "yes" : "no";
        }
        if (!word.isEmpty()) {
            problem(line, "there is no decision \"" + cell + "\"", Nearest.remedy(cell, DECISIONS));
        }
        return "";
    }

    private int number(CsvRows.Row row, String column) {
        try {
            int number = Integer.parseInt(row.cell(column).strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as a negative number is.
        }
        problem(row.line(), "\"" + column + "\" is not a whole number from 0", "write it in digits");
        return 0;
    }

    private void problem(int line, String message, String remedy) {
        problems.add(Problem.error(new Place(file, line, 0), message, remedy));
    }
}
