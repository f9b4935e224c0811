package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.PairCounts;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Co-occurrence as a list of pairs, or as a matrix. */
public final class CooccurrenceTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("code_a", "Code A", Type.TEXT),
            new Column("code_b", "Code B", Type.TEXT),
            new Column("path_a", "Path A", Type.TEXT),
            new Column("path_b", "Path B", Type.TEXT),
            new Column("within", "Within", Type.TEXT),
            new Column("units", "Units", Type.COUNT),
            new Column("units_a", "With A", Type.COUNT),
            new Column("units_b", "With B", Type.COUNT),
            new Column("both", "With both", Type.COUNT),
            new Column("jaccard", "Jaccard", Type.STATISTIC),
            new Column("dice", "Dice", Type.STATISTIC),
            new Column("overlap", "Overlap", Type.STATISTIC),
            new Column("phi", "phi", Type.STATISTIC),
            new Column("pmi", "PMI", Type.NUMBER),
            new Column("npmi", "NPMI", Type.STATISTIC),
            new Column("lift", "Lift", Type.NUMBER),
            new Column("p_together", "p", Type.NUMBER),
            new Column("mentions_a", "Mentions of A", Type.COUNT),
            new Column("mentions_b", "Mentions of B", Type.COUNT),
            new Column("pairs", "Pairs of mentions", Type.COUNT),
            new Column("c", "c", Type.NUMBER),
            new Column("c_out_of_range", "c out of range", Type.FLAG),
            new Column("odds_ratio", "OR", Type.NUMBER),
            new Column("fisher_p", "p (two-sided)", Type.NUMBER));
    private static final Set<String> OF_BOTH = Set.of(
            "both",
            "jaccard",
            "dice",
            "overlap",
            "phi",
            "pmi",
            "npmi",
            "lift",
            "p_together",
            "pairs",
            "c",
            "c_out_of_range",
            "odds_ratio",
            "fisher_p");
    private static final Set<String> OF_FIRST = Set.of("mentions_a", "c", "c_out_of_range");
    private static final Set<String> OF_SECOND = Set.of("mentions_b", "c", "c_out_of_range");
    private static final List<String> FOR_PEOPLE =
            List.of("code_a", "code_b", "units_a", "units_b", "both", "jaccard", "phi", "npmi");

    private final Cooccurrence counts;
    private final boolean infers;
    private final int minimum;
    private final Caption caption;

    /** What the cells of a matrix hold. */
    public enum Cell {
        /** Units with both. */
        BOTH,
        /** Of the units with either. */
        JACCARD,
        /** Correlation. */
        PHI,
        /** Normalised pointwise mutual information. */
        NPMI
    }

    /**
     * @param counts what is shown
     * @param infers whether Fisher's test has a place
     * @param minimum pairs that are together in fewer units are left out of lists
     * @param caption title, and what was counted and how
     */
    public CooccurrenceTable(Cooccurrence counts, boolean infers, int minimum, Caption caption) {
        this.counts = counts;
        this.infers = infers;
        this.minimum = minimum;
        this.caption = caption;
    }

    /** One row a pair, in codebook order. */
    public Table forPrograms() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Cooccurrence.Pair pair : pairs()) {
            rows.add(row(pair));
        }
        List<String> notes = new ArrayList<>(notes());
        if (pairs().stream()
                .anyMatch(pair -> counts.hidesMentions(pair.first()) || counts.hidesMentions(pair.second()))) {
            notes.add(
                    "c is empty where the mentions of one of the two codes are suppressed, since they could be worked out"
                            + " from it.");
        }
        return new Table(
                caption.title(), COLUMNS, rows, caption.withFirst(notes).notes());
    }

    private List<Cooccurrence.Pair> pairs() {
        return counts.pairs().stream()
                .filter(pair -> minimum == 0 || pair.counts().both() >= minimum && !counts.hides(pair))
                .toList();
    }

    private List<@Nullable Object> row(Cooccurrence.Pair pair) {
        List<@Nullable Object> row = complete(pair);
        boolean together = counts.hides(pair);
        for (int i = 0; i < row.size(); i++) {
            String name = COLUMNS.get(i).name();
            if (together && OF_BOTH.contains(name)
                    || counts.hidesUnits(pair.first()) && name.equals("units_a")
                    || counts.hidesUnits(pair.second()) && name.equals("units_b")
                    || counts.hidesMentions(pair.first()) && OF_FIRST.contains(name)
                    || counts.hidesMentions(pair.second()) && OF_SECOND.contains(name)) {
                row.set(i, null);
            }
        }
        return row;
    }

    private List<@Nullable Object> complete(Cooccurrence.Pair pair) {
        Code a = counts.codes().get(pair.first());
        Code b = counts.codes().get(pair.second());
        PairCounts units = pair.counts();
        boolean apart = counts.within().kind() != Within.Kind.WINDOW;
        return Cells.row(
                a.id(),
                b.id(),
                a.path(),
                b.path(),
                counts.within().toString(),
                units.units(),
                units.first(),
                units.second(),
                units.both(),
                Cells.number(units.jaccard()),
                Cells.number(units.dice()),
                Cells.number(units.overlap()),
                Cells.number(units.phi()),
                Cells.number(units.pmi()),
                Cells.number(units.npmi()),
                Cells.number(units.lift()),
                infers && apart ? Cells.number(units.fisherTogether()) : null,
                pair.mentionsOfFirst(),
                pair.mentionsOfSecond(),
                pair.pairs(),
                Cells.number(pair.c()),
                Double.isNaN(pair.c()) && !pair.isOutOfRange() ? null : (Boolean) pair.isOutOfRange(),
                Cells.number(units.oddsRatio()),
                infers && apart ? Cells.number(units.fisher()) : null);
    }

    /** The pairs that are together most, as papers print them. */
    public Table forPeople() {
        Table all = forPrograms();
        List<Column> columns = COLUMNS.stream()
                .filter(column -> FOR_PEOPLE.contains(column.name()))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Cooccurrence.Pair> pairs = pairs();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).counts().both() > 0 && !counts.hides(pairs.get(i))) {
                order.add(i);
            }
        }
        order.sort((i, j) -> Integer.compare(
                pairs.get(j).counts().both(), pairs.get(i).counts().both()));
        for (int i : order) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int c = 0; c < COLUMNS.size(); c++) {
                String name = COLUMNS.get(c).name();
                if (FOR_PEOPLE.contains(name)) {
                    row.add(
                            name.equals("code_a")
                                    ? counts.codes().get(pairs.get(i).first()).name()
                                    : name.equals("code_b")
                                            ? counts.codes()
                                                    .get(pairs.get(i).second())
                                                    .name()
                                            : all.rows().get(i).get(c));
                }
            }
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(notes());
        notes.add("Pairs that are never together"
                + (counts.smallNotes().isEmpty() ? "" : ", or behind which too few participants stand,")
                + " are not shown; an empty cell is a measure that is not defined (a code in all"
                + " units, or in none).");
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes).notes());
    }

    /** One row and one column a code; the diagonal holds the units with the code; pairs that are none are empty. */
    public Table matrix(Cell cell, boolean machine) {
        List<Column> columns = new ArrayList<>(List.of(new Column("code", "Code", Type.TEXT)));
        Type type = cell == Cell.BOTH ? Type.COUNT : Type.STATISTIC;
        for (int code : counts.shown()) {
            columns.add(new Column(
                    counts.codes().get(code).id(), counts.codes().get(code).name(), type));
        }
        List<Cooccurrence.Pair> pairs = counts.pairs();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int one : counts.shown()) {
            Code code = counts.codes().get(one);
            List<@Nullable Object> row = Cells.row(machine ? code.id() : code.name());
            for (int other : counts.shown()) {
                row.add(
                        one == other
                                ? diagonal(one, cell)
                                : pairs.stream()
                                        .filter(pair -> pair.first() == Math.min(one, other)
                                                && pair.second() == Math.max(one, other))
                                        .findFirst()
                                        .map(pair -> counts.hides(pair) ? null : value(pair.counts(), cell))
                                        .orElse(null));
            }
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(notes());
        notes.add("Cells: " + cell.name().toLowerCase(Locale.ROOT) + "; on the diagonal "
                + (cell == Cell.BOTH ? "the units with the code." : "nothing."));
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes).notes());
    }

    private @Nullable Object diagonal(int code, Cell cell) {
        return cell == Cell.BOTH && !counts.hidesUnits(code) ? counts.units(code) : null;
    }

    private static @Nullable Object value(PairCounts pair, Cell cell) {
        return switch (cell) {
            case BOTH -> (Integer) pair.both();
            case JACCARD -> Cells.number(pair.jaccard());
            case PHI -> Cells.number(pair.phi());
            case NPMI -> Cells.number(pair.npmi());
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        String unit = counts.within().kind() == Within.Kind.WINDOW
                ? "windows of " + counts.within().size() + " words in one turn, one beginning at each word"
                        + " (they overlap, so no test is made)"
                : counts.within() + "s";
        notes.add("Unit: " + unit + "; " + counts.units() + " in all.");
        notes.add("A code and a theme above it are no pair: they are together by definition.");
        if (counts.within().kind() != Within.Kind.PARTICIPANT) {
            notes.add("Who talks much makes codes go together: the participant is the level to infer from"
                    + " (--within participant).");
        }
        if (counts.pairs().stream().anyMatch(Cooccurrence.Pair::isOutOfRange)) {
            notes.add(
                    "c counts pairs of mentions, as ATLAS.ti does, and passes 1 where one mention is together with several:"
                            + " such values are out of range, and Jaccard is the one to report.");
        }
        notes.addAll(counts.smallNotes());
        return notes;
    }
}
