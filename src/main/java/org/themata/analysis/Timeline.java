package org.themata.analysis;

import java.util.ArrayList;
import java.util.Comparator;
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

/**
 * Where in each transcript codes are spoken of: which of its counted words lie in mentions. A coding of a ledger may
 * run over several turns, and is then one passage.
 */
public final class Timeline {
    private static final List<Column> COLUMNS = List.of(
            new Column("document", "Document", Type.TEXT),
            new Column("code", "Code", Type.TEXT),
            new Column("path", "Path", Type.TEXT),
            new Column("level", "Level", Type.COUNT),
            new Column("words", "Words", Type.COUNT),
            new Column("passages", "Passages", Type.COUNT),
            new Column("places", "Places", Type.PROSE));

    private final List<Code> codes;
    private final Predicate<Code> wanted;
    private final boolean overTurns;
    private final Map<String, Strip> strips = new LinkedHashMap<>();

    /** Counted words from {@code first}, 0-based, to before {@code end}. */
    private record Passage(int first, int end) {}

    /** A transcript: its words so far, and for each code where it is spoken of. */
    private static final class Strip {
        private int words;
        private final Map<Integer, List<Passage>> passages = new LinkedHashMap<>();
    }

    /**
     * @param codes every theme and code, by their numbers
     * @param wanted which of them are shown
     * @param overTurns whether a mention may run over several turns, as codings of a ledger do
     */
    public Timeline(List<Code> codes, Predicate<Code> wanted, boolean overTurns) {
        this.codes = List.copyOf(codes);
        this.wanted = wanted;
        this.overTurns = overTurns;
    }

    /** Adds the counted turns of one document, in order; there may be none. */
    public void add(String document, List<CodedTurn> turns) {
        Strip strip = strips.computeIfAbsent(document, name -> new Strip());
        for (CodedTurn turn : turns) {
            for (CodedTurn.Mention mention : turn.mentions()) {
                add(
                        strip.passages.computeIfAbsent(mention.code(), code -> new ArrayList<>()),
                        new Passage(strip.words + mention.first(), strip.words + mention.end()),
                        overTurns && mention.first() == 0);
            }
            strip.words += turn.words();
        }
    }

    /** Adds a passage; if it {@code goesOn}, it may be the rest of one that ends where it begins. */
    private static void add(List<Passage> passages, Passage passage, boolean goesOn) {
        for (int i = passages.size() - 1; i >= 0 && goesOn; i--) {
            if (passages.get(i).end == passage.first && passages.get(i).first < passage.first) {
                passages.set(i, new Passage(passages.get(i).first, passage.end));
                return;
            }
        }
        passages.add(passage);
    }

    /**
     * One row a code and document, zeros kept, the documents of a code together. {@code places} has the first and last
     * words of each mention, as {@code 12-14}, with blanks between them; 1 is the first counted word of the document.
     *
     * @param caption title, and what was counted and how
     */
    public Table table(Caption caption) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < codes.size(); number++) {
            if (wanted.test(codes.get(number))) {
                for (Map.Entry<String, Strip> one : strips.entrySet()) {
                    rows.add(row(one.getKey(), one.getValue(), number));
                }
            }
        }
        List<String> notes = List.of(
                "Places: the first and last words of each mention, of the counted words of a transcript, from 1.");
        return new Table(
                caption.title(), COLUMNS, rows, caption.withFirst(notes).notes());
    }

    private List<@Nullable Object> row(String document, Strip strip, int number) {
        Code code = codes.get(number);
        List<Passage> passages = strip.passages.getOrDefault(number, List.of()).stream()
                .sorted(Comparator.comparingInt(Passage::first).thenComparingInt(Passage::end))
                .toList();
        String places = passages.stream()
                .map(passage -> passage.first + 1 + "-" + passage.end)
                .collect(Collectors.joining(" "));
        return Cells.row(document, code.id(), code.path(), code.level(), strip.words, passages.size(), places);
    }
}
