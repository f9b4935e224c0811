package org.themata.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.CodeTotals;
import org.themata.analysis.stat.Bounds;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.codebook.Code;
import org.themata.table.Column;

/** Writes the rows of groups as {@code themata count} does: every code in codebook order, zeros kept. */
record GroupTask(Broadcast<Plan> plan) implements MapPartitionsFunction<Row, Row> {
    static final String POSITION = "themata_position";
    static final String CELL = "themata_cell";
    static final String CODE = "themata_code";

    private static final double LEVEL = 0.95;

    /** The columns of {@code count}, without what the rows are ordered by. */
    static List<Column> columns(List<String> by) {
        List<String> taken = CodeTotals.COLUMNS.stream().map(Column::name).toList();
        List<Column> columns = new ArrayList<>();
        by.forEach(name -> columns.add(new Column(name, Column.Type.TEXT).apartFrom(taken)));
        columns.addAll(CodeTotals.COLUMNS);
        return columns;
    }

    /** The same, and what they are ordered by. */
    static StructType schema(List<String> by) {
        return SparkTable.schema(columns(by))
                .add(POSITION, DataTypes.LongType)
                .add(CELL, DataTypes.IntegerType)
                .add(CODE, DataTypes.IntegerType);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> groups) {
        List<Code> codes = plan.value().codebook().matcher(false, problem -> {}).codes();
        Iterable<Row> all = () -> groups;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(group -> rows(group.getList(0), group.getList(1), codes).stream())
                .iterator();
    }

    private List<Row> rows(List<String> group, List<Row> found, List<Code> codes) {
        Map<Integer, Row> byCode = new HashMap<>();
        found.forEach(row -> byCode.put(row.getAs("code"), row));
        Row total = byCode.remove(PartialCounts.TOTAL);
        if (total == null) {
            throw new IllegalStateException("a group without a total: " + group);
        }
        int participants = people(total);
        if (plan.value().groupsPeople() && !group.isEmpty() && participants == 0 && byCode.isEmpty()) {
            return List.of();
        }
        Row at = total.getAs("at");
        List<Column> columns = columns(plan.value().options().by());
        return IntStream.range(0, codes.size())
                .mapToObj(code -> {
                    CodeTotals totals = totals(byCode.get(code));
                    Bounds interval = IntervalMethod.WILSON.of(totals.participants(), participants, LEVEL);
                    List<@Nullable Object> cells = new ArrayList<>(group);
                    cells.addAll(totals.cells(codes.get(code), participants, total.getAs("words"), interval));
                    List<@Nullable Object> row = SparkTable.row(columns, cells);
                    Collections.addAll(row, at.get(0), at.get(1), code);
                    return RowFactory.create(row.toArray());
                })
                .toList();
    }

    private static CodeTotals totals(@Nullable Row row) {
        if (row == null) {
            return CodeTotals.NONE;
        }
        Row top = row.getAs("top");
        return new CodeTotals(
                row.getAs("mentions"),
                row.getAs("segments"),
                row.getAs("covered"),
                row.getAs("documents"),
                people(row),
                Optional.ofNullable(top).map(one -> one.getAs("who")),
                top == null ? 0 : top.getAs("mentions"));
    }

    private static int people(Row row) {
        long persons = row.getAs("persons");
        if (persons > Integer.MAX_VALUE) {
            throw new IllegalStateException("more participants than intervals can be given for: " + persons);
        }
        return (int) persons;
    }
}
