package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.IndicatorUse;
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

    private CodebookCheckTable() {}

    /** What is wrong with an indicator that never hits. */
    static Optional<Problem> unused(String file, IndicatorUse.Use use) {
        if (use.hits() > 0) {
            return Optional.empty();
        }
        Manner manner = use.indicator().manner();
        String name = "\"" + manner.written() + "\" of code \"" + use.code().id() + "\" ";
        Place place = new Place(file, manner.line(), manner.column());
        if (use.indicator() instanceof Indicator.Veto) {
            return Optional.of(
                    Problem.warning(place, name + "forbids no hit in these transcripts", "check its spelling"));
        }
        return Optional.of(
                use.suppressed() > 0
                        ? Problem.warning(
                                place,
                                name + "is found in these transcripts, but never counts",
                                "themata explain --code " + use.code().id() + " shows what suppresses it")
                        : Problem.warning(
                                place,
                                name + "is not found in these transcripts",
                                "check its spelling, or keep it for other transcripts"));
    }

    /** The use of indicators for people. */
    static Table indicators(List<IndicatorUse.Use> uses) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        uses.forEach(use -> rows.add(use(use)));
        return new Table("Indicators", INDICATORS, rows, List.of("Hits of a \"not\" are those that it forbids."));
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
    static Table whole(String file, List<Problem> findings, List<IndicatorUse.Use> uses) {
        List<Column> columns = new ArrayList<>(List.of(new Column("file", "File", Type.TEXT)));
        columns.addAll(INDICATORS);
        columns.add(new Column("column", "Column", Type.COUNT));
        columns.add(new Column("finding", "Finding", Type.PROSE));
        columns.add(new Column("remedy", "Remedy", Type.PROSE));
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
            rows.add(row);
        }
        for (IndicatorUse.Use use : uses) {
            Optional<Problem> unused = unused(file, use);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(file);
            row.addAll(use(use));
            row.add(Findings.known(use.indicator().manner().column()));
            row.add(unused.map(Problem::message).orElse(null));
            row.add(unused.map(Problem::remedy).orElse(null));
            rows.add(row);
        }
        return new Table("Codebook check", columns, rows, List.of());
    }
}
