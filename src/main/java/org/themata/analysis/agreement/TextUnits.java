package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.themata.analysis.Unit;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Span;
import org.themata.text.Tokens;

/** Cuts transcripts into units of coding. Turns and parts without words are left out. For one thread. */
public final class TextUnits {
    private final Unit unit;
    private final Predicate<Turn> counted;
    private final Scan scan;

    /**
     * @param unit turn, sentence or paragraph
     * @param counted which turns have units
     * @param scan cuts the transcripts into tokens
     */
    public TextUnits(Unit unit, Predicate<Turn> counted, Scan scan) {
        this.unit = unit;
        this.counted = counted;
        this.scan = scan;
    }

    /** The units of a transcript, in its order. */
    public List<CodedUnit> of(Transcript transcript) {
        List<CodedUnit> units = new ArrayList<>();
        CodePoints points = new CodePoints(transcript.text());
        scan.run(transcript, turn -> false, turn -> {
            if (counted.test(turn.turn())) {
                addParts(turn, points, units);
            }
        });
        return units;
    }

    private void addParts(ScannedTurn scanned, CodePoints points, List<CodedUnit> units) {
        Tokens tokens = scanned.tokens();
        int[] sentences = unit == Unit.SENTENCE && tokens.size() > 0 ? scanned.sentenceNumbers() : new int[0];
        int number = 0;
        int first = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size()
                    || unit == Unit.PARAGRAPH && tokens.startsParagraph(i)
                    || unit == Unit.SENTENCE && sentences[i] != sentences[i - 1];
            if (ends) {
                number++;
                if (tokens.words(first, i) > 0) {
                    units.add(unit(scanned, points, number, tokens.start(first), tokens.end(i - 1)));
                }
                first = i;
            }
        }
    }

    private CodedUnit unit(ScannedTurn scanned, CodePoints points, int number, int start, int end) {
        Turn turn = scanned.turn();
        String document = scanned.transcript().id();
        boolean whole = unit == Unit.TURN;
        int from = whole ? turn.span().start() : start;
        int to = whole ? turn.span().end() : end;
        return new CodedUnit(
                document + ":" + turn.number() + (whole ? "" : "." + number),
                document,
                turn.participant(),
                points.at(from),
                points.at(to),
                spoken(scanned, from, to));
    }

    /** What is said in {@code [from, to)}, without the time lines and labels between the stretches of speech. */
    private static String spoken(ScannedTurn scanned, int from, int to) {
        StringBuilder spoken = new StringBuilder();
        for (Span piece : scanned.turn().speech()) {
            int start = Math.max(from, piece.start());
            int end = Math.min(to, piece.end());
            if (start < end) {
                spoken.append(spoken.isEmpty() ? "" : " ")
                        .append(scanned.transcript().text(), start, end);
            }
        }
        return spoken.toString().strip();
    }
}
