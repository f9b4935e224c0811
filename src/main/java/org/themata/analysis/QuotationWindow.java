package org.themata.analysis;

import org.themata.coding.Passage;
import org.themata.coding.ScannedTurn;
import org.themata.text.Span;
import org.themata.text.Tokens;

/**
 * The part of a turn around a hit: its sentence, and whole sentences after and before it in turn while the words
 * suffice. A sentence that alone is too long is cut on both sides of the hit. A hit that alone is too long, as those of
 * people are, is cut behind the last of its sentences that fits, and inside its first if none does.
 */
final class QuotationWindow {
    static final String CUT = "…";

    private final ScannedTurn turn;
    private final Tokens tokens;
    private final int maxWords;
    private int from;
    private int to;

    /**
     * @param first first token of the hit
     * @param end the token after its last
     */
    QuotationWindow(ScannedTurn turn, int first, int end, int maxWords) {
        this.turn = turn;
        this.tokens = turn.tokens();
        this.maxWords = maxWords;
        this.from = sentenceStart(first);
        this.to = sentenceEnd(end - 1);
        if (tokens.words(first, end) > maxWords) {
            cutHit(first, end);
        } else if (tokens.words(from, to) > maxWords) {
            cutInside(first, end);
        } else {
            addSentences();
        }
    }

    private int sentenceStart(int token) {
        int[] sentences = turn.sentenceNumbers();
        int start = token;
        while (start > 0 && sentences[start - 1] == sentences[token]) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int token) {
        int[] sentences = turn.sentenceNumbers();
        int end = token + 1;
        while (end < tokens.size() && sentences[end] == sentences[token]) {
            end++;
        }
        return end;
    }

    private void addSentences() {
        boolean added = true;
        while (added) {
            added = false;
            if (to < tokens.size() && tokens.words(from, sentenceEnd(to)) <= maxWords) {
                to = sentenceEnd(to);
                added = true;
            }
            if (from > 0 && tokens.words(sentenceStart(from - 1), to) <= maxWords) {
                from = sentenceStart(from - 1);
                added = true;
            }
        }
    }

    private void cutHit(int first, int end) {
        from = first;
        to = first;
        while (to < end && tokens.words(from, Math.min(end, sentenceEnd(to))) <= maxWords) {
            to = Math.min(end, sentenceEnd(to));
        }
        while (to == first || tokens.words(from, to + 1) <= maxWords && sentenceStart(to) <= first) {
            to++;
        }
    }

    private void cutInside(int first, int end) {
        int least = from;
        int most = to;
        from = first;
        to = end;
        boolean added = true;
        while (added) {
            added = false;
            if (to < most && tokens.words(from, to + 1) <= maxWords) {
                to++;
                added = true;
            }
            if (from > least && tokens.words(from - 1, to) <= maxWords) {
                from--;
                added = true;
            }
        }
        while (to < most && to > end && !tokens.kind(to - 1).isWord()) {
            to--;
        }
        while (from > least && from < first && !tokens.kind(from).isWord()) {
            from++;
        }
    }

    /** Where it stands in the transcript's text. */
    Span span() {
        return new Span(tokens.start(from), tokens.end(to - 1));
    }

    /** As people read it. */
    String text() {
        Span span = span();
        String passage = Passage.of(turn.transcript(), turn.turn(), span.start(), span.end());
        return (from > 0 ? CUT + " " : "") + passage + (to < tokens.size() ? " " + CUT : "");
    }
}
