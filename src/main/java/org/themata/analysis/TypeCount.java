package org.themata.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Table;
import org.themata.text.Keys;
import org.themata.text.TokenKind;
import org.themata.text.Tokens;

/** The word list of a corpus: each distinct folded token with its count, documents and participants. */
public final class TypeCount {
    private static final Comparator<Map.Entry<Type, Total>> BY_COUNT = Comparator.<Map.Entry<Type, Total>>comparingLong(
                    entry -> -entry.getValue().count)
            .thenComparing(entry -> entry.getKey().key())
            .thenComparing(entry -> entry.getKey().kind());

    private final Map<Type, Total> totals = new HashMap<>();
    private final Map<String, Integer> participants = new HashMap<>();

    /**
     * A distinct token.
     *
     * @param key folded
     * @param kind as a word and as a user's name it is two
     */
    public record Type(String key, TokenKind kind) {}

    private static final class Total {
        private long count;
        private int documents;
        private final BitSet participants = new BitSet();
    }

    /** Counts the types of one transcript by participant. For one thread. */
    public static final class Counter {
        private final Scan scan;
        private final Set<TokenKind> kinds;
        private final Predicate<Turn> counted;

        /**
         * @param matcher whose tokeniser is used
         * @param kinds of tokens that are wanted
         * @param counted which turns are counted
         */
        public Counter(Matcher matcher, Set<TokenKind> kinds, Predicate<Turn> counted) {
            this.scan = matcher.scan();
            this.kinds = Set.copyOf(kinds);
            this.counted = counted;
        }

        /** For each type its number by participant (empty = no participant's). */
        public Map<Type, Map<String, Integer>> count(Transcript transcript) {
            Map<Type, Map<String, Integer>> counts = new HashMap<>();
            scan.run(transcript, counted, turn -> count(turn, counts));
            return counts;
        }

        private void count(ScannedTurn turn, Map<Type, Map<String, Integer>> counts) {
            Tokens tokens = turn.tokens();
            for (int i = 0; turn.counted() && i < tokens.size(); i++) {
                if (kinds.contains(tokens.kind(i))) {
                    counts.computeIfAbsent(
                                    new Type(Keys.folded(tokens.text(i)), tokens.kind(i)), type -> new HashMap<>(2))
                            .merge(turn.turn().participant(), 1, Integer::sum);
                }
            }
        }
    }

    /** Adds what was counted in a document. */
    public void add(Map<Type, Map<String, Integer>> document) {
        document.forEach((type, byParticipant) -> {
            Total total = totals.computeIfAbsent(type, t -> new Total());
            total.documents++;
            byParticipant.forEach((participant, count) -> {
                total.count += count;
                if (!participant.isEmpty()) {
                    total.participants.set(participants.computeIfAbsent(participant, name -> participants.size()));
                }
            });
        });
    }

    /** The word list: most frequent first, then by type. */
    public Table table(List<String> notes) {
        List<List<@Nullable Object>> rows = new ArrayList<>(totals.size());
        totals.entrySet().stream().sorted(BY_COUNT).forEach(entry -> {
            List<@Nullable Object> row = new ArrayList<>(5);
            row.add(entry.getKey().key());
            row.add(entry.getKey().kind().toString());
            row.add(entry.getValue().count);
            row.add(entry.getValue().documents);
            row.add(entry.getValue().participants.cardinality());
            rows.add(row);
        });
        return new Table(
                "Types",
                List.of(
                        new Column("type", "Type", Column.Type.TEXT),
                        new Column("kind", "Kind", Column.Type.TEXT),
                        new Column("count", "Count", Column.Type.COUNT),
                        new Column("documents", "Documents", Column.Type.COUNT),
                        new Column("participants", "Participants", Column.Type.COUNT)),
                rows,
                notes);
    }
}
