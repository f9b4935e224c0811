package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Tokens;

/**
 * Counts the codings of a ledger as {@link TranscriptCounter} counts hits: a code's mentions are its rows; a theme's
 * are the rows of its subtree merged, longest first (in tokens), then leftmost. Rows that were suppressed by overlap
 * within a code take part in that merging if the ledger has them. For one thread.
 */
public final class LedgerCounter {
    private final List<Code> codes;
    private final int[] parents;
    private final LedgerRows rows;
    private final List<LedgerRows.Kind> kinds;
    private final int[] codeOfKind;
    private final Unit unit;
    private final Predicate<Turn> counted;
    private final Scan scan;

    /**
     * @param codes every theme and code, depth first
     * @param rows the ledger
     * @param unit what a segment is
     * @param counted which turns are counted
     * @param scan cuts the transcripts into tokens
     */
    public LedgerCounter(List<Code> codes, LedgerRows rows, Unit unit, Predicate<Turn> counted, Scan scan) {
        this.codes = List.copyOf(codes);
        this.rows = rows;
        this.unit = unit;
        this.counted = counted;
        this.scan = scan;
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            numbers.put(codes.get(i).id(), i);
        }
        this.parents = parents(numbers);
        this.kinds = rows.kinds();
        this.codeOfKind = kinds.stream()
                .mapToInt(kind -> numbers.getOrDefault(kind.code(), -1))
                .toArray();
    }

    private int[] parents(Map<String, Integer> numbers) {
        int[] above = new int[codes.size()];
        Arrays.fill(above, -1);
        for (int i = 0; i < codes.size(); i++) {
            for (Code below : codes.get(i).codes()) {
                above[numbers.getOrDefault(below.id(), i)] = i;
            }
        }
        return above;
    }

    /** A coded stretch: where it is and which tokens (of the whole transcript) it has. */
    private record Stretch(int start, int end, int firstToken, int endToken) {
        boolean overlaps(Stretch other) {
            return start < other.end && other.start < end;
        }
    }

    /** A counted turn and its tokens, {@code [first, end)} of the transcript's. */
    private record TurnTokens(int number, SpeakerCount speaker, int first, int end, int startPoint, int endPoint) {}

    /** A row that counts for its code only once. */
    private record Place(int start, int end, int kind) {}

    /** Is told of each mention while it is counted. */
    public interface Witness {
        /**
         * @param code the number of the code or theme
         * @param start first code point in the transcript's text
         * @param end the code point after the last
         */
        void mention(int code, int start, int end);
    }

    /** Counts the codings of one transcript. */
    public TranscriptTally count(Transcript transcript) {
        return count(transcript, (code, start, end) -> {});
    }

    /** Counts the codings of one transcript, and tells a witness of each mention. */
    public TranscriptTally count(Transcript transcript, Witness witness) {
        Map<String, SpeakerCount> speakers = new LinkedHashMap<>();
        LeftOutCount leftOut = new LeftOutCount();
        PlacedTokens tokens = new PlacedTokens();
        List<TurnTokens> turns = new ArrayList<>();
        CodePoints points = new CodePoints(transcript.text());
        scan.run(transcript, turn -> false, scanned -> {
            Turn turn = scanned.turn();
            boolean counts = counted.test(turn);
            Tokens spoken = scanned.tokens();
            int words = spoken.words();
            leftOut.add(turn.role(), words, spoken.marks(), counts);
            int first = tokens.size();
            int start = points.at(turn.span().start());
            place(scanned, points, tokens);
            if (counts) {
                SpeakerCount speaker = speakers.computeIfAbsent(
                        turn.participant() + '\n' + turn.speaker(),
                        k -> new SpeakerCount(transcript.id(), turn.participant(), turn.speaker(), codes.size()));
                speaker.addWords(words);
                int end = points.at(turn.span().end());
                turns.add(new TurnTokens(turn.number(), speaker, first, tokens.size(), start, end));
            }
        });
        stretches(transcript.id(), tokens).forEach((code, stretches) -> add(code, stretches, tokens, turns, witness));
        if (speakers.isEmpty()) {
            speakers.put("", new SpeakerCount(transcript.id(), "", "", 0));
        }
        return new TranscriptTally(
                transcript.id(),
                speakers.values().stream().map(SpeakerCount::cell).toList(),
                leftOut.total());
    }

    private void place(ScannedTurn scanned, CodePoints points, PlacedTokens placed) {
        Tokens tokens = scanned.tokens();
        int[] sentences = unit == Unit.SENTENCE ? scanned.sentenceNumbers() : new int[0];
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            paragraph += i > 0 && tokens.startsParagraph(i) ? 1 : 0;
            int part = unit == Unit.SENTENCE ? sentences[i] : unit == Unit.PARAGRAPH ? paragraph : 0;
            int start = points.at(tokens.start(i));
            placed.add(start, points.at(tokens.end(i)), tokens.kind(i).isWord(), part);
        }
    }

    /** For each code its rows; for each theme the merged rows of its subtree. */
    private Map<Integer, List<Stretch>> stretches(String document, PlacedTokens tokens) {
        Map<Integer, List<Stretch>> byCode = new HashMap<>();
        Map<Integer, List<Stretch>> candidates = new HashMap<>();
        Set<Place> seen = new HashSet<>();
        rows.forEach(document, row -> {
            LedgerRows.Kind kind = kinds.get(rows.kind(row));
            Place place = new Place(rows.start(row), rows.end(row), rows.kind(row));
            if (!kind.counts() && !kind.merges() || kind.counts() && !seen.add(place)) {
                return;
            }
            int code = codeOfKind[place.kind()];
            int first = tokens.firstEndingAfter(place.start());
            Stretch stretch = new Stretch(place.start(), place.end(), first, tokens.endBefore(first, place.end()));
            if (kind.counts() && !codes.get(code).isTheme()) {
                byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(stretch);
            }
            for (int theme = codes.get(code).isTheme() ? code : parents[code]; theme >= 0; theme = parents[theme]) {
                candidates.computeIfAbsent(theme, c -> new ArrayList<>()).add(stretch);
            }
        });
        candidates.forEach((theme, all) -> byCode.put(theme, longestFirst(all)));
        return byCode;
    }

    private static List<Stretch> longestFirst(List<Stretch> candidates) {
        List<Stretch> order = new ArrayList<>(candidates);
        order.sort(Comparator.<Stretch>comparingInt(s -> s.firstToken() - s.endToken())
                .thenComparingInt(Stretch::start)
                .thenComparingInt(Stretch::end));
        BitSet taken = new BitSet();
        List<Stretch> accepted = new ArrayList<>();
        for (Stretch stretch : order) {
            boolean free;
            if (stretch.firstToken() < stretch.endToken()) {
                int next = taken.nextSetBit(stretch.firstToken());
                free = next < 0 || next >= stretch.endToken();
            } else {
                free = accepted.stream().noneMatch(stretch::overlaps);
            }
            if (free) {
                taken.set(stretch.firstToken(), stretch.endToken());
                accepted.add(stretch);
            }
        }
        return accepted;
    }

    /** Goes through the turns and the stretches side by side; what reaches into the next turn stays open. */
    private static void add(
            int code, List<Stretch> stretches, PlacedTokens tokens, List<TurnTokens> turns, Witness witness) {
        stretches.sort(Comparator.comparingInt(Stretch::start));
        Set<Stretch> mentioned = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        List<Stretch> open = new ArrayList<>();
        int next = 0;
        for (TurnTokens turn : turns) {
            while (next < stretches.size() && stretches.get(next).start() < turn.endPoint()) {
                open.add(stretches.get(next++));
            }
            open.removeIf(stretch -> stretch.end() <= turn.startPoint());
            if (!open.isEmpty()) {
                add(code, open, tokens, turn, mentioned, witness);
            }
        }
    }

    private static void add(
            int code,
            List<Stretch> open,
            PlacedTokens tokens,
            TurnTokens turn,
            Set<Stretch> mentioned,
            Witness witness) {
        Set<Integer> parts = new LinkedHashSet<>();
        int covered = 0;
        int until = turn.first();
        for (Stretch stretch : open) {
            if (mentioned.add(stretch)) {
                turn.speaker().addMention(code, 0);
                witness.mention(code, stretch.start(), stretch.end());
            }
            int from = Math.max(stretch.firstToken(), turn.first());
            int to = Math.min(stretch.endToken(), turn.end());
            parts.add(from < to ? tokens.part(from) : 0);
            covered += tokens.words(Math.max(from, until), to);
            until = Math.max(until, to);
        }
        turn.speaker().addCovered(code, covered);
        parts.forEach(part -> turn.speaker().addUnit(code, turn.number() * 100_000 + part));
    }
}
