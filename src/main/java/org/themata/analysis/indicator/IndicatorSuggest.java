package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Unit;
import org.themata.analysis.stat.Keyness;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.coding.Matcher;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.Keys;
import org.themata.text.Stems;

/**
 * Finds words and phrases that might be indicators of a code: those that are said more often in its segments than in
 * the rest, and other inflections of its literal indicators. What its indicators match already is left out. The corpus
 * is read twice, so that memory grows with the code's segments only: first {@link Counter#inside}, then
 * {@link Counter#outside}. Not thread-safe; its {@link Counter}s are for one thread each.
 */
public final class IndicatorSuggest {
    /** Below it a difference is no surprise (p > .05 for one comparison). */
    private static final double LEAST_G2 = 3.84;

    private static final List<Column> COLUMNS = List.of(
            new Column("candidate", "Candidate", Type.TEXT),
            new Column("why", "Why", Type.TEXT),
            new Column("in_code", "In the code's segments", Type.COUNT),
            new Column("elsewhere", "Elsewhere", Type.COUNT),
            new Column("participants", "Participants", Type.COUNT),
            new Column("g2", "G²", Type.NUMBER),
            new Column("log_ratio", "Log Ratio", Type.NUMBER),
            new Column("document", "Document", Type.TEXT),
            new Column("example", "Example", Type.PROSE),
            new Column("g2_two_terms", "G² of two terms", Type.NUMBER));

    private final Matcher matcher;
    private final Code code;
    private final Unit unit;
    private final int least;
    private final Map<String, Said> said = new TreeMap<>();
    /** The literal words of the code by their stems. */
    private final Map<String, String> stems = new LinkedHashMap<>();

    private long wordsIn;
    private long wordsOut;

    /**
     * What one transcript yields.
     *
     * @param said by word or phrase
     * @param wordsIn words in the code's segments
     * @param wordsOut words in the rest
     */
    record Found(Map<String, Said> said, long wordsIn, long wordsOut) {}

    /**
     * @param matcher the codebook
     * @param code one of its codes; what is below it belongs to it
     * @param unit what a segment is: {@code TURN} or {@code SENTENCE}
     * @param least occurrences in the code's segments that a candidate must have
     */
    public IndicatorSuggest(Matcher matcher, Code code, Unit unit, int least) {
        if (unit == Unit.PARAGRAPH) {
            throw new IllegalArgumentException("unit: " + unit);
        }
        this.matcher = matcher;
        this.code = code;
        this.unit = unit;
        this.least = least;
        Optional<Stems> stemmer = Stems.of(language());
        code.withAllBelow()
                .flatMap(one -> one.indicators().stream())
                .filter(Indicator.Pattern.class::isInstance)
                .map(indicator -> ((Indicator.Pattern) indicator).pattern().strip())
                .filter(word -> word.matches("[\\p{L}\\p{M}'’-]{3,}"))
                .forEach(word -> stemmer.ifPresent(s -> stems.putIfAbsent(s.stem(Keys.folded(word)), word)));
    }

    private String language() {
        String own = matcher.codebook().language();
        return own.isEmpty() ? matcher.rules().language() : own;
    }

    /** A new counter, for one thread. */
    public Counter counter(Predicate<Turn> counted) {
        return new Counter(counted);
    }

    /** Adds what {@link Counter#inside} found, in the order of the corpus. */
    public void add(Inside inside) {
        merge(inside.found().said());
        wordsIn += inside.found().wordsIn();
        wordsOut += inside.found().wordsOut();
    }

    /** Ends the first reading: forgets what is too rare to be a candidate. */
    public void endOfInside() {
        said.values().removeIf(one -> one.in() < least);
    }

    /** Adds what {@link Counter#outside} found, in the order of the corpus. */
    public void add(Outside outside) {
        merge(outside.found().said());
    }

    private void merge(Map<String, Said> more) {
        more.forEach(
                (text, one) -> said.computeIfAbsent(text, key -> new Said()).add(one));
    }

    /** The candidates: inflections first, then by G², the greatest first. */
    public List<Suggestion> suggestions() {
        Optional<Stems> stemmer = Stems.of(language());
        List<Suggestion> all = new ArrayList<>();
        said.forEach((text, one) -> {
            Optional<String> inflectionOf =
                    text.indexOf(' ') >= 0 ? Optional.empty() : stemmer.map(s -> stems.get(s.stem(text)));
            Optional<Keyness> use = wordsIn > 0 && wordsOut > 0
                    ? Optional.of(new Keyness(one.in(), one.out(), wordsIn, wordsOut))
                    : Optional.empty();
            boolean over = use.filter(u -> u.logRatio() > 0 && u.fourTerm() >= LEAST_G2)
                            .isPresent()
                    && one.in() >= least;
            if (over || inflectionOf.isPresent()) {
                all.add(new Suggestion(
                        text,
                        inflectionOf,
                        one.in(),
                        one.out(),
                        one.participants(),
                        use.map(Keyness::fourTerm),
                        use.map(Keyness::twoTerm),
                        use.map(Keyness::logRatio),
                        one.document(),
                        one.example()));
            }
        });
        all.sort(Comparator.comparing((Suggestion one) -> one.inflectionOf().isEmpty())
                .thenComparing(one -> -one.g2().orElse(0.0))
                .thenComparing(Suggestion::text));
        return all;
    }

    /** One row a candidate, of each kind so many at most. */
    public Table table(int most) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int[] shown = new int[2];
        for (Suggestion one : suggestions()) {
            if (shown[one.inflectionOf().isPresent() ? 0 : 1]++ >= most) {
                continue;
            }
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.text());
            row.add(one.inflectionOf().map(word -> "inflection of " + word).orElse("over-represented"));
            row.add(one.in());
            row.add(one.out());
            row.add(one.participants());
            row.add(one.g2().orElse(null));
            row.add(one.logRatio().orElse(null));
            row.add(one.document());
            row.add(one.example());
            row.add(one.g2OfTwoTerms().orElse(null));
            rows.add(row);
        }
        return new Table("Candidate indicators of " + code.name(), COLUMNS, rows, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Compared are the " + unit + "s in which the code is found (" + wordsIn + " words) and the rest ("
                + wordsOut + " words); what its indicators match is left out.");
        notes.add(
                "G² = log-likelihood ratio of four terms, 3.84 or more; words of one speaker are not independent, so look "
                        + "at the participants too. Nothing is added to the codebook.");
        if (!FunctionWords.isKnown(language())) {
            notes.add("There is no list of function words for language " + language() + ".");
        }
        if (Stems.of(language()).isEmpty()) {
            notes.add("There is no stemmer for language " + language() + ", so inflections were not looked for.");
        }
        return notes;
    }

    /** What the first reading of a transcript yields. */
    public record Inside(Found found) {}

    /** What the second reading of a transcript yields. */
    public record Outside(Found found) {}

    /** Reads transcripts. For one thread. */
    public final class Counter {
        private final Segments segments;
        private final Optional<Stems> stemmer = Stems.of(language());
        private final Map<String, Boolean> inflected = new HashMap<>();

        private Counter(Predicate<Turn> counted) {
            Set<Integer> codes = new HashSet<>();
            Set<String> ids = new HashSet<>();
            code.withAllBelow().forEach(one -> ids.add(one.id()));
            for (int i = 0; i < matcher.codes().size(); i++) {
                if (ids.contains(matcher.codes().get(i).id())) {
                    codes.add(i);
                }
            }
            segments = new Segments(matcher, codes, unit, counted);
        }

        /** The first reading: what is said in the code's segments. */
        public Inside inside(Transcript transcript) {
            Map<String, Said> found = new HashMap<>();
            long[] words = new long[2];
            segments.run(transcript, segment -> {
                words[segment.isCoded() ? 0 : 1] += segment.words();
                if (segment.isCoded()) {
                    segment.phrases(
                            language(),
                            (text, from, to) -> found.computeIfAbsent(text, key -> new Said())
                                    .say(
                                            true,
                                            segment.participant(),
                                            transcript.id(),
                                            () -> segment.passage(from, to)));
                }
            });
            return new Inside(new Found(found, words[0], words[1]));
        }

        /** The second reading: how often the candidates are said in the rest, and the inflections anywhere. */
        public Outside outside(Transcript transcript) {
            Map<String, Said> found = new HashMap<>();
            segments.run(
                    transcript,
                    segment -> segment.phrases(language(), (text, from, to) -> {
                        boolean candidate = said.containsKey(text);
                        if (candidate ? !segment.isCoded() : isInflection(text)) {
                            found.computeIfAbsent(text, key -> new Said())
                                    .say(
                                            segment.isCoded(),
                                            segment.participant(),
                                            transcript.id(),
                                            () -> segment.passage(from, to));
                        }
                    }));
            return new Outside(new Found(found, 0, 0));
        }

        private boolean isInflection(String text) {
            return text.indexOf(' ') < 0
                    && stemmer.isPresent()
                    && inflected.computeIfAbsent(
                            text, word -> stems.containsKey(stemmer.get().stem(word)));
        }
    }
}
