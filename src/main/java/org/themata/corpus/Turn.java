package org.themata.corpus;

import java.util.List;
import java.util.Objects;
import org.themata.text.Span;

/**
 * What one speaker says until the next one speaks.
 *
 * @param number 1-based, in the transcript
 * @param speaker the label as written, without mark-up and time; empty if the transcript has no labels
 * @param role what part the speaker has
 * @param participant the participant who speaks; empty for interviewers and unattributed text
 * @param time when the turn begins, as {@code hh:mm:ss} with milliseconds only if the source has them and they are not
 *     zero ({@code hh:mm:ss.mmm}); empty if unknown
 * @param line the line of the file on which the turn's span starts, 1-based
 * @param span from the first to the last unit of the speech (labels and times before it are outside)
 * @param speech the stretches of the span that were spoken, in order and not touching; what lies between them (time lines,
 *     cue numbers, labels, tags) is transparent to matching. Most often one stretch, equal to the span
 */
public record Turn(
        int number,
        String speaker,
        Role role,
        String participant,
        String time,
        int line,
        Span span,
        List<Span> speech) {

    /** Copies the list and checks that the speech lies inside the span, in order. */
    public Turn {
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(participant);
        Objects.requireNonNull(time);
        speech = List.copyOf(speech);
        int at = span.start();
        for (Span piece : speech) {
            if (piece.start() < at || piece.end() > span.end()) {
                throw new IllegalArgumentException("speech " + piece + " outside turn " + span + " or out of order");
            }
            at = piece.end();
        }
    }

    /** The same turn, spoken by {@code who} in the part {@code part}. */
    public Turn by(String who, Role part) {
        return new Turn(number, speaker, part, who, time, line, span, speech);
    }
}
