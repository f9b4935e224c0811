package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Every unit and code on which coders differ, with the quotation, to talk over. */
public final class Disagreements {
    private static final List<Column> COLUMNS = List.of(
            new Column("unit", "Unit", Type.TEXT),
            new Column("document", "Document", Type.TEXT),
            new Column("participant", "Participant", Type.TEXT),
            new Column("code", "Code", Type.TEXT),
            new Column("present", "Coded by", Type.TEXT),
            new Column("absent", "Not coded by", Type.TEXT),
            new Column("start", "Start", Type.COUNT),
            new Column("end", "End", Type.COUNT),
            new Column("text", "Quotation", Type.PROSE));

    private Disagreements() {}

    /** In order of the units, then of the codes. */
    public static Table of(CodedMaterial material, List<String> codes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int u = 0; u < material.units().size(); u++) {
            CodedUnit unit = material.units().get(u);
            for (String code : codes) {
                List<String> present = new ArrayList<>();
                List<String> absent = new ArrayList<>();
                for (int c = 0; c < material.coders().size(); c++) {
                    Set<String> set = material.sets().get(u).get(c);
                    if (set != null) {
                        (set.contains(code) ? present : absent)
                                .add(material.coders().get(c));
                    }
                }
                if (!present.isEmpty() && !absent.isEmpty()) {
                    boolean placed = unit.end() > 0;
                    rows.add(Arrays.<@Nullable Object>asList(
                            unit.id(),
                            unit.document(),
                            unit.participant(),
                            code,
                            String.join("; ", present),
                            String.join("; ", absent),
                            placed ? unit.start() : null,
                            placed ? unit.end() : null,
                            unit.text()));
                }
            }
        }
        return new Table(
                "Disagreements",
                COLUMNS,
                rows,
                List.of(rows.size() + " disagreements between " + String.join(", ", material.coders()) + "."));
    }
}
