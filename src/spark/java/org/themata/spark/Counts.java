package org.themata.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Counts by group and code. Tasks send on what they have added up; here it is put together: first by participant, then
 * by group.
 *
 * @param rows the counts in order, see {@link GroupTask}
 * @param bad what could not be used: {@link #BAD}
 * @param partial what the tasks sent on, kept until {@link #forget}
 */
record Counts(Dataset<Row> rows, Dataset<Row> bad, Dataset<Row> partial) {
    /** What could not be used, and why. */
    static final StructType BAD = new StructType()
            .add("file", DataTypes.StringType)
            .add("row", DataTypes.LongType)
            .add("reason", DataTypes.StringType)
            .add("record", DataTypes.StringType);

    private static final StructType AT =
            new StructType().add("position", DataTypes.LongType).add("cell", DataTypes.IntegerType);

    private static final StructType TOP = new StructType()
            .add("mentions", DataTypes.LongType)
            .add("minus_position", DataTypes.LongType)
            .add("minus_cell", DataTypes.IntegerType)
            .add("who", DataTypes.StringType);

    /** What tasks send on: counts, or in the last column what could not be used. */
    static final StructType PARTIAL = counted(new StructType()
                    .add("group", DataTypes.createArrayType(DataTypes.StringType))
                    .add("who", DataTypes.StringType))
            .add("bad", BAD);

    private static final List<String> SUMS = List.of("words", "mentions", "segments", "covered", "documents");

    /** Plans the counting of pieces, see {@link Pieces}. */
    static Counts of(SparkSession spark, Dataset<Row> pieces, Broadcast<Plan> plan) {
        Dataset<Row> partial = pieces.mapPartitions(new CountTask(plan), Encoders.row(PARTIAL))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> counted = partial.where(col("bad").isNull());
        if (!plan.value().participantsAreDocuments()) {
            counted = byParticipant(counted);
        }
        if (plan.value().options().by().isEmpty()) {
            counted = counted.select(columns()).union(nothing(spark));
        }
        return new Counts(
                rows(counted, plan), partial.where(col("bad").isNotNull()).select("bad.*"), partial);
    }

    /** Lets go of what was kept. */
    void forget() {
        partial.unpersist();
    }

    /** A participant whom several tasks met is one. */
    private static Dataset<Row> byParticipant(Dataset<Row> counted) {
        Dataset<Row> together =
                counted.groupBy("group", "who", "code").agg(min("at").as("at"), sums().toArray(Column[]::new));
        Column isSomebody = col("who").notEqual("");
        return together.withColumn("persons", when(isSomebody, lit(1L)).otherwise(lit(0L)))
                .withColumn(
                        "top",
                        when(
                                isSomebody,
                                struct(
                                        col("mentions"),
                                        col("at.position").multiply(-1).as("minus_position"),
                                        col("at.cell").multiply(-1).as("minus_cell"),
                                        col("who"))));
    }

    private static Dataset<Row> rows(Dataset<Row> counted, Broadcast<Plan> plan) {
        List<Column> sums = sums();
        sums.add(sum("persons").as("persons"));
        sums.add(max("top").as("top"));
        Dataset<Row> codes = counted.groupBy("group", "code").agg(min("at").as("at"), sums.toArray(Column[]::new));
        List<Column> fields = new ArrayList<>(List.of(col("code"), col("at")));
        SUMS.forEach(name -> fields.add(col(name)));
        fields.add(col("persons"));
        fields.add(col("top"));
        Dataset<Row> groups = codes.groupBy("group")
                .agg(collect_list(struct(fields.toArray(Column[]::new))).as("codes"));
        GroupTask task = new GroupTask(plan);
        List<String> by = plan.value().options().by();
        StructType schema = GroupTask.schema(by);
        Dataset<Row> rows = groups.mapPartitions(task, Encoders.row(schema));
        Dataset<Row> sorted =
                by.isEmpty() ? rows.coalesce(1) : rows.orderBy(GroupTask.POSITION, GroupTask.CELL, GroupTask.CODE);
        return sorted.drop(GroupTask.POSITION, GroupTask.CELL, GroupTask.CODE);
    }

    private static List<Column> sums() {
        List<Column> sums = new ArrayList<>();
        SUMS.forEach(name -> sums.add(sum(name).as(name)));
        return sums;
    }

    private static Column[] columns() {
        List<Column> columns = new ArrayList<>(List.of(col("group"), col("code"), col("at")));
        SUMS.forEach(name -> columns.add(col(name)));
        columns.add(col("persons"));
        columns.add(col("top"));
        return columns.toArray(Column[]::new);
    }

    /** The columns of counts, behind those that say whose they are. */
    private static StructType counted(StructType whose) {
        return whose.add("code", DataTypes.IntegerType)
                .add("at", AT)
                .add("words", DataTypes.LongType)
                .add("mentions", DataTypes.LongType)
                .add("segments", DataTypes.LongType)
                .add("covered", DataTypes.LongType)
                .add("documents", DataTypes.LongType)
                .add("persons", DataTypes.LongType)
                .add("top", TOP);
    }

    /** A corpus without documents has its rows of zeros, too. */
    private static Dataset<Row> nothing(SparkSession spark) {
        StructType schema = counted(new StructType().add("group", DataTypes.createArrayType(DataTypes.StringType)));
        Row row = RowFactory.create(
                new Object[0], PartialCounts.TOTAL, RowFactory.create(0L, 0), 0L, 0L, 0L, 0L, 0L, 0L, null);
        return spark.createDataFrame(List.of(row), schema);
    }
}
