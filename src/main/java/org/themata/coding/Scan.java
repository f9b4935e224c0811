package org.themata.coding;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Indicator;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Lexicon;
import org.themata.text.Sentences;
import org.themata.text.TextWindow;
import org.themata.text.Tokeniser;
import org.themata.text.Tokens;

/**
 * Runs a codebook over transcripts, turn by turn. Each distinct token is compared with the codebook once; after that a
 * token costs one look-up, however many indicators there are. For one thread.
 */
public final class Scan {
    /** With more distinct tokens than these the lexicon is forgotten between two transcripts, to bound memory. */
    private static final int LEXICON_LIMIT = 80_000;

    private static final int[] NO_SINKS = {};

    private final Matcher matcher;
    private final Tokeniser tokeniser;
    private final Lexicon lexicon = new Lexicon();
    private final Tokens tokens = new Tokens(lexicon);
    private final Hits hits = new Hits();
    private final Occurrences vetoes = new Occurrences();
    private final Occurrences nears = new Occurrences();
    private final Occurrences contexts = new Occurrences();
    private final Negations negations;
    private final LongestFirst longestFirst;
    private final AcrossCodes acrossCodes;
    private final @Nullable LemmaParts lemmas;
    private final boolean wordsMayEndSentences;
    private int[][] partsOfType = new int[1024][];
    private int[][] sinksOfType = new int[1024][];
    /** Types that no single token and no beginning of a phrase matches: nine in ten tokens of a text. */
    private boolean[] idle = new boolean[1024];

    private final TextWindow text = new TextWindow();
    private @Nullable Sentences sentences;
    private int @Nullable [] sentenceNumbers;
    private @Nullable Turn turn;
    private int @Nullable [] @Nullable [] lemmaParts;

    Scan(Matcher matcher) {
        this(matcher, Languages.tokeniser(matcher.rules));
    }

    /** @param tokeniser cuts the text, in place of the one that the rules name */
    Scan(Matcher matcher, Tokeniser tokeniser) {
        this.matcher = matcher;
        this.tokeniser = tokeniser;
        this.longestFirst = new LongestFirst(matcher);
        this.acrossCodes = new AcrossCodes(matcher);
        this.negations = new Negations(this);
        this.lemmas =
                matcher.lemmas().map(own -> new LemmaParts(own, matcher.parts)).orElse(null);
        // the other tokenisers leave a full stop on its word
        this.wordsMayEndSentences = !tokeniser.name().equals("words");
    }

    /**
     * Runs over one transcript.
     *
     * @param counted which turns are matched; the others are only tokenised
     * @param visitor is shown each turn, in order, and must not keep what it is shown
     */
    public void run(Transcript transcript, Predicate<Turn> counted, Consumer<ScannedTurn> visitor) {
        if (lexicon.size() > LEXICON_LIMIT) {
            lexicon.clear();
            Arrays.fill(sinksOfType, null);
            Arrays.fill(idle, false);
            if (lemmas != null) {
                lemmas.clear();
            }
        }
        text.open(transcript.characters());
        ScannedTurn shown = new ScannedTurn(this, transcript);
        for (Turn next : transcript.turns()) {
            turn = next;
            sentenceNumbers = null;
            hits.clear();
            tokens.clear();
            text.tokenise(tokeniser, next.span(), next.speech(), tokens);
            boolean isCounted = counted.test(next);
            if (isCounted) {
                match();
            }
            shown.show(next, isCounted);
            visitor.accept(shown);
        }
    }

    Tokens tokens() {
        return tokens;
    }

    Hits hits() {
        return hits;
    }

    Matcher matcher() {
        return matcher;
    }

    /** For each token of the turn the number of its sentence in the turn, from 0; found at the first question only. */
    int[] sentenceNumbers() {
        int[] known = sentenceNumbers;
        if (known == null) {
            Sentences finder = sentences;
            if (finder == null) {
                finder = Sentences.of(matcher.rules.language(), matcher.rules.models());
                sentences = finder;
            }
            Turn current = java.util.Objects.requireNonNull(turn);
            known = finder.number(text, current.speech(), tokens, 0, tokens.size());
            sentenceNumbers = known;
        }
        return known;
    }

    private void match() {
        vetoes.clear();
        nears.clear();
        contexts.clear();
        negations.clear();
        lemmaParts = lemmas == null ? null : lemmas.of(tokens, this::sentenceNumbers);
        int[] anySinks = matcher.sinksOfPart[Parts.ANY];
        int anyNode = matcher.beginsPhrase[Parts.ANY] ? matcher.phrases.step(0, Parts.ANY) : -1;
        boolean plain = anySinks.length == 0 && anyNode < 0 && lemmaParts == null;
        if (sinksOfType.length < lexicon.size()) {
            widen(lexicon.size());
        }
        int size = tokens.size();
        for (int i = 0; i < size; i++) {
            int type = tokens.type(i);
            if (plain && idle[type]) {
                continue;
            }
            match(i, type);
            for (int sink : anySinks) {
                found(i, i + 1, sink);
            }
            if (anyNode >= 0) {
                walk(anyNode, i, i + 1);
            }
            matchLemmas(i);
        }
        settle();
    }

    private void match(int token, int type) {
        if (sinksOfType[type] == null) {
            resolve(type);
        }
        for (int sink : sinksOfType[type]) {
            found(token, token + 1, sink);
        }
        for (int part : partsOfType[type]) {
            if (matcher.beginsPhrase[part]) {
                walk(matcher.phrases.step(0, part), token, token + 1);
            }
        }
    }

    private void matchLemmas(int i) {
        if (lemmaParts == null) {
            return;
        }
        int[] parts = lemmaParts[i];
        if (parts == null) {
            return;
        }
        for (int part : parts) {
            for (int sink : matcher.sinksOfPart[part]) {
                found(i, i + 1, sink);
            }
        }
    }

    private void widen(int types) {
        int wider = Math.max(types, sinksOfType.length * 2);
        sinksOfType = Arrays.copyOf(sinksOfType, wider);
        partsOfType = Arrays.copyOf(partsOfType, wider);
        idle = Arrays.copyOf(idle, wider);
    }

    /** Compares a distinct token with all parts, once. */
    private void resolve(int type) {
        int[] parts = matcher.parts.matching(lexicon.text(type));
        partsOfType[type] = parts;
        int size = 0;
        for (int part : parts) {
            size += matcher.sinksOfPart[part].length;
        }
        int[] sinks = size == 0 ? NO_SINKS : new int[size];
        int at = 0;
        for (int part : parts) {
            for (int sink : matcher.sinksOfPart[part]) {
                sinks[at++] = sink;
            }
        }
        sinksOfType[type] = sinks;
        idle[type] = sinks.length == 0 && !beginsPhrase(parts);
    }

    private boolean beginsPhrase(int[] parts) {
        for (int part : parts) {
            if (matcher.beginsPhrase[part]) {
                return true;
            }
        }
        return false;
    }

    /** Goes on with a phrase whose tokens so far are {@code [first, next)}. */
    private void walk(int node, int first, int next) {
        for (int sink : matcher.phrases.ends(node)) {
            if (!crossesSentence(first, next)) {
                found(first, next, sink);
            }
        }
        if (next >= tokens.size() || breaksBefore(next)) {
            return;
        }
        int type = tokens.type(next);
        if (sinksOfType[type] == null) {
            resolve(type);
        }
        for (int part : partsOfType[type]) {
            int further = matcher.phrases.step(node, part);
            if (further >= 0) {
                walk(further, first, next + 1);
            }
        }
        int further = matcher.phrases.step(node, Parts.ANY);
        if (further >= 0) {
            walk(further, first, next + 1);
        }
    }

    private boolean breaksBefore(int token) {
        return tokens.startsParagraph(token) && matcher.rules.compat() != Compat.QUANTEDA;
    }

    /** Whether a sentence ends inside: that can only be where something other than a word stands. */
    private boolean crossesSentence(int first, int end) {
        if (matcher.rules.compat() == Compat.QUANTEDA) {
            return false;
        }
        for (int i = first; i < end - 1; i++) {
            if (wordsMayEndSentences || !tokens.kind(i).isWord()) {
                int[] numbers = sentenceNumbers();
                return numbers[first] != numbers[end - 1];
            }
        }
        return false;
    }

    private void found(int first, int end, int sinkNumber) {
        Sink sink = matcher.sink(sinkNumber);
        switch (sink.use()) {
            case HIT ->
                hits.add(
                        first,
                        end,
                        sink.indicator(),
                        matcher.indicators.get(sink.indicator()).code());
            case VETO -> vetoes.add(first, end, sinkNumber);
            case NEAR -> nears.add(first, end, sinkNumber);
            case CONTEXT -> contexts.add(first, end, sinkNumber);
            default -> negations.add(first, end, sink.use());
        }
    }

    private void settle() {
        if (nears.size() > 0) {
            new NearPairs(this, nears).addTo(hits);
        }
        if (hits.size() == 0) {
            return;
        }
        hits.sort();
        applyVetoes();
        applyContexts();
        if (matcher.rules.overlap() == Overlap.CODE) {
            longestFirst.resolve(hits);
        } else {
            acrossCodes.resolve(hits);
        }
        if (matcher.rules.needsNegation()) {
            negations.apply(hits);
        }
    }

    private void applyVetoes() {
        for (int i = 0; vetoes.size() > 0 && i < hits.size(); i++) {
            for (int v = vetoes.firstEndingAfter(hits.first(i));
                    v < vetoes.size() && vetoes.first(v) < hits.end(i);
                    v++) {
                int code = matcher.indicators
                        .get(matcher.sink(vetoes.sink(v)).indicator())
                        .code();
                if (hits.code(i) == code && hits.first(i) < vetoes.end(v)) {
                    hits.suppress(i, Rule.NOT, -1);
                }
            }
        }
    }

    private void applyContexts() {
        if (contexts.size() == 0) {
            return;
        }
        for (int i = 0; i < hits.size(); i++) {
            if (hits.rule(i) == Rule.NONE
                    && matcher.indicator(hits.indicator(i)) instanceof Indicator.Unless unless
                    && contextStands(i, unless)) {
                hits.suppress(i, Rule.UNLESS, -1);
            }
        }
    }

    private boolean contextStands(int hit, Indicator.Unless unless) {
        int last = hits.end(hit) - 1 + unless.within();
        int c = contexts.firstEndingAfter(hits.first(hit) - unless.within());
        for (; c < contexts.size() && contexts.first(c) <= last; c++) {
            if (matcher.sink(contexts.sink(c)).indicator() != hits.indicator(hit)) {
                continue;
            }
            if (stands(c, hit, unless)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word {@code context} stands where the {@code unless} of a hit looks for it. */
    boolean stands(int context, int hit, Indicator.Unless unless) {
        int before = hits.first(hit) - (contexts.end(context) - 1);
        int after = contexts.first(context) - (hits.end(hit) - 1);
        boolean stands = unless.side() != Indicator.Side.AFTER && before >= 1 && before <= unless.within()
                || unless.side() != Indicator.Side.BEFORE && after >= 1 && after <= unless.within();
        return stands && sameSentence(contexts.first(context), hits.first(hit));
    }

    /** What decided about the candidates of the turn. */
    Causes causes() {
        return new Causes(this, vetoes, contexts, negations);
    }

    boolean sameSentence(int a, int b) {
        int[] numbers = sentenceNumbers();
        return numbers[a] == numbers[b];
    }
}
