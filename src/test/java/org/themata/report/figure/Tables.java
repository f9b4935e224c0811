package org.themata.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Small machine tables of every kind, with one long name among the codes. */
final class Tables {
    static final String LONG =
            "Working with people who have lived experience of services, families and carers included";

    private Tables() {}

    static Table of(FigureKind kind) {
        return switch (kind) {
            case FREQUENCY -> frequency("Title", LONG);
            case MATRIX -> matrix(5);
            case COMPARISON -> comparison();
            case COOCCURRENCE, NETWORK -> pairs();
            case SATURATION -> saturation(6);
            case AGREEMENT -> agreement();
            case TIMELINE -> timeline();
        };
    }

    static Table frequency(String title, String name) {
        return table(
                title,
                "code:TEXT path:TEXT level:COUNT participants:COUNT participants_total:COUNT share:SHARE"
                        + " share_low:SHARE share_high:SHARE",
                row("barriers", "Barriers", 1, 4, 8, 0.5, 0.215, 0.785),
                row("silo", "Barriers > " + name, 2, 2, 8, 0.25, 0.071, 0.591),
                row("none", "Opportunities", 1, 0, 8, 0.0, 0.0, 0.324));
    }

    static Table matrix(int people) {
        StringBuilder columns = new StringBuilder("code:TEXT path:TEXT level:COUNT");
        for (int p = 1; p <= people; p++) {
            columns.append(" P").append(p).append(":COUNT");
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            List<@Nullable Object> row = row("c" + c, c == 0 ? "Top" : "Top > " + LONG + c, c == 0 ? 1 : 2);
            for (int p = 0; p < people; p++) {
                row.add((c + 1) * p % 7);
            }
            row.add(people - 1);
            rows.add(row);
        }
        return table("Matrix", columns + " participants:COUNT", rows);
    }

    static Table comparison() {
        return table(
                "Groups",
                "code:TEXT path:TEXT level:COUNT attribute:TEXT group:TEXT participants:COUNT"
                        + " participants_total:COUNT share:SHARE share_low:SHARE share_high:SHARE",
                row("a", LONG, 1, "Sector, long", "public", 3, 4, 0.75, 0.301, 0.954),
                row("a", LONG, 1, "Sector, long", "voluntary and community", 1, 1, 1.0, null, null),
                row("b", "Short", 1, "Sector, long", "public", null, 4, null, null, null),
                row("b", "Short", 1, "Sector, long", "voluntary and community", 0, 1, 0.0, null, null));
    }

    static Table pairs() {
        return table(
                "Pairs",
                "code_a:TEXT code_b:TEXT path_a:TEXT path_b:TEXT within:TEXT units_a:COUNT units_b:COUNT both:COUNT"
                        + " jaccard:NUMBER",
                row("t1", "t2", "Theme one", "Theme two", "turn", 9, 8, 4, 4 / 13.0),
                row("t1", "c", "Theme one", "Theme two > " + LONG, "turn", 9, 5, 1, 1 / 13.0),
                row("a", "b", "Theme one > A", "Theme one > B", "turn", 6, 5, 2, 2 / 9.0),
                row("a", "t2", "Theme one > A", "Theme two", "turn", 6, 8, 0, 0.0),
                row("a", "c", "Theme one > A", "Theme two > " + LONG, "turn", 6, 5, 0, 0.0),
                row("b", "t2", "Theme one > B", "Theme two", "turn", 5, 8, 3, 3 / 10.0),
                row("b", "c", "Theme one > B", "Theme two > " + LONG, "turn", 5, 5, 1, 1 / 9.0));
    }

    static Table saturation(int interviews) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int t = 1; t <= interviews; t++) {
            double expected = 10.0 * t / (t + 1);
            rows.add(row(t, "Interview " + t, t == 1 ? 5 : 1, 4 + t, expected, expected - 1, expected + 1));
        }
        return table(
                "Saturation",
                "interview:COUNT participant:TEXT new:COUNT known:COUNT expected:NUMBER expected_low:NUMBER"
                        + " expected_high:NUMBER",
                rows);
    }

    static Table agreement() {
        return table(
                "Agreement",
                "code:TEXT kappa:NUMBER ac1:NUMBER alpha:NUMBER alpha_low:NUMBER alpha_high:NUMBER",
                row("silo", 0.41, 0.85, 0.4, -0.23, 0.81),
                row("stress", null, null, null, null, null),
                row("(all codes)", 0.7, null, 0.66, 0.5, 0.79));
    }

    static Table timeline() {
        return table(
                "Timeline",
                "document:TEXT code:TEXT path:TEXT level:COUNT words:COUNT passages:COUNT places:PROSE",
                row("P01", "a", LONG, 1, 100, 2, "1-10 51-75"),
                row("P02", "a", LONG, 1, 0, 0, ""),
                row("P01", "b", "Short", 1, 100, 0, ""),
                row("P02", "b", "Short", 1, 0, 0, ""));
    }

    @SafeVarargs
    static Table table(String title, String columns, List<@Nullable Object>... rows) {
        return table(title, columns, List.of(rows));
    }

    static Table table(String title, String columns, List<List<@Nullable Object>> rows) {
        List<Column> all = Arrays.stream(columns.split(" ", -1))
                .map(column -> column.split(":", -1))
                .map(parts -> new Column(parts[0], Type.valueOf(parts[1])))
                .toList();
        return new Table(title, all, rows, List.of("A note of the table."));
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
