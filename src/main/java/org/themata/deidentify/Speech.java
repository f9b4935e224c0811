package org.themata.deidentify;

import java.util.List;
import java.util.Optional;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;

/** Tells what was said from labels, times and heads. */
final class Speech {

    private Speech() {}

    /** Whether at least a part of the stretch was said. */
    static boolean holds(Transcript transcript, Span span) {
        return turn(transcript, span)
                .map(turn -> turn.speech().stream().anyMatch(piece -> piece.overlaps(span)))
                .orElse(false);
    }

    /** A turn that shares something with the stretch. */
    static Optional<Turn> turn(Transcript transcript, Span span) {
        List<Turn> turns = transcript.turns();
        int low = 0;
        int high = turns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Turn turn = turns.get(middle);
            if (turn.span().end() <= span.start()) {
                low = middle + 1;
            } else if (turn.span().start() >= span.end()) {
                high = middle - 1;
            } else {
                return Optional.of(turn);
            }
        }
        return Optional.empty();
    }
}
