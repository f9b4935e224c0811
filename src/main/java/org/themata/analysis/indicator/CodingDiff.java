package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Frequency;
import org.themata.analysis.Group;
import org.themata.analysis.Grouping;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.codebook.CodebookDiff;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.corpus.Roster;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/**
 * What a change of the codebook does to the codings of a corpus. A coding is the same if it has the same place and the
 * same code, by whatever indicator. Not thread-safe; its {@link Counter}s are for one thread each.
 */
public final class CodingDiff {
    private static final int CONTEXT = 12;
    private static final List<Column> CODINGS = List.of(
            new Column("change", "Change", Type.TEXT),
            new Column("code", "Code", Type.TEXT),
            new Column("document", "Document", Type.TEXT),
            new Column("participant", "Participant", Type.TEXT),
            new Column("turn", "Turn", Type.COUNT),
            new Column("line", "Line", Type.COUNT),
            new Column("start", "Start", Type.COUNT),
            new Column("end", "End", Type.COUNT),
            new Column("indicator", "Indicator", Type.TEXT),
            new Column("match", "Match", Type.TEXT),
            new Column("quotation", "Quotation", Type.PROSE));
    private static final List<Column> THEMES = List.of(
            new Column("code", "Code", Type.TEXT),
            new Column("path", "Path", Type.TEXT),
            new Column("mentions_before", "Mentions before", Type.COUNT),
            new Column("mentions_after", "Mentions after", Type.COUNT),
            new Column("gained", "Gained", Type.COUNT),
            new Column("lost", "Lost", Type.COUNT),
            new Column("segments_before", "Segments before", Type.COUNT),
            new Column("segments_after", "Segments after", Type.COUNT),
            new Column("participants_before", "Participants before", Type.COUNT),
            new Column("participants_after", "Participants after", Type.COUNT));

    private final Matcher before;
    private final Matcher after;
    private final CodebookDiff diff;
    private final Unit unit;
    private final List<Change> changes = new ArrayList<>();
    private final List<TranscriptTally> talliesBefore = new ArrayList<>();
    private final List<TranscriptTally> talliesAfter = new ArrayList<>();

    /**
     * A coding that only one of the two codebooks makes.
     *
     * @param pair the code, before and after
     * @param gained whether the new codebook makes it; else the old one did
     * @param coding with words around it
     */
    public record Change(CodebookDiff.Pair pair, boolean gained, Coding coding) {}

    /** What one transcript yields. */
    public record Compared(TranscriptTally before, TranscriptTally after, List<Change> changes) {}

    /**
     * @param before the old codebook
     * @param after the new one, matched by the same rules
     * @param unit what a segment is
     */
    public CodingDiff(Matcher before, Matcher after, Unit unit) {
        this.before = before;
        this.after = after;
        this.unit = unit;
        this.diff = CodebookDiff.of(before.codebook(), after.codebook());
    }

    /** What differs between the codebooks themselves. */
    public CodebookDiff codebooks() {
        return diff;
    }

    /** A new counter, for one thread. */
    public Counter counter(Predicate<Turn> counted) {
        return new Counter(counted);
    }

    /** Adds what a counter found, in the order of the corpus. */
    public void add(Compared compared) {
        talliesBefore.add(compared.before());
        talliesAfter.add(compared.after());
        changes.addAll(compared.changes());
    }

    /** All codings gained and lost, in the order of the corpus. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** One row a coding gained or lost, by code in the order of the codebook, then in that of the corpus. */
    public Table codings() {
        Map<CodebookDiff.Pair, List<Change>> byCode = new HashMap<>();
        changes.forEach(change ->
                byCode.computeIfAbsent(change.pair(), key -> new ArrayList<>()).add(change));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CodebookDiff.Pair pair : diff.pairs()) {
            for (Change change : byCode.getOrDefault(pair, List.of())) {
                Coding coding = change.coding();
                List<@Nullable Object> row = new ArrayList<>();
                row.add(change.gained() ? "gained" : "lost");
                row.add(pair.code().id());
                row.add(coding.document());
                row.add(coding.participant());
                row.add(coding.turn());
                row.add(coding.line());
                row.add(coding.start());
                row.add(coding.end());
                row.add(coding.indicator());
                row.add(coding.match());
                row.add(quotation(coding));
                rows.add(row);
            }
        }
        return new Table("Codings gained and lost", CODINGS, rows, List.of());
    }

    private static String quotation(Coding coding) {
        String after = coding.after();
        boolean closes = !after.isEmpty() && ".,;:!?)]}…”’".indexOf(after.charAt(0)) >= 0;
        String match = coding.match().strip().replaceAll("\\s+", " ");
        return (coding.before() + " " + match + (closes ? "" : " ") + after).strip();
    }

    /** The theme table before and after: one row a code. What is not in one of the two codebooks is missing there. */
    public Table themes(Roster roster) {
        Group then = whole(before, talliesBefore, roster);
        Group now = whole(after, talliesAfter, roster);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CodebookDiff.Pair pair : diff.pairs()) {
            Optional<Frequency> old =
                    pair.before().map(code -> then.frequency(before.codes().indexOf(code)));
            Optional<Frequency> current =
                    pair.after().map(code -> now.frequency(after.codes().indexOf(code)));
            List<@Nullable Object> row = new ArrayList<>();
            row.add(pair.code().id());
            row.add(pair.code().path());
            row.add(old.map(frequency -> frequency.count().mentions()).orElse(null));
            row.add(current.map(frequency -> frequency.count().mentions()).orElse(null));
            row.add(changes(pair, true));
            row.add(changes(pair, false));
            row.add(old.map(frequency -> frequency.count().segments()).orElse(null));
            row.add(current.map(frequency -> frequency.count().segments()).orElse(null));
            row.add(old.map(Frequency::participants).orElse(null));
            row.add(current.map(Frequency::participants).orElse(null));
            rows.add(row);
        }
        return new Table(
                "Themes before and after",
                THEMES,
                rows,
                List.of(
                        "Gained and lost are codings of the code's own indicators; mentions of a theme are of all below it."));
    }

    private int changes(CodebookDiff.Pair pair, boolean gained) {
        return (int) changes.stream()
                .filter(change -> change.gained() == gained && change.pair().equals(pair))
                .count();
    }

    private static Group whole(Matcher matcher, List<TranscriptTally> tallies, Roster roster) {
        Tally tally = TranscriptCounter.tally(matcher, tallies);
        return Grouping.none().groups(tally, roster).get(0);
    }

    /** Codes transcripts by both codebooks. For one thread. */
    public final class Counter {
        private final TranscriptCounter countBefore;
        private final TranscriptCounter countAfter;
        private final Map<String, CodebookDiff.Pair> pairBefore = new HashMap<>();
        private final Map<String, CodebookDiff.Pair> pairAfter = new HashMap<>();

        private Counter(Predicate<Turn> counted) {
            countBefore = new TranscriptCounter(before, unit, counted);
            countAfter = new TranscriptCounter(after, unit, counted);
            for (CodebookDiff.Pair pair : diff.pairs()) {
                pair.before().map(Code::id).ifPresent(id -> pairBefore.put(id, pair));
                pair.after().map(Code::id).ifPresent(id -> pairAfter.put(id, pair));
            }
        }

        /** Codes one transcript. */
        public Compared count(Transcript transcript) {
            List<Coding> old = new ArrayList<>();
            List<Coding> now = new ArrayList<>();
            TranscriptTally tallyBefore = count(countBefore, before, transcript, old);
            TranscriptTally tallyAfter = count(countAfter, after, transcript, now);
            List<Change> found = new ArrayList<>();
            changes(old, pairBefore, places(now, pairAfter), false, found);
            changes(now, pairAfter, places(old, pairBefore), true, found);
            found.sort(java.util.Comparator.comparingInt(
                    (Change change) -> change.coding().start()));
            return new Compared(tallyBefore, tallyAfter, found);
        }

        private TranscriptTally count(
                TranscriptCounter counter, Matcher matcher, Transcript transcript, List<Coding> codings) {
            CodingMaker maker = new CodingMaker(matcher, transcript, false, CONTEXT);
            return counter.count(transcript, turn -> codings.addAll(maker.codings(turn)));
        }

        private static Set<List<Object>> places(List<Coding> codings, Map<String, CodebookDiff.Pair> pairs) {
            Set<List<Object>> places = new HashSet<>();
            codings.forEach(coding -> places.add(place(coding, pairs)));
            return places;
        }

        private static List<Object> place(Coding coding, Map<String, CodebookDiff.Pair> pairs) {
            return List.of(
                    java.util.Objects.requireNonNull(pairs.get(coding.code()))
                            .code()
                            .id(),
                    coding.start(),
                    coding.end());
        }

        private static void changes(
                List<Coding> codings,
                Map<String, CodebookDiff.Pair> pairs,
                Set<List<Object>> others,
                boolean gained,
                List<Change> found) {
            for (Coding coding : codings) {
                if (!others.contains(place(coding, pairs))) {
                    found.add(new Change(java.util.Objects.requireNonNull(pairs.get(coding.code())), gained, coding));
                }
            }
        }
    }
}
