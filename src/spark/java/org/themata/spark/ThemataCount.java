package org.themata.spark;

import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.themata.text.InputException;

/**
 * The SQL function {@code themata_count(text, code)}: mentions of a theme or code in a text; null if either is null.
 * Thread-safe.
 */
public final class ThemataCount implements UDF2<String, String, Integer> {
    /** The type of the result. */
    public static final DataType TYPE = DataTypes.IntegerType;

    private static final long serialVersionUID = 1L;

    private final CodebookFunction codebook;

    /**
     * With the codebook of the active session: its setting {@code themata.codebook}. For PySpark's
     * {@code registerJavaFunction}.
     *
     * @throws InputException if none is set, or it is not as it should be
     */
    public ThemataCount() {
        this(CodebookFunction.ofSession());
    }

    ThemataCount(CodebookFunction codebook) {
        this.codebook = codebook;
    }

    @Override
    public @Nullable Integer call(@Nullable String text, @Nullable String code) {
        return text == null || code == null ? null : codebook.ask(coder -> coder.mentions(text, code));
    }
}
