package org.themata.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.themata.table.Column.Type;

class TableTest {
    private static final List<Column> COLUMNS = List.of(new Column("code", Type.TEXT), new Column("n", Type.COUNT));

    private static Table table(List<@Nullable Object> row) {
        return new Table("", COLUMNS, List.of(row), List.of());
    }

    @Test
    void keepsItsOwnCopy() {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList("silo", null));
        Table table = table(row);
        row.set(0, "other");
        assertThat(table.rows()).containsExactly(Arrays.asList("silo", null));
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> table(List.of("silo"))).hasMessage("a row of 1 cells in a table of 2 columns");
    }

    @Test
    void refusesACellOfAnotherClassWithoutTellingItsText() {
        assertThatThrownBy(() -> table(List.of("silo", "secret"))).hasMessage("column n (COUNT) got a String");
        assertThatThrownBy(() -> table(List.of("silo", 1.0))).hasMessage("column n (COUNT) got a Double");
    }

    @Test
    void refusesNoColumnsAndTwoOfOneName() {
        Column twice = new Column("n", "Number", Type.NUMBER);
        assertThatThrownBy(() -> Column.distinct(List.of(COLUMNS.get(1), twice)))
                .hasMessageContaining("\"n\"");
        assertThatThrownBy(() -> Column.distinct(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Column("", "Head", Type.TEXT)).hasMessageContaining("Head");
    }
}
