package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Where in each transcript codes are spoken of: at which of its counted words. */
public final class Timeline {
    private static final List<Column> COLUMNS = List.of(
            new Column("document", "Document", Type.TEXT),
            new Column("code", "Code", Type.TEXT),
            new Column("path", "Path", Type.TEXT),
            new Column("level", "Level", Type.COUNT),
            new Column("words", "Words", Type.COUNT),
            new Column("mentions", "Mentions", Type.COUNT),
            new Column("places", "Places", Type.PROSE));

    private final List<Code> codes;
    private final Predicate<Code> wanted;
    private final Map<String, Strip> strips = new LinkedHashMap<>();

    /** A transcript: its words so far, and for each code the words at which its mentions begin. */
    private static final class Strip {
        private int words;
        private final Map<Integer, List<Integer>> places = new LinkedHashMap<>();
    }

    /**
     * @param codes every theme and code, by their numbers
     * @param wanted which of them are shown
     */
    public Timeline(List<Code> codes, Predicate<Code> wanted) {
        this.codes = List.copyOf(codes);
        this.wanted = wanted;
    }

    /** Adds the counted turns of one document, in order; there may be none. */
    public void add(String document, List<CodedTurn> turns) {
        Strip strip = strips.computeIfAbsent(document, name -> new Strip());
        for (CodedTurn turn : turns) {
            for (CodedTurn.Mention mention : turn.mentions()) {
                strip.places
                        .computeIfAbsent(mention.code(), code -> new ArrayList<>())
                        .add(strip.words + mention.first() + 1);
            }
            strip.words += turn.words();
        }
    }

    /**
     * One row a code and document, zeros kept, the documents of a code together. {@code places} has the numbers of the
     * words at which mentions begin, 1 = the first counted word of the document, with blanks between them.
     *
     * @param caption title, and what was counted and how
     */
    public Table table(Caption caption) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < codes.size(); number++) {
            Code code = codes.get(number);
            if (wanted.test(code)) {
                for (Map.Entry<String, Strip> one : strips.entrySet()) {
                    List<Integer> places = one.getValue().places.getOrDefault(number, List.of()).stream()
                            .sorted()
                            .toList();
                    rows.add(Cells.row(
                            one.getKey(),
                            code.id(),
                            code.path(),
                            code.level(),
                            one.getValue().words,
                            places.size(),
                            places.stream().map(String::valueOf).collect(Collectors.joining(" "))));
                }
            }
        }
        return new Table(
                caption.title(),
                COLUMNS,
                rows,
                caption.withFirst(List.of("Places: the words at which mentions begin, of the counted words of a"
                                + " transcript, from 1."))
                        .notes());
    }
}
