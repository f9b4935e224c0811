package org.themata.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Table;

/** A table for people, whose cells are all text, in HTML: the first column heads its rows. */
final class TableMarkup {
    private final Table table;

    TableMarkup(Table table) {
        this.table = table;
    }

    void write(Markup out) {
        out.open("div", "class", "scroll", "role", "region", "aria-label", table.title(), "tabindex", "0");
        out.open("table").leaf("caption", table.title()).open("thead").open("tr");
        for (Column column : table.columns()) {
            out.leaf("th", column.heading().replace('\n', ' '), "scope", "col");
        }
        out.close().close().open("tbody").raw("\n");
        for (List<@Nullable Object> row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i) instanceof String cell ? cell : "";
                if (i == 0) {
                    int level = 1 + (text.length() - text.stripLeading().length()) / 2;
                    out.open("th", "scope", "row", "class", "in" + Math.min(level, 6)).text(text.strip()).close();
                } else {
                    out.leaf("td", text, "class", "n");
                }
            }
            out.closeLine();
        }
        out.close().close().closeLine();
    }
}
