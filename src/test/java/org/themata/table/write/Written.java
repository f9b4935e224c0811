package org.themata.table.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.Nasty;
import org.themata.table.Column;
import org.themata.table.Table;

/** Tables and what becomes of them, for the tests of this package. */
final class Written {
    static final List<String> NASTY = Nasty.STRINGS;

    private Written() {}

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @SafeVarargs
    static Table table(List<Column> columns, List<@Nullable Object>... rows) {
        return new Table("", columns, List.of(rows), List.of());
    }

    static String as(TableFormat format, Table table) {
        return as(format, table, TableLook.PLAIN);
    }

    static String as(TableFormat format, Table table, TableLook look) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(table, out, look);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(look.charset().equals(StandardCharsets.US_ASCII) ? look.charset() : StandardCharsets.UTF_8);
    }
}
