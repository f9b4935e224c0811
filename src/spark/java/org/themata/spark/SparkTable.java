package org.themata.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Spreadsheet;
import org.themata.table.write.MachineNumber;

/** Tables of the program as tables of Spark: types of columns, and files as the command line writes them. */
final class SparkTable {

    private SparkTable() {}

    /** Whole numbers are {@code long}, other numbers {@code double}, missing cells null. */
    static StructType schema(List<Column> columns) {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(column.name(), type(column.type()));
        }
        return schema;
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case TEXT, PROSE -> DataTypes.StringType;
            case COUNT -> DataTypes.LongType;
            case SHARE, NUMBER, STATISTIC -> DataTypes.DoubleType;
            case FLAG -> DataTypes.BooleanType;
        };
    }

    /** Cells of the classes that the schema wants. */
    static List<@Nullable Object> row(List<Column> columns, List<@Nullable Object> cells) {
        List<@Nullable Object> row = new ArrayList<>(cells.size());
        for (int i = 0; i < columns.size(); i++) {
            Object cell = cells.get(i);
            row.add(cell instanceof Integer number ? Long.valueOf(number) : cell);
        }
        return row;
    }

    /**
     * Writes a table into a new folder.
     *
     * @param format {@code csv}: RFC 4180 with the numbers of the command line; or {@code parquet}
     */
    static void write(Dataset<Row> table, String format, String folder) {
        if (format.equals("parquet")) {
            table.write().parquet(folder);
            return;
        }
        StructType texts = new StructType();
        for (String name : table.columns()) {
            texts = texts.add(Spreadsheet.guard(name), DataTypes.StringType);
        }
        table.map((MapFunction<Row, Row>) SparkTable::texts, Encoders.row(texts))
                .write()
                .option("header", "true")
                .option("escape", "\"")
                .option("emptyValue", "")
                .option("nullValue", "")
                .option("ignoreLeadingWhiteSpace", "false")
                .option("ignoreTrailingWhiteSpace", "false")
                .option("lineSep", "\n")
                .csv(folder);
    }

    private static String text(Object cell) {
        return cell instanceof Double number
                ? MachineNumber.text(number)
                : cell instanceof String text ? Spreadsheet.guard(text) : cell.toString();
    }

    private static Row texts(Row row) {
        @Nullable Object[] texts = new Object[row.size()];
        for (int i = 0; i < texts.length; i++) {
            Object cell = row.get(i);
            texts[i] = cell == null ? null : text(cell);
        }
        return RowFactory.create(texts);
    }
}
