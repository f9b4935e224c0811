package org.themata.corpus.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;
import org.themata.text.Text;

/**
 * What a transcription service puts around the words: the head of Otter (title, {@code SUMMARY KEYWORDS},
 * {@code SPEAKERS}) and its last line, the head and foot of Google Meet. Nobody said it.
 *
 * @param start where the words begin
 * @param end where they end
 */
record ServiceFrame(int start, int end) {
    private static final int FAR = 4_000;
    private static final String HEAD = "(?m)^(?:SUMMARY KEYWORDS|SPEAKERS)[ \\t]*$";
    private static final String TURN =
            "(?m)^[ \\t]*(?:\\S.{0,60}?)?[ \\t]{2,}(?:\\d+:\\d{2}:\\d{2}|\\d{1,2}:\\d{2})[ \\t]*$";
    private static final String FOOT = "(?:^|\\n)[ \\t]*Transcribed by https?://otter\\.ai/?\\s*$";
    /** No line that Otter writes at the end is longer. */
    private static final int LONGEST_FOOT = 120;

    /** Finds the frame; {@code doubts} takes what is left out. */
    static ServiceFrame of(Text text, int from, String file, List<Problem> doubts) {
        int start = from;
        String begin = text.substring(from, Math.min(text.length(), from + FAR));
        if (begin.contains("SUMMARY KEYWORDS") || begin.contains("SPEAKERS")) {
            Span head = find(HEAD, text, from, from + FAR);
            Span turn = head == null ? null : find(TURN, text, head.end(), head.end() + FAR);
            if (turn != null) {
                start = turn.start();
                doubts.add(Problem.warning(
                        new Place(file, 1, 0), "left out: the head that Otter wrote (title, keywords, speakers)", ""));
            }
        }
        int words = begin.contains("Transcript") ? MeetFrame.head(text.toString(), start, FAR) : start;
        if (words > start) {
            start = words;
            doubts.add(Problem.warning(
                    new Place(file, 1, 0),
                    "left out: the head of the transcript (title, attendees), as Google Meet writes it",
                    ""));
        }
        return new ServiceFrame(start, end(text, start, file, doubts));
    }

    private static int end(Text text, int start, String file, List<Problem> doubts) {
        int end = text.length();
        int words = end;
        while (words > start && text.charAt(words - 1) <= ' ') {
            words--;
        }
        int tail = Math.max(start, words - LONGEST_FOOT);
        Span foot = text.substring(tail, end).contains("Transcribed by ") ? find(FOOT, text, tail, end) : null;
        if (foot != null) {
            end = foot.start();
            doubts.add(Problem.warning(Place.of(file), "left out: the last line, which Otter wrote", ""));
        }
        int spoken = MeetFrame.foot(text, start, end);
        if (spoken < end) {
            end = spoken;
            doubts.add(Problem.warning(Place.of(file), "left out: the last lines, which Google Meet wrote", ""));
        }
        return end;
    }

    /** Where the expression matches first; it is compiled only for a file that may be Otter's. */
    private static @Nullable Span find(String expression, Text text, int from, int to) {
        Matcher matcher = Pattern.compile(expression).matcher(text).region(from, Math.min(text.length(), to));
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }
}
