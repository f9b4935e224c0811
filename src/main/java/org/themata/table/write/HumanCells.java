package org.themata.table.write;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Table;

/**
 * Cells and headings as people read them: thousands with a comma, shares as percent with one decimal, missing as
 * nothing, NaN as {@value Apa#NOT_ESTIMABLE}, a true minus where the charset has it. What would act on a terminal is
 * made visible; line breaks are all LF.
 */
public final class HumanCells {
    private static final char MINUS = '\u2212';

    private final int digits;
    private final boolean trueMinus;

    HumanCells(TableLook look) {
        this(look, look.charset().newEncoder());
    }

    private HumanCells(TableLook look, CharsetEncoder encoder) {
        this.digits = look.digits();
        this.trueMinus = encoder.canEncode(MINUS);
    }

    String heading(Column column) {
        String heading = shown(column.heading());
        return column.type() == Column.Type.SHARE && heading.indexOf('%') < 0 ? heading + " (%)" : heading;
    }

    String cell(Column column, @Nullable Object cell) {
        if (cell instanceof Double number && Double.isNaN(number)) {
            return Apa.NOT_ESTIMABLE;
        }
        if (cell == null || cell instanceof Double number && !MachineNumber.isFinite(number)) {
            return "";
        }
        return switch (column.type()) {
            case TEXT, PROSE -> shown((String) cell);
            case COUNT -> minus(Apa.count(((Number) cell).longValue()));
            case SHARE -> minus(Apa.percent((Double) cell, 1));
            case NUMBER -> minus(Apa.number((Double) cell, digits));
            case STATISTIC -> minus(Apa.bounded((Double) cell, digits));
            case FLAG -> (Boolean) cell ? "yes" : "no";
        };
    }

    /** All cells of a table, without blanks at their ends. */
    List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>(table.rows().size());
        for (List<@Nullable Object> row : table.rows()) {
            List<String> shown = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                shown.add(cell(table.columns().get(i), row.get(i)).stripTrailing());
            }
            rows.add(shown);
        }
        return rows;
    }

    private String minus(String number) {
        return trueMinus ? number : number.replace(MINUS, '-');
    }

    /** The text with line breaks as LF, tabs as a blank, other controls as pictures, and bidi overrides as U+FFFD. */
    public static String shown(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char harmless = harmless(c);
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (shown == null && (harmless != c || crlf)) {
                shown = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (shown != null && !crlf) {
                shown.append(harmless);
            }
        }
        return shown == null ? text : shown.toString();
    }

    private static char harmless(char c) {
        if (c >= ' ' && c < 0x7F || c > 0x9F && c < 0x2028) {
            return c;
        }
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\t' -> ' ';
            case 0x7F -> '\u2421';
            default -> {
                boolean picture = c < ' ';
                boolean bidi = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
                yield picture ? (char) (0x2400 + c) : bidi || c < 0xA0 ? '\uFFFD' : c;
            }
        };
    }
}
