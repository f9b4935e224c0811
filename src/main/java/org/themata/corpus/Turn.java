package org.themata.corpus;

import java.util.List;
import java.util.Objects;
import org.themata.text.Span;

/**
 * What one speaker says until the next one speaks. A label begins a turn, also where it repeats the speaker before;
 * cues and segments of one speaker that follow one another are one turn.
 *
 * @param number 1-based, in the transcript
 * @param speaker the label as written, without mark-up and time; empty if the transcript has no labels
 * @param role what part the speaker has
 * @param participant the participant who speaks; empty for interviewers and unattributed text
 * @param time when the turn begins, as {@code hh:mm:ss} with milliseconds only if the source has them and they are not
 *     zero ({@code hh:mm:ss.mmm}); empty if unknown
 * @param line the line of the file on which the turn's span starts, 1-based
 * @param span from the first to the last unit of the speech (labels and times before it are outside)
 * @param speech the stretches of the span that were spoken, in order and not touching; what lies between them (time
 *     lines, cue numbers, labels, tags) is transparent to matching. Most often one stretch, equal to the span
 * @param times when each stretch of the speech begins, as {@code time}; empty if no more is known than the turn's time
 * @param lines the line of the file on which each stretch starts; empty where they follow from the transcript's text,
 *     which has the lines of its file from the turn's on
 */
public record Turn(
        int number,
        String speaker,
        Role role,
        String participant,
        String time,
        int line,
        Span span,
        List<Span> speech,
        List<String> times,
        List<Integer> lines) {

    /** Copies the lists and checks that the speech lies inside the span, in order. */
    public Turn {
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(participant);
        Objects.requireNonNull(time);
        speech = List.copyOf(speech);
        times = List.copyOf(times);
        lines = List.copyOf(lines);
        if (!times.isEmpty() && times.size() != speech.size()) {
            throw new IllegalArgumentException(times.size() + " times for " + speech.size() + " stretches of speech");
        }
        if (!lines.isEmpty() && lines.size() != speech.size()) {
            throw new IllegalArgumentException(lines.size() + " lines for " + speech.size() + " stretches of speech");
        }
        int at = span.start();
        for (Span piece : speech) {
            if (piece.start() < at || piece.end() > span.end()) {
                throw new IllegalArgumentException("speech " + piece + " outside turn " + span + " or out of order");
            }
            at = piece.end();
        }
    }

    /** A turn of which no more is known than when it begins. */
    public Turn(
            int number,
            String speaker,
            Role role,
            String participant,
            String time,
            int line,
            Span span,
            List<Span> speech) {
        this(number, speaker, role, participant, time, line, span, speech, List.of());
    }

    /** A turn whose text has the lines of its file. */
    public Turn(
            int number,
            String speaker,
            Role role,
            String participant,
            String time,
            int line,
            Span span,
            List<Span> speech,
            List<String> times) {
        this(number, speaker, role, participant, time, line, span, speech, times, List.of());
    }

    /** When the stretch of speech begins that holds unit {@code offset}; the turn's time if that is not known. */
    public String timeAt(int offset) {
        if (times.isEmpty()) {
            return time;
        }
        int i = stretch(offset);
        while (i >= 0 && times.get(i).isEmpty()) {
            i--;
        }
        return i < 0 ? time : times.get(i);
    }

    /**
     * The line of the file that holds unit {@code offset}.
     *
     * @param counted the line by the line ends of the transcript's text
     */
    public int lineAt(int offset, int counted) {
        return lines.isEmpty() ? counted : lines.get(Math.max(0, stretch(offset)));
    }

    /** The last stretch that begins at or before {@code offset}; -1 if none does. */
    private int stretch(int offset) {
        int i = Span.firstEndingBehind(offset, speech);
        return i < speech.size() && speech.get(i).start() <= offset ? i : i - 1;
    }

    /** When its last stretch of speech begins. */
    public String lastTime() {
        return timeAt(span.end());
    }

    /** The same turn, spoken by {@code who} in the part {@code part}. */
    public Turn by(String who, Role part) {
        return new Turn(number, speaker, part, who, time, line, span, speech, times, lines);
    }
}
