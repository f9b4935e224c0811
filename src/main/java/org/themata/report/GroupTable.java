package org.themata.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * Themes by an attribute, in HTML: each number leads to its quotations. The table's heads are a value and, in a second
 * line, how many have it.
 */
final class GroupTable {
    private static final String TOTAL = "total";
    private static final String NOT_STATED = "not stated";

    private final String attribute;
    private final Table table;
    private final List<Code> codes;
    private final boolean linked;

    /**
     * @param attribute of the participants
     * @param table for people, a row for each of the codes
     * @param linked whether there are quotations
     */
    GroupTable(String attribute, Table table, List<Code> codes, boolean linked) {
        this.attribute = attribute;
        this.table = table;
        this.codes = codes;
        this.linked = linked;
    }

    void write(Markup out) {
        out.open("div", "class", "scroll", "role", "group", "aria-label", table.title(), "tabindex", "0");
        out.open("table").leaf("caption", table.title()).open("thead").open("tr");
        for (Column column : table.columns()) {
            boolean first = column == table.columns().get(0);
            out.leaf("th", column.heading().replace('\n', ' '), "scope", "col", "class", first ? "" : "n");
        }
        out.close().close().open("tbody").raw("\n");
        for (int row = 0; row < codes.size(); row++) {
            Code code = codes.get(row);
            out.open("tr");
            out.leaf("th", code.name(), "scope", "row", "class", "in" + Math.min(code.level(), 6));
            for (int column = 1; column < table.columns().size(); column++) {
                cell(
                        out,
                        code,
                        table.columns().get(column),
                        table.rows().get(row).get(column));
            }
            out.closeLine();
        }
        out.close().close().closeLine();
    }

    private void cell(Markup out, Code code, Column column, @Nullable Object cell) {
        String text = cell instanceof String given ? given : "";
        Optional<String> link = text.matches("[1-9].*") ? link(code, column) : Optional.empty();
        out.open("td", "class", "n");
        if (link.isPresent()) {
            String group = column.heading().replace('\n', ' ');
            out.leaf(
                    "a",
                    text,
                    "href",
                    link.get(),
                    "aria-label",
                    text + ": quotations of " + code.name() + ", " + group);
        } else {
            out.text(text);
        }
        out.close();
    }

    private Optional<String> link(Code code, Column column) {
        String value = column.heading().split("\n", 2)[0];
        if (!linked || value.equals(NOT_STATED)) {
            return Optional.empty();
        }
        return Optional.of(
                column.name().equals(TOTAL)
                        ? PageLink.quotations(code.id())
                        : PageLink.quotations(code.id(), attribute, value));
    }
}
