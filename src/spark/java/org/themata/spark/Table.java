package org.themata.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table of the input, read by Spark: CSV as RFC 4180, one JSON object a line, or Parquet.
 *
 * @param rows all of it
 * @param names of its columns as Spark has them
 * @param format {@code csv}, {@code json} or {@code parquet}
 * @param isSplit whether several tasks may read one file without knowing the numbers of its rows
 */
record Table(Dataset<Row> rows, List<String> names, String format, boolean isSplit) {
    private static final String RECORD = "themata_record";

    static Table open(SparkSession spark, JobOptions options) {
        String input = options.value("input");
        return switch (options.format()) {
            case "csv" -> csv(spark, input, !options.isSet("single-line"));
            case "json" -> json(spark, input, options);
            default -> {
                Dataset<Row> rows = spark.read().parquet(input);
                yield new Table(rows, List.of(rows.columns()), "parquet", false);
            }
        };
    }

    private static Table csv(SparkSession spark, String input, boolean lines) {
        DataFrameReader reader = spark.read()
                .option("header", "true")
                .option("sep", separator(spark, input))
                .option("escape", "\"")
                .option("multiLine", String.valueOf(lines))
                .option("columnPruning", "false")
                .option("enforceSchema", "false")
                .option("columnNameOfCorruptRecord", RECORD);
        List<String> names = List.of(reader.csv(input).columns());
        return new Table(reader.schema(texts(names)).csv(input), names, "csv", !lines);
    }

    private static Table json(SparkSession spark, String input, JobOptions options) {
        Set<String> names =
                new LinkedHashSet<>(Arrays.asList(options.value("text-column").split(",")));
        for (String option : List.of("document-column", "participant-column", "speaker-column")) {
            names.add(options.value(option));
        }
        names.addAll(options.by());
        names.removeAll(List.of("", "participant", "document", "speaker"));
        for (String option : List.of("document-column", "participant-column", "speaker-column")) {
            names.add(options.value(option));
        }
        names.remove("");
        List<String> columns = List.copyOf(names);
        return new Table(
                spark.read()
                        .option("columnNameOfCorruptRecord", RECORD)
                        .schema(texts(columns))
                        .json(input),
                columns,
                "json",
                true);
    }

    private static StructType texts(List<String> names) {
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(name, DataTypes.StringType);
        }
        return schema.add(RECORD, DataTypes.StringType);
    }

    /** The most frequent of comma, semicolon and tab in the head, as the command line finds it. */
    private static String separator(SparkSession spark, String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tsv") || lower.endsWith(".tab")) {
            return "\t";
        }
        List<Row> first = spark.read().text(input).limit(1).collectAsList();
        String head = first.isEmpty() ? "" : first.get(0).getString(0);
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            quoted ^= head.charAt(i) == '"';
            int kind = quoted ? -1 : ",;\t".indexOf(head.charAt(i));
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return counts[2] > counts[0] && counts[2] >= counts[1] ? "\t" : counts[1] > counts[0] ? ";" : ",";
    }

    /** The names of the columns, without blanks around them. */
    List<String> head() {
        List<String> head = new ArrayList<>();
        names.forEach(name -> head.add(name.strip()));
        return head;
    }

    /**
     * The column with this number, as text; line ends in the cells of CSV are one sign, as the command line reads them.
     */
    Column column(int number) {
        Column column = col("`" + names.get(number).replace("`", "``") + "`").cast(DataTypes.StringType);
        return format.equals("csv") ? regexp_replace(column, "\\r\\n?", "\n") : column;
    }

    /** The number of the row in the file, from 0; null if it must be counted. */
    Column rowNumber() {
        return format.equals("parquet") ? col("_metadata.row_index") : lit(null).cast(DataTypes.LongType);
    }

    /** The record of a row that is not as it should be; null if it is. */
    Column record() {
        return format.equals("parquet") ? lit(null).cast(DataTypes.StringType) : col(RECORD);
    }

    /** What is wrong with such rows. */
    String reason() {
        return format.equals("csv")
                ? "not as many cells as the head has columns, or quotation marks that do not match"
                : "not a JSON object";
    }
}
