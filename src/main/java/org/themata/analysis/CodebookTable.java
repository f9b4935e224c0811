package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** The codebook as papers print it in their appendix. */
public final class CodebookTable {
    private static final String BETWEEN_INDICATORS = " | ";

    private final Codebook codebook;
    private final Predicate<Code> wanted;
    private final Caption caption;

    /**
     * @param codebook what is shown
     * @param wanted which of its codes
     * @param caption title and notes
     */
    public CodebookTable(Codebook codebook, Predicate<Code> wanted, Caption caption) {
        this.codebook = codebook;
        this.wanted = wanted;
        this.caption = caption;
    }

    /** One row a code, one text a cell; what was not given is missing. */
    public Table forPrograms() {
        List<Column> columns = new ArrayList<>(
                List.of(new Column("code", Type.TEXT), new Column("path", Type.TEXT), new Column("level", Type.COUNT)));
        for (String name : List.of("definition", "include", "exclude", "example", "indicators")) {
            columns.add(new Column(name, Type.PROSE));
        }
        columns.add(new Column("color", Type.TEXT));
        return table(
                columns,
                caption.notes(),
                code -> Arrays.<@Nullable Object>asList(
                        code.id(),
                        code.path(),
                        code.level(),
                        given(code.definition()),
                        given(code.include()),
                        given(code.exclude()),
                        given(code.example()),
                        given(indicators(code)),
                        given(code.color())));
    }

    /** One row a code, its name indented. */
    public Table forPeople() {
        List<Column> columns = List.of(
                new Column("code", "Code", Type.TEXT),
                new Column("definition", "Definition", Type.PROSE),
                new Column("include", "Include when", Type.PROSE),
                new Column("exclude", "Exclude when", Type.PROSE),
                new Column("example", "Example", Type.PROSE),
                new Column("indicators", "Indicators", Type.PROSE));
        return table(
                columns,
                notes(),
                code -> Arrays.<@Nullable Object>asList(
                        Outline.indented(code),
                        given(code.definition()),
                        given(code.include()),
                        given(code.exclude()),
                        given(code.example()),
                        given(indicators(code))));
    }

    /** The same for a terminal, where six columns do not fit: the texts of a code stand under each other. */
    public Table narrow() {
        List<Column> columns = List.of(
                new Column("code", "Code", Type.TEXT),
                new Column("meaning", "Definition, rules and example", Type.PROSE),
                new Column("indicators", "Indicators", Type.PROSE));
        Table dense = table(
                columns,
                notes(),
                code -> Arrays.<@Nullable Object>asList(
                        Outline.indented(code), given(meaning(code)), given(indicators(code))));
        return new Table(dense.title(), columns, Outline.spaced(dense.rows()), dense.notes());
    }

    private interface Row {
        List<@Nullable Object> of(Code code);
    }

    private Table table(List<Column> columns, List<String> notes, Row row) {
        List<List<@Nullable Object>> rows =
                codebook.codes().filter(wanted).map(row::of).toList();
        return new Table(caption.title(), columns, rows, notes);
    }

    private List<String> notes() {
        return caption.withFirst(List.of("Indicators are separated by a bar; each is written as in the codebook."))
                .notes();
    }

    private static String meaning(Code code) {
        List<String> texts = new ArrayList<>();
        add("", code.definition(), texts);
        add("Include: ", code.include(), texts);
        add("Exclude: ", code.exclude(), texts);
        add("Example: ", code.example(), texts);
        return String.join("\n", texts);
    }

    private static void add(String label, String text, List<String> texts) {
        if (!text.isEmpty()) {
            texts.add(label + text);
        }
    }

    private static String indicators(Code code) {
        return String.join(
                BETWEEN_INDICATORS,
                code.indicators().stream()
                        .map(indicator -> indicator.manner().written())
                        .toList());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
