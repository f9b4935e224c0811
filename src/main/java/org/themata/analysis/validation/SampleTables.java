package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** The sheet that a person fills in, and the key that is kept from this person. */
public final class SampleTables {
    /** The columns of the sheet before the codes. */
    public static final List<String> SHEET = List.of("unit", "document", "participant", "text");

    /** The last column of the sheet: anything in it says that the row was judged. */
    public static final String DONE = "done";

    private SampleTables() {}

    /** One row a unit, one empty column a code. */
    public static Table sheet(List<DrawnUnit> sample, List<String> codes) {
        List<Column> columns = new ArrayList<>();
        SHEET.forEach(name -> columns.add(new Column(name, name.equals("text") ? Type.PROSE : Type.TEXT)));
        codes.forEach(code -> columns.add(new Column(code, Type.TEXT)));
        columns.add(new Column(DONE, Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DrawnUnit drawn : sample) {
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    drawn.unit().id(),
                    drawn.unit().document(),
                    drawn.unit().participant(),
                    drawn.unit().text()));
            row.addAll(Collections.nCopies(codes.size() + 1, null));
            rows.add(row);
        }
        return new Table(
                "Units to code",
                columns,
                rows,
                List.of(
                        "Write anything but 0, n or no where a code applies; mark each row that you have judged in done."));
    }

    /** One row a unit: its stratum, the sizes, and the program's codes, blanks between them. */
    public static Table key(List<DrawnUnit> sample) {
        List<Column> columns = List.of(
                new Column("unit", Type.TEXT),
                new Column("stratum", Type.TEXT),
                new Column("stratum_units", Type.COUNT),
                new Column("stratum_drawn", Type.COUNT),
                new Column("codes", Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DrawnUnit drawn : sample) {
            rows.add(List.of(
                    drawn.unit().id(), drawn.stratum(), drawn.size(), drawn.drawn(), String.join(" ", drawn.codes())));
        }
        return new Table("Key of the sample", columns, rows, List.of());
    }
}
