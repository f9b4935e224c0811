package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.themata.coding.Coding;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.coding.Status;
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
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final Map<String, List<Coding>> byDocument = new HashMap<>();
    private final Unit unit;
    private final Predicate<Turn> counted;
    private final Scan scan;

    /**
     * @param codes every theme and code, depth first
     * @param codings the ledger
     * @param unit what a segment is
     * @param counted which turns are counted
     * @param scan cuts the transcripts into tokens
     */
    public LedgerCounter(List<Code> codes, List<Coding> codings, Unit unit, Predicate<Turn> counted, Scan scan) {
        this.codes = List.copyOf(codes);
        this.unit = unit;
        this.counted = counted;
        this.scan = scan;
        for (int i = 0; i < codes.size(); i++) {
            numbers.put(codes.get(i).id(), i);
        }
        this.parents = parents();
        codings.forEach(coding -> byDocument
                .computeIfAbsent(coding.document(), d -> new ArrayList<>())
                .add(coding));
    }

    private int[] parents() {
        int[] above = new int[codes.size()];
        Arrays.fill(above, -1);
        for (int i = 0; i < codes.size(); i++) {
            for (Code below : codes.get(i).codes()) {
                above[numbers.getOrDefault(below.id(), i)] = i;
            }
        }
        return above;
    }

    /** A counted stretch: where it is and which tokens (of the whole transcript) it has. */
    private record Stretch(int start, int end, int firstToken, int endToken) {
        boolean overlaps(Stretch other) {
            return start < other.end && other.start < end;
        }
    }

    /** The tokens of a transcript with what is needed to place codings on them. */
    private static final class Placed {
        final List<int[]> tokens = new ArrayList<>();
        final List<TurnTokens> turns = new ArrayList<>();
    }

    /** A counted turn and its tokens: {@code [first, end)} of the transcript's. */
    private record TurnTokens(Turn turn, int first, int end, int startPoint, int endPoint) {}

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
        Placed placed = new Placed();
        CodePoints points = new CodePoints(transcript.text());
        scan.run(transcript, turn -> false, turn -> place(turn, points, placed, speakers, leftOut));
        List<Coding> rows = byDocument.getOrDefault(transcript.id(), List.of());
        stretches(rows, placed).forEach((code, stretches) -> add(code, stretches, placed, speakers, witness));
        if (speakers.isEmpty()) {
            speakers.put("", new SpeakerCount(transcript.id(), "", "", 0));
        }
        return new TranscriptTally(
                transcript.id(),
                speakers.values().stream().map(SpeakerCount::cell).toList(),
                leftOut.total());
    }

    private void place(
            ScannedTurn scanned,
            CodePoints points,
            Placed placed,
            Map<String, SpeakerCount> speakers,
            LeftOutCount leftOut) {
        Turn turn = scanned.turn();
        Tokens tokens = scanned.tokens();
        boolean counts = counted.test(turn);
        leftOut.add(turn.role(), tokens.words(), tokens.marks(), counts);
        int[] sentences = unit == Unit.SENTENCE ? scanned.sentenceNumbers() : new int[0];
        int first = placed.tokens.size();
        int start = points.at(turn.span().start());
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            paragraph += i > 0 && tokens.startsParagraph(i) ? 1 : 0;
            int part = unit == Unit.SENTENCE ? sentences[i] : unit == Unit.PARAGRAPH ? paragraph : 0;
            int word = tokens.kind(i).isWord() ? 1 : 0;
            placed.tokens.add(new int[] {points.at(tokens.start(i)), points.at(tokens.end(i)), word, part});
        }
        if (counts) {
            SpeakerCount speaker = speakers.computeIfAbsent(
                    key(turn),
                    k -> new SpeakerCount(scanned.transcript().id(), turn.participant(), turn.speaker(), codes.size()));
            speaker.addWords(tokens.words());
            int end = points.at(turn.span().end());
            placed.turns.add(new TurnTokens(turn, first, placed.tokens.size(), start, end));
        }
    }

    private static String key(Turn turn) {
        return turn.participant() + '\n' + turn.speaker();
    }

    /** For each code its rows; for each theme the merged rows of its subtree. */
    private Map<Integer, List<Stretch>> stretches(List<Coding> rows, Placed placed) {
        Map<Integer, List<Stretch>> byCode = new HashMap<>();
        Map<Integer, List<Stretch>> candidates = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Coding row : rows) {
            boolean mergeable = row.status() == Status.SUPPRESSED && row.rule().equals(Rule.OVERLAP.toString());
            boolean counts = row.status().counts();
            String identity = row.start() + " " + row.end() + " " + row.code() + " " + row.coder();
            if (!counts && !mergeable || counts && !seen.add(identity)) {
                continue;
            }
            int code = numbers.getOrDefault(row.code(), -1);
            Stretch stretch = stretch(row, placed);
            if (counts && !codes.get(code).isTheme()) {
                byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(stretch);
            }
            for (int theme = codes.get(code).isTheme() ? code : parents[code]; theme >= 0; theme = parents[theme]) {
                candidates.computeIfAbsent(theme, c -> new ArrayList<>()).add(stretch);
            }
        }
        candidates.forEach((theme, all) -> byCode.put(theme, longestFirst(all)));
        return byCode;
    }

    private static Stretch stretch(Coding row, Placed placed) {
        int first = 0;
        int beyond = placed.tokens.size();
        while (first < beyond) {
            int middle = (first + beyond) >>> 1;
            if (placed.tokens.get(middle)[1] > row.start()) {
                beyond = middle;
            } else {
                first = middle + 1;
            }
        }
        int end = first;
        while (end < placed.tokens.size() && placed.tokens.get(end)[0] < row.end()) {
            end++;
        }
        return new Stretch(row.start(), row.end(), first, end);
    }

    private static List<Stretch> longestFirst(List<Stretch> candidates) {
        List<Stretch> order = new ArrayList<>(candidates);
        order.sort(Comparator.<Stretch>comparingInt(s -> s.firstToken() - s.endToken())
                .thenComparingInt(Stretch::start)
                .thenComparingInt(Stretch::end));
        Set<Integer> taken = new HashSet<>();
        List<Stretch> accepted = new ArrayList<>();
        for (Stretch stretch : order) {
            boolean free = stretch.firstToken() < stretch.endToken()
                    ? range(stretch).noneMatch(taken::contains)
                    : accepted.stream().noneMatch(stretch::overlaps);
            if (free) {
                range(stretch).forEach(taken::add);
                accepted.add(stretch);
            }
        }
        return accepted;
    }

    private static java.util.stream.IntStream range(Stretch stretch) {
        return java.util.stream.IntStream.range(stretch.firstToken(), stretch.endToken());
    }

    private void add(
            int code, List<Stretch> stretches, Placed placed, Map<String, SpeakerCount> speakers, Witness witness) {
        stretches.sort(Comparator.comparingInt(Stretch::start));
        Set<Stretch> mentioned = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (TurnTokens turn : placed.turns) {
            SpeakerCount speaker = speakers.get(key(turn.turn()));
            Set<Integer> covered = new LinkedHashSet<>();
            Set<Integer> parts = new LinkedHashSet<>();
            for (Stretch stretch : stretches) {
                if (speaker == null || stretch.end() <= turn.startPoint() || stretch.start() >= turn.endPoint()) {
                    continue;
                }
                if (mentioned.add(stretch)) {
                    speaker.addMention(code, 0);
                    witness.mention(code, stretch.start(), stretch.end());
                }
                int from = Math.max(stretch.firstToken(), turn.first());
                int to = Math.min(stretch.endToken(), turn.end());
                parts.add(from < to ? placed.tokens.get(from)[3] : 0);
                for (int i = from; i < to; i++) {
                    if (placed.tokens.get(i)[2] == 1) {
                        covered.add(i);
                    }
                }
            }
            if (speaker != null && !parts.isEmpty()) {
                speaker.addCovered(code, covered.size());
                parts.forEach(part -> speaker.addUnit(code, turn.turn().number() * 100_000 + part));
            }
        }
    }

    /** The ids of documents that the ledger knows, in order of appearance. */
    public Set<String> documents() {
        return new LinkedHashSet<>(byDocument.keySet());
    }
}
