package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.exchange.ExportedStudy;
import org.themata.exchange.ImportedStudy.Memo;
import org.themata.text.CodePoints;
import org.themata.text.Span;

/**
 * Writes the speakers of a transcript into its text, as {@code LABEL: } before each turn, where they stand beside it:
 * in a column of a table, or a field of another format. A project has no other place for them. Codings and memos move
 * along; a place that begins with a turn begins behind its label.
 */
final class WrittenLabels {
    private final ExportedStudy study;
    private final Map<String, Inserted> inserted = new HashMap<>();

    private WrittenLabels(ExportedStudy study) {
        this.study = study;
    }

    /**
     * What stands before which place of a text, and how long all is that stands before or at it.
     *
     * @param points by code points of the text before
     * @param units by UTF-16 units
     */
    private record Inserted(TreeMap<Integer, Integer> points, TreeMap<Integer, Integer> units) {

        static int start(TreeMap<Integer, Integer> places, int start) {
            var at = places.floorEntry(start);
            return start + (at == null ? 0 : at.getValue());
        }

        static int end(TreeMap<Integer, Integer> places, int end) {
            var at = places.lowerEntry(end);
            return end + (at == null ? 0 : at.getValue());
        }
    }

    /** The study with the labels in its texts; the same where they are there. */
    static ExportedStudy in(ExportedStudy study) {
        WrittenLabels labels = new WrittenLabels(study);
        List<Transcript> transcripts =
                study.transcripts().stream().map(labels::labelled).toList();
        return labels.inserted.isEmpty() ? study : labels.moved(transcripts);
    }

    /** Turns whose speaker's label does not stand in the text before them. */
    static long missing(Transcript transcript) {
        long count = 0;
        int before = 0;
        for (Turn turn : transcript.turns()) {
            int label = transcript.text().indexOf(turn.speaker(), before);
            boolean stands =
                    label >= 0 && label + turn.speaker().length() <= turn.span().start();
            count += stands || turn.speaker().isEmpty() ? 0 : 1;
            before = turn.span().end();
        }
        return count;
    }

    private Transcript labelled(Transcript transcript) {
        long named = transcript.turns().stream()
                .filter(turn -> !turn.speaker().isEmpty())
                .count();
        if (named == 0 || missing(transcript) < named) {
            return transcript;
        }
        StringBuilder text = new StringBuilder();
        Inserted places = new Inserted(new TreeMap<>(), new TreeMap<>());
        CodePoints points = new CodePoints(transcript.text());
        int at = 0;
        int pointsSoFar = 0;
        int unitsSoFar = 0;
        for (Turn turn : transcript.turns()) {
            int start = turn.span().start();
            text.append(transcript.text(), at, start);
            at = start;
            if (!turn.speaker().isEmpty()) {
                String label = turn.speaker().replaceAll("\\s+", " ").strip() + ": ";
                text.append(label);
                pointsSoFar += label.codePointCount(0, label.length());
                unitsSoFar += label.length();
                places.points().put(points.at(start), pointsSoFar);
                places.units().put(start, unitsSoFar);
            }
        }
        text.append(transcript.text(), at, transcript.text().length());
        inserted.put(transcript.id(), places);
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            turns.add(new Turn(
                    turn.number(),
                    turn.speaker(),
                    turn.role(),
                    turn.participant(),
                    turn.time(),
                    turn.line(),
                    moved(turn.span(), places),
                    turn.speech().stream().map(piece -> moved(piece, places)).toList(),
                    turn.times(),
                    turn.lines()));
        }
        return new Transcript(
                transcript.id(),
                transcript.file(),
                text.toString(),
                turns,
                transcript.attributes(),
                transcript.doubts());
    }

    private static Span moved(Span span, Inserted places) {
        return new Span(Inserted.start(places.units(), span.start()), Inserted.end(places.units(), span.end()));
    }

    private ExportedStudy moved(List<Transcript> transcripts) {
        return new ExportedStudy(
                study.name(),
                study.themes(),
                study.codebookHash(),
                transcripts,
                study.participants(),
                study.codings().stream().map(this::moved).toList(),
                study.leftOut(),
                study.memos().stream().map(this::moved).toList());
    }

    private Coding moved(Coding coding) {
        Inserted places = inserted.get(coding.document());
        return places == null
                ? coding
                : coding.at(
                        Inserted.start(places.points(), coding.start()), Inserted.end(places.points(), coding.end()));
    }

    private Memo moved(Memo memo) {
        Inserted places = inserted.get(memo.document());
        return places == null || memo.start() < 0
                ? memo
                : new Memo(
                        memo.name(),
                        memo.document(),
                        Inserted.start(places.points(), memo.start()),
                        Inserted.end(places.points(), memo.end()),
                        memo.code(),
                        memo.coder(),
                        memo.text());
    }
}
