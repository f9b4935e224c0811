package org.themata.analysis;

import java.util.function.Consumer;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;

/** Goes through the sentences of a transcript. */
final class SentenceWalk {
    private final Scan scan;
    private int before;

    /**
     * A sentence, valid only while it is shown.
     *
     * @param number from 1, through the document
     * @param from its first token in the turn
     * @param to the token after its last
     */
    record Sentence(ScannedTurn turn, int number, int from, int to) {}

    SentenceWalk(Scan scan) {
        this.scan = scan;
    }

    void run(Transcript transcript, Consumer<Sentence> visitor) {
        before = 0;
        scan.run(transcript, turn -> false, turn -> {
            int[] numbers = turn.sentenceNumbers();
            for (int from = 0; from < numbers.length; ) {
                int to = from + 1;
                while (to < numbers.length && numbers[to] == numbers[from]) {
                    to++;
                }
                visitor.accept(new Sentence(turn, before + numbers[from] + 1, from, to));
                from = to;
            }
            before += turn.sentences();
        });
    }
}
