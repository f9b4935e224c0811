package org.themata.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * The codes whose number of participants the table hides. Their mentions, and with them those of the themes above them,
 * are hidden as well: what a theme has more than its printed codes would tell of the hidden ones.
 */
final class HiddenCodes {
    private final List<Code> codes;
    private final Table table;
    private final boolean[] hidden;
    private final boolean[] partial;

    /**
     * @param codes every theme and code, depth first
     * @param table a row for each
     */
    HiddenCodes(List<Code> codes, Table table) {
        this.codes = codes;
        this.table = table;
        this.hidden = new boolean[codes.size()];
        this.partial = new boolean[codes.size()];
        for (int code = 0; code < hidden.length; code++) {
            hidden[code] = cell(code, "participants") == null;
        }
        for (int theme = 0; theme < hidden.length; theme++) {
            long below = codes.get(theme).withAllBelow().count();
            for (int code = theme; code < theme + below; code++) {
                partial[theme] |= hidden[code];
            }
        }
    }

    /** Whether the number of participants is hidden, and every passage with it. */
    boolean isHidden(int code) {
        return hidden[code];
    }

    /** Whether it, or a code below it, is hidden: its mentions are not told. */
    boolean isPartial(int code) {
        return partial[code];
    }

    /** Whether anything is hidden. */
    boolean isAny() {
        for (boolean one : hidden) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** A number of the table; empty if it is hidden or missing. */
    Optional<Number> number(int code, String column) {
        boolean told = !isPartial(code) || !isHidden(code) && column.matches("participants|share.*");
        return told && cell(code, column) instanceof Number number ? Optional.of(number) : Optional.empty();
    }

    private @Nullable Object cell(int code, String column) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return table.rows().get(code).get(names.indexOf(column));
    }

    int size() {
        return codes.size();
    }
}
