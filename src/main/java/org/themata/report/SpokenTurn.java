package org.themata.report;

import org.themata.corpus.Turn;
import org.themata.text.Span;

/**
 * The text of a turn without the times, numbers and labels between its pieces, and the way from the transcript's
 * offsets to its own. Example: the pieces {@code [10,14)} and {@code [20,24)} become nine characters, the pieces with a
 * line break between them; offset 21 is the seventh.
 */
final class SpokenTurn {
    private final Turn turn;
    private final StringBuilder text = new StringBuilder();
    private final int[] begins;

    SpokenTurn(Turn turn, String transcript) {
        this.turn = turn;
        this.begins = new int[turn.speech().size()];
        for (int i = 0; i < begins.length; i++) {
            if (i > 0 && !endsBlank()) {
                text.append(' ');
            }
            begins[i] = text.length();
            text.append(
                    transcript,
                    turn.speech().get(i).start(),
                    turn.speech().get(i).end());
        }
    }

    private boolean endsBlank() {
        return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    String text() {
        return text.toString();
    }

    /** Where an offset of the transcript lies in the text; between two pieces, where the next begins. */
    int at(int offset) {
        for (int i = 0; i < begins.length; i++) {
            Span piece = turn.speech().get(i);
            if (offset <= piece.end()) {
                return begins[i] + Math.max(0, offset - piece.start());
            }
        }
        return text.length();
    }
}
