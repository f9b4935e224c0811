package org.themata.codebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Table;

/** Shows a codebook: as a table, and as a tree for people. */
public final class CodebookTree {
    private static final List<Column> COLUMNS = List.of(
            new Column("code", "Code", Column.Type.TEXT),
            new Column("path", "Path", Column.Type.TEXT),
            new Column("level", "Level", Column.Type.COUNT),
            new Column("indicators", "Indicators", Column.Type.COUNT),
            new Column("definition", "Definition", Column.Type.PROSE),
            new Column("include", "Include", Column.Type.PROSE),
            new Column("exclude", "Exclude", Column.Type.PROSE),
            new Column("example", "Example", Column.Type.PROSE),
            new Column("color", "Colour", Column.Type.TEXT));

    private CodebookTree() {}

    /** One row a code, depth first; {@code indicators} counts the code's own. What was not given is missing. */
    public static Table table(Codebook codebook) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        codebook.codes().forEach(code -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(code.id());
            row.add(code.path());
            row.add(code.level());
            row.add(code.indicators().size());
            row.add(given(code.definition()));
            row.add(given(code.include()));
            row.add(given(code.exclude()));
            row.add(given(code.example()));
            row.add(given(code.color()));
            rows.add(row);
        });
        return new Table(codebook.name(), COLUMNS, rows, List.of(size(codebook)));
    }

    /**
     * The codes under each other, each line with name, id and number of own indicators, ended by {@code \n}.
     *
     * @param definitions whether each code's definition follows on lines of its own
     */
    public static String text(Codebook codebook, boolean definitions) {
        StringBuilder text = new StringBuilder();
        if (!codebook.name().isEmpty()) {
            text.append(codebook.name());
            text.append(codebook.version().isEmpty() ? "" : ", version " + codebook.version());
            text.append('\n');
        }
        for (Code theme : codebook.themes()) {
            line(theme, "", text, definitions);
            below(theme, "", text, definitions);
        }
        return text.append(size(codebook)).append('\n').toString();
    }

    private static void below(Code theme, String indent, StringBuilder text, boolean definitions) {
        int last = theme.codes().size() - 1;
        for (int i = 0; i <= last; i++) {
            Code code = theme.codes().get(i);
            String further = indent + (i == last ? "   " : "│  ");
            text.append(indent).append(i == last ? "└─ " : "├─ ");
            line(code, further, text, definitions);
            below(code, further, text, definitions);
        }
    }

    private static void line(Code code, String indent, StringBuilder text, boolean definitions) {
        text.append(code.name()).append("  [").append(code.id()).append("]");
        if (!code.indicators().isEmpty() || !code.isTheme()) {
            text.append("  ").append(counted(code.indicators().size(), "indicator"));
        }
        text.append('\n');
        if (definitions) {
            String bar = code.isTheme() ? "│  " : "   ";
            code.definition()
                    .lines()
                    .forEach(
                            line -> text.append(indent).append(bar).append(line).append('\n'));
        }
    }

    private static String size(Codebook codebook) {
        int codes = (int) codebook.codes().count();
        int indicators =
                codebook.codes().mapToInt(code -> code.indicators().size()).sum();
        return counted(codebook.themes().size(), "theme") + ", " + counted(codes, "theme and code", "themes and codes")
                + " in all, " + counted(indicators, "indicator");
    }

    private static String counted(int number, String singular) {
        return counted(number, singular, singular + "s");
    }

    private static String counted(int number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
