package org.themata.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.themata.corpus.read.RowTranscripts;
import org.themata.corpus.read.TranscriptFormat;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/**
 * The input as Spark reads it.
 *
 * @param pieces rows of tables or whole files, see {@link Pieces}; the rows of a document follow one another
 * @param head the columns of the cells; empty for files
 */
record Documents(Dataset<Row> pieces, List<String> head) {
    private static final List<String> OWN = List.of("participant", "document", "speaker");

    /**
     * Plans the reading.
     *
     * @throws InputException if there is no such input, or a column is missing
     */
    static Documents read(SparkSession spark, JobOptions options) {
        Documents documents = options.isTable() ? table(spark, options) : files(spark, options);
        return new Documents(
                options.partitions() > 0 ? documents.pieces.repartition(options.partitions()) : documents.pieces,
                documents.head);
    }

    /** Spark leaves out files without a byte; they are named among what cannot be read. */
    private static Documents files(SparkSession spark, JobOptions options) {
        Dataset<Row> found = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .load(options.value("input"))
                .select(col("_metadata.file_path"), col("content"));
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        Map<String, Long> lengths = InputFiles.lengths(options.value("input"), configuration);
        lengths.keySet().removeIf(path -> TranscriptFormat.byExtension(path).isEmpty());
        Broadcast<InputFiles> files = broadcast(spark, options, lengths.keySet().toArray(String[]::new));
        lengths.values().removeIf(length -> length > 0);
        List<Row> empty = lengths.keySet().stream()
                .map(path -> Objects.requireNonNull(files.value().at(path)))
                .map(file -> Pieces.bad(file.position(0), file.id(), file.shown(), 0, "is empty", null))
                .toList();
        Dataset<Row> pieces = found.flatMap(new FileTask(files), Encoders.row(Pieces.SCHEMA));
        return new Documents(
                empty.isEmpty() ? pieces : pieces.union(spark.createDataFrame(empty, Pieces.SCHEMA)), List.of());
    }

    private static Documents table(SparkSession spark, JobOptions options) {
        Table table = Table.open(spark, options);
        List<String> all = table.head();
        RowTranscripts found = new RowTranscripts(all, options.corpus(), options.value("input"));
        Set<Integer> used = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (found.uses(i) || options.by().contains(all.get(i)) && !OWN.contains(all.get(i))) {
                used.add(i);
            }
        }
        List<String> head = used.stream().map(all::get).toList();
        check(options, all);
        RowTranscripts columns = new RowTranscripts(head, options.corpus(), options.value("input"));
        Column[] cells =
                used.stream().map(i -> coalesce(table.column(i), lit(""))).toArray(Column[]::new);
        Dataset<Row> scanned = table.rows()
                .select(
                        col("_metadata.file_path").as("path"),
                        (table.isSplit() ? col("_metadata.file_block_start") : lit(0L)).as("start"),
                        table.rowNumber().as("number"),
                        array(cells).as("cells"),
                        table.record().as("record"));
        boolean whole = columns.document().isPresent() || columns.isConversation();
        RowTask names = new RowTask(
                broadcast(spark, options, table.rows().inputFiles()),
                table.isSplit() ? rowsBefore(scanned) : new HashMap<>(),
                columns.document().orElse(-1),
                columns.isConversation(),
                table.reason());
        Dataset<Row> pieces = scanned.mapPartitions(names, Encoders.row(Pieces.SCHEMA));
        if (whole) {
            pieces = pieces.repartition(col("id")).sortWithinPartitions(col("id"), col("position"));
        }
        return new Documents(pieces, head);
    }

    /** What is grouped by must be there: in a table that is a column. */
    private static void check(JobOptions options, List<String> head) {
        List<String> known = new ArrayList<>(OWN);
        known.addAll(head);
        for (String column : options.by()) {
            if (!known.contains(column)) {
                throw new InputException(
                        Place.of(options.value("input")),
                        "there is nothing to group by called \"" + column + "\"",
                        Nearest.remedy(column, known));
            }
        }
    }

    /** Counts the rows of every split, so that rows are numbered through a file that many tasks read. */
    private static HashMap<String, Long> rowsBefore(Dataset<Row> scanned) {
        HashMap<String, Long> before = new HashMap<>();
        long rows = 0;
        String file = "";
        for (Row split : scanned.groupBy("path", "start")
                .count()
                .orderBy("path", "start")
                .collectAsList()) {
            rows = split.getString(0).equals(file) ? rows : 0;
            file = split.getString(0);
            before.put(RowTask.split(file, split.getLong(1)), rows);
            rows += split.getLong(2);
        }
        return before;
    }

    private static Broadcast<InputFiles> broadcast(SparkSession spark, JobOptions options, String[] paths) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(InputFiles.of(options.value("input"), paths, configuration));
    }
}
