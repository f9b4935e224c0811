package org.themata.analysis.indicator;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.themata.analysis.Unit;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Passage;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Elision;
import org.themata.text.Keys;
import org.themata.text.TokenKind;
import org.themata.text.Tokens;

/** Cuts transcripts into turns or sentences, and knows in which of them a code is found. For one thread. */
final class Segments {
    private static final int LONGEST_PHRASE = 3;
    private static final int CONTEXT = 8;

    private final Scan scan;
    private final Set<Integer> codes;
    private final boolean sentences;
    private final Predicate<Turn> counted;

    /** Takes a phrase of a segment, case folded, and its tokens. */
    interface Phrases {
        void take(String text, int from, int to);
    }

    /** @param codes the numbers of the codes that count as one */
    Segments(Matcher matcher, Set<Integer> codes, Unit unit, Predicate<Turn> counted) {
        this.scan = matcher.scan();
        this.codes = codes;
        this.sentences = unit == Unit.SENTENCE;
        this.counted = counted;
    }

    /** Shows every segment of a transcript that counts, in order; what is shown is valid only during the call. */
    void run(Transcript transcript, Consumer<Segment> visitor) {
        scan.run(transcript, counted, turn -> {
            if (turn.counted()) {
                turn(turn, visitor);
            }
        });
    }

    private void turn(ScannedTurn turn, Consumer<Segment> visitor) {
        int size = turn.tokens().size();
        boolean[] coded = new boolean[size];
        boolean[] matched = new boolean[size];
        Hits hits = turn.hits();
        for (int i = 0; i < hits.size(); i++) {
            if (codes.contains(hits.code(i))) {
                for (int token = hits.first(i); token < hits.end(i); token++) {
                    matched[token] = true;
                    coded[token] |= hits.rule(i) == Rule.NONE;
                }
            }
        }
        int[] numbers = turn.sentenceNumbers();
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && (!sentences || numbers[to] == numbers[from])) {
                to++;
            }
            visitor.accept(new Segment(turn, from, to, numbers, coded, matched));
            from = to;
        }
    }

    /** A turn or sentence. */
    static final class Segment {
        private final ScannedTurn turn;
        private final int from;
        private final int to;
        private final int[] sentenceNumbers;
        private final boolean[] coded;
        private final boolean[] matched;

        private Segment(ScannedTurn turn, int from, int to, int[] sentenceNumbers, boolean[] coded, boolean[] matched) {
            this.turn = turn;
            this.from = from;
            this.to = to;
            this.sentenceNumbers = sentenceNumbers;
            this.coded = coded;
            this.matched = matched;
        }

        boolean isCoded() {
            for (int i = from; i < to; i++) {
                if (coded[i]) {
                    return true;
                }
            }
            return false;
        }

        int words() {
            return turn.tokens().words(from, to);
        }

        String participant() {
            return turn.turn().participant();
        }

        /** The tokens with some words around them, as people read them. */
        String passage(int first, int end) {
            Tokens tokens = turn.tokens();
            int start = tokens.start(Math.max(0, first - CONTEXT));
            int stop = tokens.end(Math.min(tokens.size(), end + CONTEXT) - 1);
            return Passage.of(turn.transcript(), turn.turn(), start, stop);
        }

        /**
         * Shows every run of one to three words within a sentence that the code does not match, and that neither begins
         * nor ends with a function word.
         */
        void phrases(String language, Phrases phrases) {
            Tokens tokens = turn.tokens();
            Elision elision = Elision.of(language);
            for (int first = from; first < to; first++) {
                StringBuilder text = new StringBuilder();
                for (int i = first; i < Math.min(to, first + LONGEST_PHRASE); i++) {
                    if (matched[i]
                            || tokens.kind(i) != TokenKind.WORD
                            || sentenceNumbers[i] != sentenceNumbers[first]) {
                        break;
                    }
                    String key = Keys.folded(tokens.text(i));
                    String bare = elision.bare(key);
                    boolean empty = bare.length() < 2 || FunctionWords.isOne(bare, language);
                    if (empty && i == first) {
                        break;
                    }
                    text.append(i == first ? bare : " " + key);
                    if (!empty) {
                        phrases.take(text.toString(), first, i + 1);
                    }
                }
            }
        }
    }
}
