package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.codebook.Manner;
import org.themata.coding.Cause;
import org.themata.coding.Compat;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Passage;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Keys;
import org.themata.text.Span;
import org.themata.text.Tokens;

/** Explains the turns of transcripts. For one thread. */
public final class Explainer {
    /** The rule of candidates in turns that are not counted because of who speaks. */
    public static final String INTERVIEWER = "interviewer";

    private final Matcher matcher;
    private final Scan scan;
    private final Predicate<Turn> counted;
    private final Set<String> codes;
    private int sentencesBefore;

    /**
     * @param matcher the codebook
     * @param counted which turns count; the others are explained too
     * @param codes ids of the codes whose candidates are wanted
     */
    public Explainer(Matcher matcher, Predicate<Turn> counted, Set<String> codes) {
        this.matcher = matcher;
        this.scan = matcher.scan();
        this.counted = counted;
        this.codes = Set.copyOf(codes);
    }

    /**
     * Explains a transcript.
     *
     * @param all whether turns without candidates are wanted too
     */
    public void explain(Transcript transcript, boolean all, Consumer<Explanation> into) {
        sentencesBefore = 0;
        CodePoints codePoints = new CodePoints(transcript.text());
        scan.run(transcript, turn -> true, scanned -> {
            List<Candidate> candidates = candidates(scanned, codePoints);
            if (all || !candidates.isEmpty()) {
                into.accept(new Explanation(
                        transcript.id(),
                        transcript.file(),
                        scanned.turn(),
                        words(scanned),
                        marks(scanned),
                        candidates));
            }
            sentencesBefore += scanned.sentences();
        });
    }

    private List<Explanation.Word> words(ScannedTurn scanned) {
        Tokens tokens = scanned.tokens();
        List<Explanation.Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.text(i);
            words.add(new Explanation.Word(
                    scanned.tokensBefore() + i + 1,
                    sentencesBefore + scanned.sentenceNumbers()[i] + 1,
                    text,
                    tokens.kind(i),
                    keys(text)));
        }
        return words;
    }

    /** What is compared: the key, and the key without a word that is elided before it. */
    private String keys(String text) {
        if (matcher.rules().compat() == Compat.QUANTEDA) {
            return Keys.lower(text);
        }
        String bare = matcher.rules().elision().bare(text);
        return bare.equals(text) ? Keys.folded(text) : Keys.folded(text) + " / " + Keys.folded(bare);
    }

    private static List<String> marks(ScannedTurn scanned) {
        List<String> marks = new ArrayList<>();
        for (int m = 0; m < scanned.tokens().marks(); m++) {
            Span mark = scanned.tokens().mark(m);
            marks.add(mark.of(scanned.transcript().text()));
        }
        return marks;
    }

    private List<Candidate> candidates(ScannedTurn scanned, CodePoints codePoints) {
        Hits hits = scanned.hits();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Code code = matcher.codes().get(hits.code(i));
            if (codes.contains(code.id())) {
                candidates.add(candidate(scanned, i, code, codePoints));
            }
        }
        return candidates;
    }

    private Candidate candidate(ScannedTurn scanned, int i, Code code, CodePoints codePoints) {
        Hits hits = scanned.hits();
        int from = scanned.tokens().start(hits.first(i));
        boolean roleCounts = counted.test(scanned.turn());
        Rule rule = hits.rule(i);
        String why = roleCounts || rule != Rule.NONE ? rule.toString() : INTERVIEWER;
        Candidate.Other here = other(scanned, new Cause(hits.first(i), hits.end(i), hits.indicator(i)), codePoints);
        return new Candidate(
                here.firstToken(),
                here.lastToken(),
                sentencesBefore + scanned.sentenceNumbers()[hits.first(i)] + 1,
                line(scanned, from),
                here.start(),
                here.end(),
                here.match(),
                code,
                matcher.indicator(hits.indicator(i)).manner(),
                why.isEmpty(),
                why,
                scanned.suppressor(i).map(cause -> other(scanned, cause, codePoints)),
                scanned.trigger(i).map(cause -> other(scanned, cause, codePoints)));
    }

    private Candidate.Other other(ScannedTurn scanned, Cause cause, CodePoints codePoints) {
        Tokens tokens = scanned.tokens();
        int from = tokens.start(cause.first());
        int to = tokens.end(cause.end() - 1);
        Optional<Manner> indicator = cause.indicator() < 0
                ? Optional.empty()
                : Optional.of(matcher.indicator(cause.indicator()).manner());
        return new Candidate.Other(
                scanned.tokensBefore() + cause.first() + 1,
                scanned.tokensBefore() + cause.end(),
                codePoints.at(from),
                codePoints.at(to),
                Passage.of(scanned.transcript(), scanned.turn(), from, to),
                indicator.map(Manner::written).orElse(""),
                indicator.map(Manner::line).orElse(0));
    }

    private static int line(ScannedTurn scanned, int offset) {
        Turn turn = scanned.turn();
        String text = scanned.transcript().text();
        long ends = text.substring(turn.span().start(), offset)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return turn.lineAt(offset, turn.line() + (int) ends);
    }
}
