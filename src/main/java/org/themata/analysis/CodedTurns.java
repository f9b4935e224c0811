package org.themata.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Tokens;

/** Finds where codes stand in the turns of a transcript: those of the engine, or those of a ledger. For one thread. */
public final class CodedTurns {
    private final Scan scan;
    private final Predicate<Turn> counted;
    private final List<Code> codes;
    private final Map<String, List<Integer>> numbers = new HashMap<>();
    private final Map<String, List<Coding>> ledger = new HashMap<>();
    private final boolean byLedger;

    /** Finds what a matcher finds. */
    public CodedTurns(Matcher matcher, Predicate<Turn> counted) {
        this.scan = matcher.scan();
        this.counted = counted;
        this.codes = matcher.codes();
        this.byLedger = false;
    }

    /**
     * Finds what a ledger says; a coding is a mention of its code; for the themes above it the codings are merged,
     * longest first (in tokens), then leftmost.
     *
     * @param codes every theme and code, depth first
     * @param scan cuts transcripts into tokens
     */
    public CodedTurns(List<Code> codes, List<Coding> codings, Scan scan, Predicate<Turn> counted) {
        this.scan = scan;
        this.counted = counted;
        this.codes = List.copyOf(codes);
        this.byLedger = true;
        for (int number = 0; number < codes.size(); number++) {
            int at = number;
            codes.get(number)
                    .withAllBelow()
                    .forEach(code -> numbers.computeIfAbsent(code.id(), id -> new ArrayList<>())
                            .add(at));
        }
        codings.stream()
                .filter(coding -> coding.status().counts())
                .forEach(coding -> ledger.computeIfAbsent(coding.document(), document -> new ArrayList<>())
                        .add(coding));
    }

    /** The counted turns of a transcript, in order. */
    public List<CodedTurn> of(Transcript transcript) {
        List<CodedTurn> turns = new ArrayList<>();
        CodePoints points = new CodePoints(transcript.text());
        scan.run(transcript, byLedger ? turn -> false : counted, turn -> {
            if (counted.test(turn.turn())) {
                turns.add(coded(turn, points));
            }
        });
        return turns;
    }

    private CodedTurn coded(ScannedTurn turn, CodePoints points) {
        Tokens tokens = turn.tokens();
        int[] wordsBefore = new int[tokens.size() + 1];
        int[] sentenceNumbers = turn.sentenceNumbers();
        List<Integer> sentences = new ArrayList<>();
        List<Integer> paragraphs = new ArrayList<>();
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            paragraph += i > 0 && tokens.startsParagraph(i) ? 1 : 0;
            boolean word = tokens.kind(i).isWord();
            wordsBefore[i + 1] = wordsBefore[i] + (word ? 1 : 0);
            if (word) {
                sentences.add(sentenceNumbers[i]);
                paragraphs.add(paragraph);
            }
        }
        Placer placer = new Placer(wordsBefore);
        if (byLedger) {
            placeLedger(turn, points, placer);
        } else {
            placeHits(turn.hits(), placer);
        }
        return new CodedTurn(
                turn.transcript().id(),
                turn.turn().participant(),
                wordsBefore[tokens.size()],
                sentences.stream().mapToInt(Integer::intValue).toArray(),
                paragraphs.stream().mapToInt(Integer::intValue).toArray(),
                placer.mentions);
    }

    /** From tokens to words; a mention without a word is placed on the word before it. */
    private static final class Placer {
        private final int[] wordsBefore;
        private final List<CodedTurn.Mention> mentions = new ArrayList<>();

        Placer(int[] wordsBefore) {
            this.wordsBefore = wordsBefore;
        }

        void place(int code, int firstToken, int endToken) {
            int all = wordsBefore[wordsBefore.length - 1];
            int first = Math.max(0, Math.min(wordsBefore[firstToken], all - 1));
            mentions.add(new CodedTurn.Mention(code, first, Math.max(first + 1, wordsBefore[endToken])));
        }
    }

    private void placeHits(Hits hits, Placer placer) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.rule(i) == Rule.NONE && !codes.get(hits.code(i)).isTheme()) {
                placer.place(hits.code(i), hits.first(i), hits.end(i));
            }
        }
        for (int k = 0; k < hits.themeHits(); k++) {
            placer.place(hits.themeCode(k), hits.themeFirst(k), hits.themeEnd(k));
        }
    }

    private void placeLedger(ScannedTurn turn, CodePoints points, Placer placer) {
        Tokens tokens = turn.tokens();
        Map<Integer, List<int[]>> ofThemes = new TreeMap<>();
        for (Coding coding : ledger.getOrDefault(turn.transcript().id(), List.of())) {
            int first = 0;
            while (first < tokens.size() && points.at(tokens.end(first)) <= coding.start()) {
                first++;
            }
            int end = first;
            while (end < tokens.size() && points.at(tokens.start(end)) < coding.end()) {
                end++;
            }
            if (first == end) {
                continue;
            }
            for (int number : numbers.getOrDefault(coding.code(), List.of())) {
                if (codes.get(number).isTheme()) {
                    ofThemes.computeIfAbsent(number, theme -> new ArrayList<>()).add(new int[] {first, end});
                } else {
                    placer.place(number, first, end);
                }
            }
        }
        ofThemes.forEach((theme, spans) -> placeMerged(theme, spans, tokens.size(), placer));
    }

    private static void placeMerged(int theme, List<int[]> spans, int tokens, Placer placer) {
        spans.sort(Comparator.<int[]>comparingInt(span -> span[0] - span[1]).thenComparingInt(span -> span[0]));
        BitSet taken = new BitSet(tokens);
        for (int[] span : spans) {
            int next = taken.nextSetBit(span[0]);
            if (next < 0 || next >= span[1]) {
                taken.set(span[0], span[1]);
                placer.place(theme, span[0], span[1]);
            }
        }
    }

    /** The codes, by their numbers. */
    public List<Code> codes() {
        return codes;
    }
}
