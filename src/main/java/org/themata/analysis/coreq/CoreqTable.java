package org.themata.analysis.coreq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Caption;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** The checklist with its 32 rows: what the data say, and what the authors have to tell. */
public final class CoreqTable {
    private static final String SOURCE =
            "Items after Tong, A., Sainsbury, P., & Craig, J. (2007). Consolidated criteria for reporting qualitative"
                    + " research (COREQ). International Journal for Quality in Health Care, 19(6), 349–357; worded anew.";

    private final Answers answers;
    private final Caption caption;

    /**
     * @param facts what the data say
     * @param caption title, and what was counted and how
     */
    public CoreqTable(CoreqFacts facts, Caption caption) {
        this.answers = new Answers(facts);
        this.caption = caption;
    }

    /** {@code filled_by} is {@code data}, {@code author} or {@code both}. */
    public Table forPrograms() {
        List<Column> columns = List.of(
                new Column("item", Type.COUNT),
                new Column("domain", Type.TEXT),
                new Column("topic", Type.TEXT),
                new Column("question", Type.PROSE),
                new Column("filled_by", Type.TEXT),
                new Column("data", Type.PROSE),
                new Column("author", Type.PROSE));
        return table(columns, item -> {
            String data = answers.to(item.number());
            String filledBy = data.isEmpty() ? "author" : item.author().isEmpty() ? "data" : "both";
            return Arrays.<@Nullable Object>asList(
                    item.number(),
                    item.domain().toString(),
                    item.topic(),
                    item.question(),
                    filledBy,
                    given(data),
                    given(item.author()));
        });
    }

    /** As it goes with a paper; what the authors have to tell stands in brackets, to be replaced. */
    public Table forPeople() {
        List<Column> columns = List.of(
                new Column("item", "No.", Type.COUNT),
                new Column("domain", "Domain", Type.TEXT),
                new Column("topic", "Item", Type.PROSE),
                new Column("data", "What the data say", Type.PROSE),
                new Column("author", "To be filled by the author", Type.PROSE));
        List<Domain> above = new ArrayList<>();
        return table(columns, item -> {
            boolean sameDomain = above.contains(item.domain());
            above.add(item.domain());
            return Arrays.<@Nullable Object>asList(
                    item.number(),
                    sameDomain ? null : item.domain().toString(),
                    item.topic() + ". " + item.question(),
                    given(answers.to(item.number())),
                    item.author().isEmpty() ? null : "[" + item.author() + "]");
        });
    }

    /** The same for a terminal: data and brackets under each other. */
    public Table narrow() {
        List<Column> columns = List.of(
                new Column("item", "No.", Type.COUNT),
                new Column("topic", "Item", Type.PROSE),
                new Column("data", "What the data say [to be filled by the author]", Type.PROSE));
        return table(columns, item -> {
            String author = item.author().isEmpty() ? "" : "[" + item.author() + "]";
            String data = answers.to(item.number());
            return Arrays.<@Nullable Object>asList(
                    item.number(),
                    item.topic() + ". " + item.question(),
                    data.isEmpty() || author.isEmpty() ? data + author : data + "\n" + author);
        });
    }

    private Table table(List<Column> columns, Function<Item, List<@Nullable Object>> row) {
        List<String> notes = new ArrayList<>(List.of(SOURCE));
        notes.addAll(caption.notes());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Item.ALL.forEach(item -> rows.add(row.apply(item)));
        return new Table(caption.title(), columns, rows, notes);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
