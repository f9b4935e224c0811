package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Column.Type;

/** Candidates as rows for programs. */
public final class CandidateTable {
    /**
     * The columns, in order; {@code by} is what the candidate had to give way to, {@code negated_by} what negates it.
     */
    public static final List<Column> COLUMNS = List.of(
            new Column("document", Type.TEXT),
            new Column("participant", Type.TEXT),
            new Column("speaker", Type.TEXT),
            new Column("role", Type.TEXT),
            new Column("turn", Type.COUNT),
            new Column("sentence", Type.COUNT),
            new Column("line", Type.COUNT),
            new Column("first_token", Type.COUNT),
            new Column("last_token", Type.COUNT),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT),
            new Column("match", Type.TEXT),
            new Column("code", Type.TEXT),
            new Column("path", Type.TEXT),
            new Column("indicator", Type.TEXT),
            new Column("indicator_line", Type.COUNT),
            new Column("fate", Type.TEXT),
            new Column("rule", Type.TEXT),
            new Column("by", Type.TEXT),
            new Column("by_line", Type.COUNT),
            new Column("by_start", Type.COUNT),
            new Column("by_end", Type.COUNT),
            new Column("negated_by", Type.TEXT));

    private CandidateTable() {}

    /** One row a candidate of a turn. */
    public static List<List<@Nullable Object>> rows(Explanation explanation) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Turn turn = explanation.turn();
        for (Candidate candidate : explanation.candidates()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(explanation.document());
            row.add(turn.participant());
            row.add(turn.speaker());
            row.add(turn.role().toString());
            row.add(turn.number());
            row.add(candidate.sentence());
            row.add(candidate.line());
            row.add(candidate.firstToken());
            row.add(candidate.lastToken());
            row.add(candidate.start());
            row.add(candidate.end());
            row.add(candidate.match());
            row.add(candidate.code().id());
            row.add(candidate.code().path());
            row.add(candidate.indicator().written());
            row.add(known(candidate.indicator().line()));
            row.add(candidate.accepted() ? "accepted" : "suppressed");
            row.add(candidate.rule());
            Optional<Candidate.Other> by = candidate.by();
            row.add(by.map(Candidate.Other::indicator).orElse(""));
            row.add(by.map(Candidate.Other::line).map(CandidateTable::known).orElse(null));
            row.add(by.map(Candidate.Other::start).orElse(null));
            row.add(by.map(Candidate.Other::end).orElse(null));
            row.add(candidate.negatedBy().map(Candidate.Other::match).orElse(""));
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Integer known(int line) {
        return line == 0 ? null : line;
    }
}
