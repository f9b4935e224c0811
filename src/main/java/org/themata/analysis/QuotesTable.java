package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Themes with quotations that show them. */
public final class QuotesTable {
    private static final List<Column> FOR_PROGRAMS = List.of(
            new Column("code", Type.TEXT),
            new Column("path", Type.TEXT),
            new Column("level", Type.COUNT),
            new Column("definition", Type.PROSE),
            new Column("quotation", Type.PROSE),
            new Column("participant", Type.TEXT),
            new Column("attributes", Type.TEXT),
            new Column("document", Type.TEXT),
            new Column("turn", Type.COUNT),
            new Column("time", Type.TEXT),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT));

    private final QuotedCodes codes;
    private final QuotationPool pool;
    private final Map<Integer, List<Quotation>> chosen;
    private final QuotationRule rule;
    private final Attribution attribution;
    private final Caption caption;

    /**
     * @param codes which codes are shown
     * @param pool what may be quoted
     * @param rule how quotations are chosen
     * @param attribution who is named
     * @param caption title, and what was counted and how
     */
    public QuotesTable(
            QuotedCodes codes, QuotationPool pool, QuotationRule rule, Attribution attribution, Caption caption) {
        this.codes = codes;
        this.pool = pool;
        this.chosen = pool.choose();
        this.rule = rule;
        this.attribution = attribution;
        this.caption = caption;
    }

    /** How many quotations there are. */
    public int quotations() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    /** The participants they are of. */
    public List<String> quoted() {
        return chosen.values().stream()
                .flatMap(List::stream)
                .map(Quotation::participant)
                .distinct()
                .toList();
    }

    /**
     * One row a quotation, with its place; a code without one has a row without one. Unnamed participants have no
     * place.
     */
    public Table forPrograms() {
        List<List<@Nullable Object>> rows = rows((theme, code, quotation, first) -> {
            List<@Nullable Object> row = new ArrayList<>(
                    Arrays.<@Nullable Object>asList(code.id(), code.path(), code.level(), given(code.definition())));
            if (quotation == null) {
                row.addAll(java.util.Collections.nCopies(FOR_PROGRAMS.size() - row.size(), null));
                return row;
            }
            row.add(quotation.text());
            row.add(attribution.hidden(quotation.participant()));
            row.add(given(attribution.attributes(quotation.participant(), pool.speakers(quotation.code()))));
            row.add(attribution.hidden(quotation.document()));
            row.add(attribution.names() ? quotation.turn() : null);
            row.add(attribution.hidden(quotation.time()));
            row.add(attribution.names() ? quotation.start() : null);
            row.add(attribution.names() ? quotation.end() : null);
            return row;
        });
        return new Table(caption.title(), FOR_PROGRAMS, rows, notes());
    }

    /** One row a quotation; what stands in the row above is not repeated. */
    public Table forPeople() {
        List<Column> columns = List.of(
                new Column("theme", "Theme", Type.TEXT),
                new Column("code", "Sub-theme / code", Type.TEXT),
                new Column("definition", "Definition", Type.PROSE),
                new Column("quotation", "Quotation", Type.PROSE),
                new Column("participant", speaker(), Type.PROSE));
        List<Code> above = new ArrayList<>();
        List<List<@Nullable Object>> rows = rows((theme, code, quotation, first) -> {
            boolean sameTheme = !above.isEmpty() && above.get(above.size() - 1) == theme;
            above.add(theme);
            return Arrays.<@Nullable Object>asList(
                    sameTheme ? null : theme.name(),
                    first && code != theme ? below(theme, code) : null,
                    first ? given(code.definition()) : null,
                    quotation == null ? Apa.MISSING : quotation.text(),
                    quotation == null
                            ? null
                            : given(attribution.shown(quotation.participant(), pool.speakers(quotation.code()))));
        });
        return new Table(caption.title(), columns, rows, notes());
    }

    /** The same for a terminal: names and definition under each other. */
    public Table narrow() {
        List<Column> columns = List.of(
                new Column("code", "Theme: sub-theme / code, definition", Type.PROSE),
                new Column("quotation", "Quotation", Type.PROSE),
                new Column("participant", speaker(), Type.PROSE));
        List<List<@Nullable Object>> rows = rows((theme, code, quotation, first) -> Arrays.<@Nullable Object>asList(
                first ? headline(theme, code) : null,
                quotation == null ? Apa.MISSING : quotation.text(),
                quotation == null
                        ? null
                        : given(attribution.shown(quotation.participant(), pool.speakers(quotation.code())))));
        return new Table(caption.title(), columns, Outline.spaced(rows), notes());
    }

    private interface Row {
        List<@Nullable Object> of(Code theme, Code code, @Nullable Quotation quotation, boolean first);
    }

    private List<List<@Nullable Object>> rows(Row row) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Code theme = null;
        for (int number = 0; number < codes.codes().size(); number++) {
            Code code = codes.codes().get(number);
            theme = theme == null || code.level() == 1 ? code : theme;
            if (!codes.isShown(number)) {
                continue;
            }
            List<Quotation> quotations = chosen.getOrDefault(number, List.of());
            if (quotations.isEmpty()) {
                rows.add(row.of(theme, code, null, true));
            }
            for (int i = 0; i < quotations.size(); i++) {
                rows.add(row.of(theme, code, quotations.get(i), i == 0));
            }
        }
        return rows;
    }

    private String speaker() {
        return attribution.names() ? "Participant (attributes)" : "Participant's attributes";
    }

    private static String headline(Code theme, Code code) {
        String name = code == theme ? code.name() : theme.name() + ": " + below(theme, code);
        return code.definition().isEmpty() ? name : name + "\n" + code.definition();
    }

    private static String below(Code theme, Code code) {
        return code.path().substring(theme.path().length() + Code.PATH_SEPARATOR.length());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(rule.note(), "A dash: nothing to quote."));
        notes.addAll(attribution.notes());
        return caption.withFirst(notes).notes();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
