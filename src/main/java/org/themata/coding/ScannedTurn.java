package org.themata.coding;

import java.util.Optional;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Tokens;

/** A turn as a {@link Scan} shows it: valid only during the call. */
public final class ScannedTurn {
    private final Scan scan;
    private final Transcript transcript;
    private Turn turn;
    private boolean counted;
    private int tokensBefore;
    private int tokensHere;

    ScannedTurn(Scan scan, Transcript transcript) {
        this.scan = scan;
        this.transcript = transcript;
        this.turn = transcript.turns().isEmpty()
                ? new Turn(
                        0,
                        "",
                        org.themata.corpus.Role.UNATTRIBUTED,
                        "",
                        "",
                        1,
                        new org.themata.text.Span(0, 0),
                        java.util.List.of())
                : transcript.turns().get(0);
    }

    void show(Turn next, boolean isCounted) {
        tokensBefore += tokensHere;
        turn = next;
        counted = isCounted;
        tokensHere = scan.tokens().size();
    }

    /** The transcript that the turn is of. */
    public Transcript transcript() {
        return transcript;
    }

    /** The turn. */
    public Turn turn() {
        return turn;
    }

    /** Whether the turn was matched. */
    public boolean counted() {
        return counted;
    }

    /** Its tokens, from 0. */
    public Tokens tokens() {
        return scan.tokens();
    }

    /** What was found; empty if the turn is not counted. */
    public Hits hits() {
        return scan.hits();
    }

    /**
     * What candidate {@code i} of {@link #hits} had to give way to; empty if nothing suppressed it, or it is not known.
     */
    public Optional<Cause> suppressor(int i) {
        return scan.causes().suppressor(i);
    }

    /** What negates candidate {@code i}; known only if the rules flag negation. */
    public Optional<Cause> trigger(int i) {
        return scan.causes().trigger(i);
    }

    /** Tokens in the turns before this one. */
    public int tokensBefore() {
        return tokensBefore;
    }

    /** For each token the number of its sentence in the turn, from 0. */
    public int[] sentenceNumbers() {
        return scan.sentenceNumbers();
    }

    /** Number of sentences in the turn. */
    public int sentences() {
        int[] numbers = scan.sentenceNumbers();
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1;
    }
}
