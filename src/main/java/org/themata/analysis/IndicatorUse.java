package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.coding.Cause;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/** How often each indicator of a codebook hits. Not thread-safe; its {@link Counter}s are for one thread each. */
public final class IndicatorUse {
    private final Matcher matcher;
    private final List<Code> codes = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final long[] hits;
    private final long[] suppressed;
    private final int[] documents;
    private final List<Set<String>> participants = new ArrayList<>();

    /**
     * What an indicator yields.
     *
     * @param hits that count; for a {@code not} those that it forbids
     * @param suppressed that do not count
     * @param documents with hits
     * @param participants with hits
     */
    public record Use(Code code, Indicator indicator, long hits, long suppressed, int documents, int participants) {}

    /** What one transcript yields, by indicator. */
    public record Counted(long[] hits, long[] suppressed, List<Set<String>> participants) {}

    /** @param matcher the codebook; its indicators are numbered as in {@link Hits} */
    public IndicatorUse(Matcher matcher) {
        this.matcher = matcher;
        for (Code code : matcher.codes()) {
            for (Indicator indicator : code.indicators()) {
                codes.add(code);
                indicators.add(indicator);
                participants.add(new HashSet<>());
            }
        }
        this.hits = new long[indicators.size()];
        this.suppressed = new long[indicators.size()];
        this.documents = new int[indicators.size()];
    }

    /** Counts in one transcript. */
    public static final class Counter {
        private final Scan scan;
        private final Predicate<Turn> counted;
        private final int indicators;

        /** @param counted which turns are counted */
        public Counter(Matcher matcher, Predicate<Turn> counted) {
            this.scan = matcher.scan();
            this.counted = counted;
            this.indicators = matcher.codes().stream()
                    .mapToInt(code -> code.indicators().size())
                    .sum();
        }

        /** Counts one transcript. */
        public Counted count(Transcript transcript) {
            List<Set<String>> participants = new ArrayList<>();
            for (int i = 0; i < indicators; i++) {
                participants.add(new HashSet<>(0));
            }
            Counted counts = new Counted(new long[indicators], new long[indicators], participants);
            scan.run(transcript, counted, turn -> count(turn, counts));
            return counts;
        }

        private static void count(ScannedTurn turn, Counted counts) {
            Hits hits = turn.hits();
            for (int i = 0; turn.counted() && i < hits.size(); i++) {
                if (hits.rule(i) == Rule.NONE) {
                    hit(hits.indicator(i), turn, counts);
                } else {
                    counts.suppressed()[hits.indicator(i)]++;
                }
                if (hits.rule(i) == Rule.NOT) {
                    turn.suppressor(i).map(Cause::indicator).ifPresent(veto -> hit(veto, turn, counts));
                }
            }
        }

        private static void hit(int indicator, ScannedTurn turn, Counted counts) {
            counts.hits()[indicator]++;
            if (!turn.turn().participant().isEmpty()) {
                counts.participants().get(indicator).add(turn.turn().participant());
            }
        }
    }

    /** A new counter, for one thread. */
    public Counter counter(Predicate<Turn> counted) {
        return new Counter(matcher, counted);
    }

    /** Adds what was counted in a transcript. */
    public void add(Counted counts) {
        for (int i = 0; i < hits.length; i++) {
            hits[i] += counts.hits()[i];
            suppressed[i] += counts.suppressed()[i];
            documents[i] += counts.hits()[i] > 0 ? 1 : 0;
            participants.get(i).addAll(counts.participants().get(i));
        }
    }

    /** Every indicator, in codebook order. */
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            uses.add(new Use(
                    codes.get(i),
                    indicators.get(i),
                    hits[i],
                    suppressed[i],
                    documents[i],
                    participants.get(i).size()));
        }
        return uses;
    }
}
