package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.Elision;
import org.themata.text.Keys;
import org.themata.text.Problem;
import org.themata.text.Tokens;

/**
 * How far each indicator of a codebook reaches in a corpus. Every turn is matched, also those that are not counted, to
 * know what only the interviewer says. Not thread-safe; its {@link Counter}s are for one thread each.
 */
public final class IndicatorReach {
    private static final int MOST_WORDS = 8;
    private static final List<Column> COLUMNS = List.of(
            new Column("code", "Code", Type.TEXT),
            new Column("indicator", "Indicator", Type.TEXT),
            new Column("line", "Line", Type.COUNT),
            new Column("hits", "Hits", Type.COUNT),
            new Column("share", "Share of the code", Type.SHARE),
            new Column("suppressed", "Suppressed", Type.COUNT),
            new Column("not_counted", "In turns not counted", Type.COUNT),
            new Column("documents", "Documents", Type.COUNT),
            new Column("participants", "Participants", Type.COUNT),
            new Column("reach", "Reach", Type.PROSE),
            new Column("suppressed_by", "Suppressed by", Type.PROSE),
            new Column("variants", "Other forms", Type.PROSE));

    private final Matcher matcher;
    private final Reach[] reaches;
    private final Vocabulary vocabulary = new Vocabulary();

    /**
     * What one transcript yields.
     *
     * @param reaches of all indicators, by number; missing if there is nothing
     * @param words in counted turns, case folded
     */
    public record Seen(List<@Nullable Reach> reaches, Map<String, Integer> words) {}

    /** @param matcher the codebook */
    public IndicatorReach(Matcher matcher) {
        this.matcher = matcher;
        this.reaches = reaches(matcher);
    }

    private static Reach[] reaches(Matcher matcher) {
        List<Reach> all = new ArrayList<>();
        for (Code code : matcher.codes()) {
            for (Indicator indicator : code.indicators()) {
                all.add(new Reach(code, indicator));
            }
        }
        return all.toArray(Reach[]::new);
    }

    /** A new counter, for one thread. */
    public Counter counter(Predicate<Turn> counted) {
        return new Counter(matcher, counted);
    }

    /** Adds what a counter found, in the order of the corpus. */
    public void add(Seen seen) {
        for (int i = 0; i < reaches.length; i++) {
            Reach more = seen.reaches().get(i);
            if (more != null) {
                reaches[i].add(more);
            }
        }
        vocabulary.add(seen.words());
    }

    /** Every indicator, in codebook order. */
    public List<Reach> reaches() {
        return List.of(reaches);
    }

    /**
     * What is doubtful: indicators that never hit, and why; those that make most of their code's hits; hyphen variants
     * and other spellings that are in the corpus and not found.
     */
    public List<Problem> findings() {
        return findingsByIndicator().stream().flatMap(List::stream).toList();
    }

    /** The same, a list for each of {@link #reaches}. */
    public List<List<Problem>> findingsByIndicator() {
        ReachFindings findings = new ReachFindings(matcher, reaches(), vocabulary);
        return Stream.of(reaches).map(findings::of).toList();
    }

    /** One row an indicator, in codebook order. */
    public Table table() {
        Map<Code, Long> hitsOf = new HashMap<>();
        for (Reach reach : reaches) {
            hitsOf.merge(reach.code(), reach.hits(), Long::sum);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Reach reach : reaches) {
            long all = hitsOf.getOrDefault(reach.code(), 0L);
            int line = reach.indicator().manner().line();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(reach.code().id());
            row.add(reach.indicator().manner().written());
            row.add(line == 0 ? null : line);
            row.add(reach.hits());
            row.add(all == 0 ? null : (double) reach.hits() / all);
            row.add(reach.suppressed());
            row.add(reach.elsewhere());
            row.add(reach.documents());
            row.add(reach.participants());
            row.add(text(reach.words()));
            row.add(text(reach.suppressors()));
            row.add(text(reach.variants()));
            rows.add(row);
        }
        return new Table(
                "Reach of the indicators",
                COLUMNS,
                rows,
                List.of(
                        "Hits are those that count for the indicator's own code; reach = what it matched, with how often.",
                        "Other forms differ by hyphens or blanks only, and are not found by the code."));
    }

    private static @Nullable String text(Map<String, Integer> counts) {
        return counts.isEmpty() ? null : Frequent.text(counts, MOST_WORDS);
    }

    /** Looks through transcripts, one by one. For one thread. */
    public static final class Counter {
        private final Matcher matcher;
        private final Elision elision;
        private final Scan scan;
        private final Predicate<Turn> counted;
        private final int[] codeOf;
        private final HyphenForms hyphens;
        private Reach[] found = {};
        private Map<String, Integer> words = new HashMap<>();

        private Counter(Matcher matcher, Predicate<Turn> counted) {
            this.matcher = matcher;
            this.scan = matcher.scan();
            this.elision = matcher.rules().elision();
            this.counted = counted;
            List<Integer> codes = new ArrayList<>();
            for (int code = 0; code < matcher.codes().size(); code++) {
                for (int i = 0; i < matcher.codes().get(code).indicators().size(); i++) {
                    codes.add(code);
                }
            }
            this.codeOf = codes.stream().mapToInt(Integer::intValue).toArray();
            this.hyphens = new HyphenForms(matcher, codeOf);
        }

        /** What is in one transcript. */
        public Seen count(Transcript transcript) {
            found = reaches(matcher);
            words = new HashMap<>();
            scan.run(transcript, turn -> true, this::turn);
            List<@Nullable Reach> seen = new ArrayList<>();
            for (Reach reach : found) {
                boolean any = reach.hits() > 0
                        || reach.elsewhere() > 0
                        || reach.suppressed() > 0
                        || !reach.variants().isEmpty();
                seen.add(any ? reach : null);
            }
            return new Seen(seen, words);
        }

        private void turn(ScannedTurn turn) {
            Hits hits = turn.hits();
            if (!counted.test(turn.turn())) {
                for (int i = 0; i < hits.size(); i++) {
                    if (hits.rule(i) == Rule.NONE) {
                        found[hits.indicator(i)].hitElsewhere();
                    }
                }
                return;
            }
            Tokens tokens = turn.tokens();
            List<String> keys = new ArrayList<>(tokens.size());
            List<Set<Integer>> covered = new ArrayList<>(tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                String key = Keys.folded(tokens.text(i));
                keys.add(key);
                covered.add(Set.of());
                if (tokens.kind(i).isWord()) {
                    words.merge(elision.bare(key), 1, Integer::sum);
                }
            }
            for (int i = 0; i < hits.size(); i++) {
                hit(turn, i, keys, covered);
            }
            hyphens.find(tokens, keys, covered, found);
        }

        private void hit(ScannedTurn turn, int i, List<String> keys, List<Set<Integer>> covered) {
            Hits hits = turn.hits();
            Reach reach = found[hits.indicator(i)];
            for (int token = hits.first(i); token < hits.end(i); token++) {
                Set<Integer> codes = new HashSet<>(covered.get(token));
                codes.add(hits.code(i));
                covered.set(token, codes);
            }
            if (hits.rule(i) == Rule.NONE) {
                reach.hit(turn.turn().participant(), String.join(" ", keys.subList(hits.first(i), hits.end(i))));
                return;
            }
            int by = hits.suppressor(i);
            reach.suppressed(by < 0 ? ruleInWords(hits.rule(i)) : name(hits.indicator(by), hits.code(i)));
        }

        private String name(int indicator, int code) {
            String written = "\"" + matcher.indicator(indicator).manner().written() + "\"";
            return codeOf[indicator] == code
                    ? written
                    : written + " of code \""
                            + matcher.codes().get(codeOf[indicator]).id() + "\"";
        }

        private static String ruleInWords(Rule rule) {
            return switch (rule) {
                case NOT -> "a \"not\" of its code";
                case UNLESS -> "its \"unless\"";
                case NEGATED -> "the choice about negated hits";
                case CODEBOOK -> "longer hits of other codes";
                case SPECIFIC -> "a more specific indicator";
                case OVERLAP, NONE -> "a longer hit of its code";
            };
        }
    }
}
