package org.themata.analysis;

import java.util.Arrays;
import org.themata.corpus.Turn;

/** Adds up what one speaker says in one transcript. */
final class SpeakerCount {
    private final String document;
    private final String participant;
    private final String speaker;
    private final int[] mentions;
    private final int[] segments;
    private final int[] covered;
    private final int[] lastUnit;
    private int words;

    SpeakerCount(String document, String participant, String speaker, int codes) {
        this.document = document;
        this.participant = participant;
        this.speaker = speaker;
        this.mentions = new int[codes];
        this.segments = new int[codes];
        this.covered = new int[codes];
        this.lastUnit = new int[codes];
        Arrays.fill(lastUnit, -1);
    }

    /** Whether it is this turn's speaker that is counted here. */
    boolean isOf(Turn turn) {
        return participant.equals(turn.participant()) && speaker.equals(turn.speaker());
    }

    void addWords(int more) {
        words += more;
    }

    void addMention(int code, int wordsInside) {
        mentions[code]++;
        covered[code] += wordsInside;
    }

    void addCovered(int code, int wordsInside) {
        covered[code] += wordsInside;
    }

    /** Notes that a code was found in a unit; the units of one code must come in order. */
    void addUnit(int code, int unit) {
        if (lastUnit[code] != unit) {
            lastUnit[code] = unit;
            segments[code]++;
        }
    }

    Cell cell() {
        return new Cell(document, participant, speaker, words, CodeCounts.of(mentions, segments, covered));
    }
}
