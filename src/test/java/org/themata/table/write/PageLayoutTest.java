package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class PageLayoutTest {

    private static PageLayout layout(int columns, Type type, Object cell) {
        List<Column> all = new ArrayList<>(List.of(new Column("theme", Type.TEXT)));
        List<@Nullable Object> row = new ArrayList<>(List.of("Silo working"));
        for (int i = 1; i <= columns; i++) {
            all.add(new Column("P" + i, type));
            row.add(cell);
        }
        Table table = new Table("", all, List.of(row), List.of());
        List<String> headings = all.stream().map(Column::heading).toList();
        return PageLayout.of(table, headings, new HumanCells(TableLook.PLAIN).rows(table), 80, 120);
    }

    @Test
    void aNarrowTableStaysUprightInOnePart() {
        PageLayout layout = layout(5, Type.COUNT, 12);
        assertThat(layout.across()).isFalse();
        assertThat(layout.parts()).singleElement().satisfies(part -> {
            assertThat(part.columns()).containsExactly(0, 1, 2, 3, 4, 5);
            assertThat(part.widths()).containsExactly(12, 2, 2, 2, 2, 2);
            assertThat(part.wraps()).isFalse();
        });
    }

    @Test
    void aWideMatrixIsTurned() {
        PageLayout layout = layout(20, Type.COUNT, 12);
        assertThat(layout.across()).isTrue();
        assertThat(layout.parts()).hasSize(1);
    }

    @Test
    void whatIsTooWideForAPageComesInPartsWithTheFirstColumn() {
        PageLayout layout = layout(400, Type.COUNT, 1_000);
        assertThat(layout.across()).isTrue();
        List<Integer> seen = new ArrayList<>();
        for (PageLayout.Part part : layout.parts()) {
            assertThat(part.columns().get(0)).isZero();
            assertThat(part.width()).isLessThanOrEqualTo(120);
            assertThat(part.columns()).as("Word takes 63 columns").hasSizeLessThan(63);
            seen.addAll(part.columns().subList(1, part.columns().size()));
        }
        assertThat(seen).hasSize(400).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void proseIsBrokenAndTheLongestGetsMost() {
        PageLayout layout = layout(3, Type.PROSE, "word ".repeat(100));
        assertThat(layout.across()).isFalse();
        assertThat(layout.parts()).singleElement().satisfies(part -> {
            assertThat(part.wraps()).isTrue();
            assertThat(part.width()).isEqualTo(80);
        });
    }
}
