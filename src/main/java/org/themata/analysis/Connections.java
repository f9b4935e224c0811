package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.MovingWindow;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/**
 * Connections of each participant in a moving window of turns (epistemic network analysis). A line is a counted turn, a
 * conversation is a transcript, and no window passes from one to the next.
 */
public final class Connections {
    private static final List<Column> COLUMNS = List.of(
            new Column("participant", "Participant", Type.TEXT),
            new Column("code_a", "Code A", Type.TEXT),
            new Column("code_b", "Code B", Type.TEXT),
            new Column("connections", "Connections", Type.NUMBER),
            new Column("normalised", "Normalised", Type.STATISTIC),
            new Column("weighted", "Weighted", Type.NUMBER));

    private final List<Code> codes;
    private final int[] shown;
    private final int window;
    private final Map<String, Sums> totals = new LinkedHashMap<>();

    /** Connections by pair: counted once a turn, and by mentions. */
    private record Sums(double[] once, double[] weighted) {
        Sums(int pairs) {
            this(new double[pairs], new double[pairs]);
        }
    }

    /**
     * @param codes every theme and code, by their numbers
     * @param wanted which of them are looked at
     * @param window turns in a window, 1 or more
     */
    public Connections(List<Code> codes, Predicate<Code> wanted, int window) {
        this.codes = List.copyOf(codes);
        this.shown = IntStream.range(0, codes.size())
                .filter(number -> wanted.test(codes.get(number)))
                .toArray();
        this.window = window;
    }

    /** Adds the counted turns of one transcript. */
    public void add(List<CodedTurn> turns) {
        double[][] lines = new double[turns.size()][shown.length];
        for (int t = 0; t < lines.length; t++) {
            for (CodedTurn.Mention mention : turns.get(t).mentions()) {
                for (int i = 0; i < shown.length; i++) {
                    lines[t][i] += shown[i] == mention.code() ? 1 : 0;
                }
            }
        }
        double[][] weighted = MovingWindow.rows(lines, window);
        double[][] once = MovingWindow.binary(weighted);
        for (int t = 0; t < lines.length; t++) {
            String who = turns.get(t).participant();
            if (!who.isEmpty()) {
                Sums sums = totals.computeIfAbsent(who, key -> new Sums(MovingWindow.pairs(shown.length)));
                for (int pair = 0; pair < sums.once().length; pair++) {
                    sums.once()[pair] += once[t][pair];
                    sums.weighted()[pair] += weighted[t][pair];
                }
            }
        }
    }

    /** One row a participant and pair, also those without connections; a code and one above it are no pair. */
    public Table table(Caption caption) {
        Cooccurrence tree = new Cooccurrence(codes, code -> true, Within.TURN);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        totals.forEach((participant, all) -> {
            double[] total = all.once().clone();
            for (int j = 1; j < shown.length; j++) {
                for (int i = 0; i < j; i++) {
                    total[MovingWindow.place(i, j)] *= tree.isAbove(shown[i], shown[j]) ? 0 : 1;
                }
            }
            double[] normalised = MovingWindow.normalised(total);
            for (int j = 1; j < shown.length; j++) {
                for (int i = 0; i < j; i++) {
                    if (!tree.isAbove(shown[i], shown[j])) {
                        int at = MovingWindow.place(i, j);
                        String first = codes.get(shown[i]).id();
                        rows.add(Cells.row(
                                participant,
                                first,
                                codes.get(shown[j]).id(),
                                total[at],
                                normalised[at],
                                all.weighted()[at]));
                    }
                }
            }
        });
        List<String> notes = new ArrayList<>();
        notes.add("Connections within a turn, and between it and the " + (window - 1)
                + " turns before it in the same transcript, counted once a turn (weighted: by the products of mentions);"
                + " normalised to length 1 for each participant. A code and a theme above it are no pair.");
        return new Table(
                caption.title(), COLUMNS, rows, caption.withFirst(notes).notes());
    }
}
