package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.IndicatorUse;
import org.themata.analysis.indicator.Reach;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.Place;
import org.themata.text.Problem;

/** What a check of a codebook yields: findings, and the use of its indicators. */
final class CodebookCheckTable {
    private static final List<Column> INDICATORS = List.of(
            new Column("line", "Line", Type.COUNT),
            new Column("code", "Code", Type.TEXT),
            new Column("indicator", "Indicator", Type.TEXT),
            new Column("hits", "Hits", Type.COUNT),
            new Column("suppressed", "Suppressed", Type.COUNT),
            new Column("documents", "Documents", Type.COUNT),
            new Column("participants", "Participants", Type.COUNT));

    private static final List<Column> REACH = List.of(
            new Column("not_counted", "In turns not counted", Type.COUNT),
            new Column("reach", "Reach", Type.PROSE),
            new Column("suppressed_by", "Suppressed by", Type.PROSE),
            new Column("variants", "Other forms", Type.PROSE));
    private static final int MOST_WORDS = 8;

    /**
     * An indicator in the corpus.
     *
     * @param use how often it hits
     * @param reach what it hits
     * @param problems what is doubtful about it
     */
    record Seen(IndicatorUse.Use use, Reach reach, List<Problem> problems) {
        /** Of a {@code not} its use counts: it has no hits of its own. */
        static Seen of(String file, IndicatorUse.Use use, Reach reach, List<Problem> findings) {
            boolean veto = use.indicator() instanceof Indicator.Veto;
            return new Seen(use, reach, veto ? unused(file, use).stream().toList() : findings);
        }
    }

    private CodebookCheckTable() {}

    /** What is wrong with a {@code not} that forbids nothing. */
    private static Optional<Problem> unused(String file, IndicatorUse.Use use) {
        if (use.hits() > 0) {
            return Optional.empty();
        }
        Manner manner = use.indicator().manner();
        return Optional.of(Problem.warning(
                new Place(file, manner.line(), manner.column()),
                "\"" + manner.written() + "\" of code \"" + use.code().id() + "\" forbids no hit in these transcripts",
                "check its spelling"));
    }

    /** The use of indicators for people. */
    static Table indicators(List<Seen> indicators) {
        List<Column> columns = new ArrayList<>(INDICATORS);
        columns.add(REACH.get(1));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Seen seen : indicators) {
            List<@Nullable Object> row = use(seen.use());
            row.add(text(seen.reach().words()));
            rows.add(row);
        }
        return new Table("Indicators", columns, rows, List.of("Hits of a \"not\" are those that it forbids."));
    }

    private static List<@Nullable Object> use(IndicatorUse.Use use) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(Findings.known(use.indicator().manner().line()));
        row.add(use.code().id());
        row.add(use.indicator().manner().written());
        row.add(use.hits());
        row.add(use.suppressed());
        row.add(use.documents());
        row.add(use.participants());
        return row;
    }

    /** Everything in one table: a row a finding, then a row an indicator, those that never hit with their finding. */
    static Table whole(String file, List<Problem> findings, List<Seen> indicators) {
        List<Column> columns = new ArrayList<>(List.of(new Column("file", "File", Type.TEXT)));
        columns.addAll(INDICATORS);
        columns.add(new Column("column", "Column", Type.COUNT));
        columns.add(new Column("finding", "Finding", Type.PROSE));
        columns.add(new Column("remedy", "Remedy", Type.PROSE));
        columns.addAll(REACH);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Problem finding : findings) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(finding.place().file());
            row.add(Findings.known(finding.place().line()));
            for (int i = 1; i < INDICATORS.size(); i++) {
                row.add(null);
            }
            row.add(Findings.known(finding.place().column()));
            row.add(finding.message());
            row.add(finding.remedy());
            REACH.forEach(column -> row.add(null));
            rows.add(row);
        }
        for (Seen seen : indicators) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(file);
            row.addAll(use(seen.use()));
            row.add(Findings.known(seen.use().indicator().manner().column()));
            row.add(joined(seen.problems(), Problem::message));
            row.add(joined(seen.problems(), Problem::remedy));
            row.add(seen.reach().elsewhere());
            row.add(text(seen.reach().words()));
            row.add(text(seen.reach().suppressors()));
            row.add(text(seen.reach().variants()));
            rows.add(row);
        }
        return new Table("Codebook check", columns, rows, List.of());
    }

    private static @Nullable String joined(List<Problem> problems, Function<Problem, String> part) {
        return problems.isEmpty()
                ? null
                : String.join("; ", problems.stream().map(part).toList());
    }

    /** {@code artist 12, article 9, and 3 more}. */
    private static @Nullable String text(Map<String, Integer> counts) {
        return counts.isEmpty() ? null : Reach.text(counts, MOST_WORDS);
    }
}
