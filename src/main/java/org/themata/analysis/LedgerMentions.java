package org.themata.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.coding.Status;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;
import org.themata.text.Tokens;

/**
 * Keeps the passages of a ledger, transcript by transcript, with the counts that {@link LedgerCounter} makes of them. A
 * coding that reaches over several turns is counted in the first of them that is counted, and continues in the others.
 * For one thread.
 */
public final class LedgerMentions {
    private final List<Code> codes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Coding>> byDocument = new HashMap<>();
    private final Predicate<Turn> counted;
    private final LedgerCounter counter;
    private final Scan scan;
    private final int maxWords;

    /**
     * @param codes every theme and code, depth first
     * @param codings the ledger
     * @param counted which turns are counted
     * @param counter counts the same ledger
     * @param scan cuts the transcripts into tokens
     * @param maxWords of a quotation, 1 or more
     */
    public LedgerMentions(
            List<Code> codes,
            List<Coding> codings,
            Predicate<Turn> counted,
            LedgerCounter counter,
            Scan scan,
            int maxWords) {
        this.codes = List.copyOf(codes);
        this.counted = counted;
        this.counter = counter;
        this.scan = scan;
        this.maxWords = maxWords;
        for (int i = 0; i < codes.size(); i++) {
            numbers.put(codes.get(i).id(), i);
        }
        codings.forEach(coding -> byDocument
                .computeIfAbsent(coding.document(), d -> new ArrayList<>())
                .add(coding));
    }

    /**
     * A transcript, counted.
     *
     * @param tally the numbers
     * @param mentions the passages behind them, by place
     */
    public record Counted(TranscriptTally tally, List<Mention> mentions) {}

    /** A row of the ledger, in UTF-16 units, with the themes that count it. */
    private record Row(int code, Span span, Mention.Part part, List<Integer> themes, Coding coding) {}

    /** Counts one transcript and keeps its passages. */
    public Counted of(Transcript transcript) {
        Map<Span, List<Integer>> themeHits = new HashMap<>();
        TranscriptTally tally = counter.count(transcript, (code, start, end) -> {
            if (codes.get(code).isTheme()) {
                themeHits
                        .computeIfAbsent(new Span(start, end), s -> new ArrayList<>())
                        .add(code);
            }
        });
        List<Row> rows = rows(transcript, themeHits);
        List<Mention> mentions = new ArrayList<>();
        Set<Row> begun = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        int[] turns = {0};
        scan.run(transcript, turn -> false, turn -> add(turn, turns[0]++, rows, begun, mentions));
        return new Counted(tally, mentions);
    }

    private List<Row> rows(Transcript transcript, Map<Span, List<Integer>> themeHits) {
        int[] units = units(transcript.text());
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Coding> codings = byDocument.getOrDefault(transcript.id(), List.of());
        for (Coding coding : codings) {
            String identity = coding.start() + " " + coding.end() + " " + coding.code() + " " + coding.coder();
            if (coding.status().counts() && seen.add(identity)) {
                Span place = new Span(coding.start(), coding.end());
                rows.add(row(coding, units, Mention.Part.CODED, taken(themeHits, place, coding)));
            }
        }
        for (Coding coding : codings) {
            Span place = new Span(coding.start(), coding.end());
            boolean merged =
                    coding.status() == Status.SUPPRESSED && coding.rule().equals(Rule.OVERLAP.toString());
            List<Integer> themes = merged ? taken(themeHits, place, coding) : List.of();
            if (!themes.isEmpty()) {
                rows.add(row(coding, units, Mention.Part.OF_THEMES, themes));
            }
        }
        rows.sort(Comparator.comparing(Row::span).thenComparingInt(Row::code));
        return rows;
    }

    /** The themes above the coding that count a stretch at its place and for which no row was found yet. */
    private List<Integer> taken(Map<Span, List<Integer>> themeHits, Span place, Coding coding) {
        List<Integer> themes = new ArrayList<>();
        List<Integer> open = themeHits.getOrDefault(place, List.of());
        for (int i = open.size() - 1; i >= 0; i--) {
            int theme = open.get(i);
            if (codes.get(theme).withAllBelow().anyMatch(below -> below.id().equals(coding.code()))) {
                themes.add(0, theme);
                open.remove(i);
            }
        }
        return themes;
    }

    private Row row(Coding coding, int[] units, Mention.Part part, List<Integer> themes) {
        Span span = new Span(unit(units, coding.start()), unit(units, coding.end()));
        return new Row(numbers.getOrDefault(coding.code(), 0), span, part, themes, coding);
    }

    /** For each code point its first UTF-16 unit; empty if the two are the same. */
    private static int[] units(String text) {
        int points = text.codePointCount(0, text.length());
        int[] units = new int[points == text.length() ? 0 : points + 1];
        for (int point = 1; point < units.length; point++) {
            units[point] = text.offsetByCodePoints(units[point - 1], 1);
        }
        return units;
    }

    private static int unit(int[] units, int point) {
        return units.length == 0 ? point : units[Math.min(point, units.length - 1)];
    }

    private void add(ScannedTurn scanned, int turn, List<Row> rows, Set<Row> begun, List<Mention> mentions) {
        Span here = scanned.turn().span();
        boolean counts = counted.test(scanned.turn());
        for (Row row : rows) {
            if (row.span().end() <= here.start() || row.span().start() >= here.end()) {
                continue;
            }
            boolean first = counts && begun.add(row);
            Span span = new Span(
                    Math.max(row.span().start(), here.start()),
                    Math.min(row.span().end(), here.end()));
            mentions.add(new Mention(
                    row.code(),
                    turn,
                    span,
                    quotation(scanned, span),
                    indicator(row),
                    row.coding().negated(),
                    first ? row.part() : Mention.Part.CONTINUED,
                    first ? row.themes() : List.of(),
                    remark(row.coding())));
        }
    }

    private Span quotation(ScannedTurn scanned, Span span) {
        Tokens tokens = scanned.tokens();
        int first = 0;
        int beyond = tokens.size();
        while (first < beyond) {
            int middle = (first + beyond) >>> 1;
            if (tokens.end(middle) > span.start()) {
                beyond = middle;
            } else {
                first = middle + 1;
            }
        }
        int end = first;
        while (end < tokens.size() && tokens.start(end) < span.end()) {
            end++;
        }
        return first == end ? span : new QuotationWindow(scanned, first, end, maxWords).span();
    }

    private int indicator(Row row) {
        List<String> written = codes.get(row.code()).indicators().stream()
                .map(one -> one.manner().written())
                .toList();
        return row.coding().indicator().isEmpty()
                ? -1
                : written.indexOf(row.coding().indicator());
    }

    private static String remark(Coding coding) {
        String who = coding.coder().equals(Coding.ENGINE) ? "" : coding.coder();
        return who + (who.isEmpty() || coding.memo().isEmpty() ? "" : ": ") + coding.memo();
    }
}
