package org.themata.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows between reading and matching: a row of a table, or a whole file. */
final class Pieces {
    static final StructType SCHEMA = new StructType()
            .add("position", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("row", DataTypes.LongType)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType))
            .add("content", DataTypes.BinaryType)
            .add("reason", DataTypes.StringType)
            .add("record", DataTypes.StringType);

    static final int POSITION = 0;
    static final int ID = 1;
    static final int FILE = 2;
    static final int ROW = 3;
    static final int CELLS = 4;
    static final int CONTENT = 5;
    static final int REASON = 6;
    static final int RECORD = 7;

    private Pieces() {}

    /** A row of a table. */
    static Row ofTable(long position, String id, String file, long row, Object cells) {
        return RowFactory.create(position, id, file, row, cells, null, null, null);
    }

    /** A file. */
    static Row ofFile(long position, String id, String file, byte[] content) {
        return RowFactory.create(position, id, file, 0L, null, content, null, null);
    }

    /** What cannot be used, and why. */
    static Row bad(long position, String id, String file, long row, String reason, @Nullable String record) {
        return RowFactory.create(position, id, file, row, null, null, reason, record);
    }
}
