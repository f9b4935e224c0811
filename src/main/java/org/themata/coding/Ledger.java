package org.themata.coding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;

/** The ledger of codings as a table: its columns, and how a coding becomes a row. */
public final class Ledger {
    /** The columns, in order; new ones only at the end. */
    public static final List<Column> COLUMNS = List.of(
            new Column("id", Type.TEXT),
            new Column("document", Type.TEXT),
            new Column("participant", Type.TEXT),
            new Column("speaker", Type.TEXT),
            new Column("role", Type.TEXT),
            new Column("turn", Type.COUNT),
            new Column("sentence", Type.COUNT),
            new Column("line", Type.COUNT),
            new Column("time", Type.TEXT),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT),
            new Column("code", Type.TEXT),
            new Column("path", Type.TEXT),
            new Column("indicator", Type.TEXT),
            new Column("indicator_line", Type.COUNT),
            new Column("match", Type.TEXT),
            new Column("negated", Type.FLAG),
            new Column("status", Type.TEXT),
            new Column("rule", Type.TEXT),
            new Column("before", Type.PROSE),
            new Column("after", Type.PROSE),
            new Column("coder", Type.TEXT),
            new Column("memo", Type.PROSE));

    private Ledger() {}

    /** The cells of a coding's row. */
    public static List<@Nullable Object> row(Coding coding) {
        List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
        cells.add(coding.id());
        cells.add(coding.document());
        cells.add(coding.participant());
        cells.add(coding.speaker());
        cells.add(coding.role());
        cells.add(known(coding.turn()));
        cells.add(known(coding.sentence()));
        cells.add(known(coding.line()));
        cells.add(coding.time());
        cells.add(coding.start());
        cells.add(coding.end());
        cells.add(coding.code());
        cells.add(coding.path());
        cells.add(coding.indicator());
        cells.add(known(coding.indicatorLine()));
        cells.add(coding.match());
        cells.add(coding.negated());
        cells.add(coding.status().toString());
        cells.add(coding.rule());
        cells.add(coding.before());
        cells.add(coding.after());
        cells.add(coding.coder());
        cells.add(coding.memo());
        return cells;
    }

    private static @Nullable Integer known(int number) {
        return number == 0 ? null : number;
    }
}
