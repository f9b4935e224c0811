package org.themata.coding;

import java.util.List;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;

/** A stretch of a turn as people read it: on one line, without the times, numbers and labels between its pieces. */
public final class Passage {

    private Passage() {}

    /** The spoken text of {@code [from, to)}, white space collapsed, blanks at the ends removed. */
    public static String of(Transcript transcript, Turn turn, int from, int to) {
        StringBuilder passage = new StringBuilder(Math.max(0, to - from));
        String text = transcript.text();
        boolean blank = false;
        List<Span> speech = turn.speech();
        for (int k = Span.firstEndingBehind(from, speech); k < speech.size(); k++) {
            Span piece = speech.get(k);
            if (piece.start() >= to) {
                break;
            }
            blank = passage.length() > 0;
            int end = Math.min(to, piece.end());
            for (int i = Math.max(from, piece.start()); i < end; i++) {
                char c = text.charAt(i);
                if (!isPlain(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                    blank = passage.length() > 0;
                } else if (c != '\u00AD') {
                    if (blank) {
                        passage.append(' ');
                        blank = false;
                    }
                    passage.append(c);
                }
            }
        }
        return passage.toString();
    }

    /** Whether it is neither white space nor a soft hyphen, told without a table. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F;
    }
}
