package org.themata.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.themata.codebook.Code;
import org.themata.codebook.Manner;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Tokens;

/** Turns what a scan finds in one transcript into codings. Used for one transcript, on its turns in order. */
public final class CodingMaker {
    private final Matcher matcher;
    private final Transcript transcript;
    private final CodePoints codePoints;
    private final boolean suppressed;
    private final int context;
    private int sentencesBefore;
    /** The first line break that is not before the last place that was looked at; -1 = there is none. */
    private int lineEnd;

    private Integer[] order = new Integer[16];

    /**
     * @param suppressed whether suppressed candidates are wanted too
     * @param context words of the turn to keep on each side
     */
    public CodingMaker(Matcher matcher, Transcript transcript, boolean suppressed, int context) {
        this.matcher = matcher;
        this.transcript = transcript;
        this.codePoints = new CodePoints(transcript.text());
        this.suppressed = suppressed;
        this.context = context;
        this.lineEnd = transcript.text().indexOf('\n');
    }

    /**
     * The codings of the next turn, by place, then in codebook order. Every turn must be shown, also those not counted.
     */
    public List<Coding> codings(ScannedTurn scanned) {
        List<Coding> codings = List.of();
        if (scanned.counted() && scanned.hits().size() > 0) {
            codings = make(scanned);
        }
        sentencesBefore += scanned.sentences();
        return codings;
    }

    private List<Coding> make(ScannedTurn scanned) {
        Hits hits = scanned.hits();
        List<Coding> codings = new ArrayList<>(hits.size());
        int wanted = inOrder(hits);
        Turn turn = scanned.turn();
        String text = transcript.text();
        int line = turn.line();
        if (lineEnd >= 0 && lineEnd < turn.span().start()) {
            lineEnd = text.indexOf('\n', turn.span().start());
        }
        for (int k = 0; k < wanted; k++) {
            int i = order[k];
            int from = scanned.tokens().start(hits.first(i));
            while (lineEnd >= 0 && lineEnd < from) {
                line++;
                lineEnd = text.indexOf('\n', lineEnd + 1);
            }
            codings.add(make(scanned, hits, i, turn.lineAt(from, line)));
        }
        return codings;
    }

    /** Puts the wanted candidates into {@link #order} and says how many there are. */
    private int inOrder(Hits hits) {
        if (order.length < hits.size()) {
            order = new Integer[hits.size() * 2];
        }
        int wanted = 0;
        for (int i = 0; i < hits.size(); i++) {
            if (suppressed || hits.rule(i) == Rule.NONE) {
                order[wanted++] = i;
            }
        }
        if (wanted > 1) {
            Arrays.sort(order, 0, wanted, (a, b) -> compare(a, b, hits));
        }
        return wanted;
    }

    private static int compare(int a, int b, Hits hits) {
        if (hits.first(a) != hits.first(b)) {
            return Integer.compare(hits.first(a), hits.first(b));
        }
        if (hits.end(a) != hits.end(b)) {
            return Integer.compare(hits.end(a), hits.end(b));
        }
        return hits.code(a) != hits.code(b)
                ? Integer.compare(hits.code(a), hits.code(b))
                : Integer.compare(hits.indicator(a), hits.indicator(b));
    }

    private Coding make(ScannedTurn scanned, Hits hits, int i, int line) {
        Tokens tokens = scanned.tokens();
        Turn turn = scanned.turn();
        int first = hits.first(i);
        int last = hits.end(i) - 1;
        int from = tokens.start(first);
        int to = tokens.end(last);
        int start = codePoints.at(from);
        int end = codePoints.at(to);
        Code code = matcher.codes().get(hits.code(i));
        Manner manner = matcher.indicator(hits.indicator(i)).manner();
        Rule rule = hits.rule(i);
        int sentence = sentencesBefore + scanned.sentenceNumbers()[first] + 1;
        int back = wordsBack(tokens, first);
        int ahead = wordsAhead(tokens, last);
        return new Coding(
                Coding.id(transcript.id(), start, end, code.id()),
                transcript.id(),
                turn.participant(),
                turn.speaker(),
                turn.role().toString(),
                turn.number(),
                sentence,
                line,
                turn.timeAt(from),
                start,
                end,
                code.id(),
                code.path(),
                manner.written(),
                manner.line(),
                transcript.text().substring(from, to).replace("\u00AD", ""),
                hits.negated(i),
                rule == Rule.NONE ? Status.CODED : Status.SUPPRESSED,
                rule.toString(),
                context == 0 || back == first ? "" : Passage.of(transcript, turn, tokens.start(back), from),
                context == 0 || ahead == last ? "" : Passage.of(transcript, turn, to, tokens.end(ahead)),
                Coding.ENGINE,
                "");
    }

    /** The token with which {@link #context} words before {@code first} begin; punctuation between is no word. */
    private int wordsBack(Tokens tokens, int first) {
        int at = first;
        int words = 0;
        for (int i = first - 1; i >= 0 && words < context; i--) {
            if (tokens.kind(i).isWord()) {
                words++;
                at = i;
            }
        }
        return words < context && context > 0 ? 0 : at;
    }

    private int wordsAhead(Tokens tokens, int last) {
        int at = last;
        int words = 0;
        for (int i = last + 1; i < tokens.size() && words < context; i++) {
            if (tokens.kind(i).isWord()) {
                words++;
                at = i;
            }
        }
        return words < context && context > 0 ? tokens.size() - 1 : at;
    }
}
