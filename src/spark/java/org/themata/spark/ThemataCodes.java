package org.themata.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.themata.text.InputException;

/**
 * The SQL function {@code themata_codes(text)}: what the codebook finds in a text, as an array of {@code code, path,
 * start, end, match}; null for null. {@code start} and {@code end} count code points from 0. Thread-safe.
 */
public final class ThemataCodes implements UDF1<String, List<Row>> {
    /** The type of the result. */
    public static final ArrayType TYPE = DataTypes.createArrayType(
            new StructType()
                    .add("code", DataTypes.StringType, false)
                    .add("path", DataTypes.StringType, false)
                    .add("start", DataTypes.IntegerType, false)
                    .add("end", DataTypes.IntegerType, false)
                    .add("match", DataTypes.StringType, false),
            false);

    private static final long serialVersionUID = 1L;

    private final CodebookFunction codebook;

    /**
     * With the codebook of the active session: its setting {@code themata.codebook}. For PySpark's
     * {@code registerJavaFunction}.
     *
     * @throws InputException if none is set, or it is not as it should be
     */
    public ThemataCodes() {
        this(CodebookFunction.ofSession());
    }

    ThemataCodes(CodebookFunction codebook) {
        this.codebook = codebook;
    }

    @Override
    public @Nullable List<Row> call(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return codebook.ask(coder -> coder.codings(text).stream()
                .map(one -> RowFactory.create(one.code(), one.path(), one.start(), one.end(), one.match()))
                .toList());
    }
}
