package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Tokens;

/** Counts the hits of a scan, transcript by transcript. For one thread. */
public final class TranscriptCounter {
    private final Matcher matcher;
    private final Scan scan;
    private final Unit unit;
    private final Predicate<Turn> counted;
    private long[] codeUnits = new long[64];
    private int codeUnitCount;
    private int unitsSeen;
    private @Nullable SpeakerCount last;

    /**
     * @param matcher the codebook
     * @param unit what a segment is
     * @param counted which turns are counted
     */
    public TranscriptCounter(Matcher matcher, Unit unit, Predicate<Turn> counted) {
        this.matcher = matcher;
        this.scan = matcher.scan();
        this.unit = unit;
        this.counted = counted;
    }

    /** Counts one transcript. */
    public TranscriptTally count(Transcript transcript) {
        return count(transcript, turn -> {});
    }

    /** Counts one transcript and shows each turn, counted or not, to a witness too. */
    public TranscriptTally count(Transcript transcript, Consumer<ScannedTurn> witness) {
        Map<String, SpeakerCount> speakers = new LinkedHashMap<>();
        LeftOutCount leftOut = new LeftOutCount();
        last = null;
        scan.run(transcript, counted, turn -> {
            count(turn, speakers, leftOut);
            witness.accept(turn);
        });
        if (speakers.isEmpty()) {
            speakers.put("", new SpeakerCount(transcript.id(), "", "", 0));
        }
        List<Cell> cells = new ArrayList<>(speakers.size());
        for (SpeakerCount speaker : speakers.values()) {
            cells.add(speaker.cell());
        }
        return new TranscriptTally(transcript.id(), cells, leftOut.total());
    }

    private void count(ScannedTurn scanned, Map<String, SpeakerCount> speakers, LeftOutCount leftOut) {
        Turn turn = scanned.turn();
        Tokens tokens = scanned.tokens();
        int words = tokens.words();
        leftOut.add(turn.role(), words, tokens.marks(), scanned.counted());
        if (!scanned.counted()) {
            return;
        }
        SpeakerCount speaker = last;
        if (speaker == null || !speaker.isOf(turn)) {
            speaker = speakers.computeIfAbsent(
                    turn.participant() + '\n' + turn.speaker(),
                    key -> new SpeakerCount(
                            scanned.transcript().id(),
                            turn.participant(),
                            turn.speaker(),
                            matcher.codes().size()));
            last = speaker;
        }
        speaker.addWords(words);
        addHits(scanned, speaker);
    }

    private void addHits(ScannedTurn scanned, SpeakerCount speaker) {
        Hits hits = scanned.hits();
        Tokens tokens = scanned.tokens();
        codeUnitCount = 0;
        for (int i = 0; i < hits.size(); i++) {
            int code = hits.code(i);
            if (hits.rule(i) == Rule.NONE && !matcher.codes().get(code).isTheme()) {
                speaker.addMention(code, tokens.words(hits.first(i), hits.end(i)));
                addUnit(scanned, speaker, code, hits.first(i));
            }
        }
        for (int k = 0; k < hits.themeHits(); k++) {
            speaker.addMention(hits.themeCode(k), tokens.words(hits.themeFirst(k), hits.themeEnd(k)));
            addUnit(scanned, speaker, hits.themeCode(k), hits.themeFirst(k));
        }
        addUnits(speaker);
    }

    private void addUnit(ScannedTurn scanned, SpeakerCount speaker, int code, int token) {
        switch (unit) {
            case TURN -> speaker.addUnit(code, scanned.turn().number());
            case SENTENCE -> note(code, scanned.sentenceNumbers()[token]);
            case PARAGRAPH -> note(code, paragraph(scanned.tokens(), token));
        }
    }

    private static int paragraph(Tokens tokens, int token) {
        int paragraph = 0;
        for (int i = 1; i <= token; i++) {
            if (tokens.startsParagraph(i)) {
                paragraph++;
            }
        }
        return paragraph;
    }

    private void note(int code, int unitInTurn) {
        if (codeUnitCount == codeUnits.length) {
            codeUnits = Arrays.copyOf(codeUnits, codeUnitCount * 2);
        }
        codeUnits[codeUnitCount++] = (long) code << 32 | unitInTurn;
    }

    /** Units within a turn are counted when all its hits are known: hits of a theme do not come in order. */
    private void addUnits(SpeakerCount speaker) {
        Arrays.sort(codeUnits, 0, codeUnitCount);
        long last = -1;
        for (int i = 0; i < codeUnitCount; i++) {
            if (codeUnits[i] != last) {
                last = codeUnits[i];
                int code = (int) (last >>> 32);
                speaker.addUnit(code, unitsSeen++);
            }
        }
    }

    /** Which turns count by default: all but the interviewers'. */
    public static Predicate<Turn> participants(boolean includeInterviewer) {
        return includeInterviewer ? turn -> true : turn -> turn.role() != Role.INTERVIEWER;
    }

    /** The transcripts' tallies put together. */
    public static Tally tally(Matcher matcher, List<TranscriptTally> transcripts) {
        return new Tally(matcher.codes(), transcripts);
    }
}
