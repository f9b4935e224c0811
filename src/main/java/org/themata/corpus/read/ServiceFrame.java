package org.themata.corpus.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * What a transcription service puts around the words: the head of Otter (title, {@code SUMMARY KEYWORDS},
 * {@code SPEAKERS}) and its last line. Nobody said it.
 *
 * @param start where the words begin
 * @param end where they end
 */
record ServiceFrame(int start, int end) {
    private static final int FAR = 4_000;
    private static final Pattern HEAD = Pattern.compile("(?m)^(?:SUMMARY KEYWORDS|SPEAKERS)[ \\t]*$");
    private static final Pattern TURN =
            Pattern.compile("(?m)^[ \\t]*(?:\\S.{0,60}?)?[ \\t]{2,}(?:\\d+:\\d{2}:\\d{2}|\\d{1,2}:\\d{2})[ \\t]*$");
    /** No line that Otter writes at the end is longer. */
    private static final int LONGEST_FOOT = 120;

    private static final Pattern FOOT = Pattern.compile("(?:^|\\n)[ \\t]*Transcribed by https?://otter\\.ai/?\\s*$");

    /** Finds the frame; {@code doubts} takes what is left out. */
    static ServiceFrame of(String text, int from, String file, List<Problem> doubts) {
        int start = from;
        Matcher head = HEAD.matcher(text).region(from, Math.min(text.length(), from + FAR));
        if (head.find()) {
            Matcher turn = TURN.matcher(text).region(head.end(), Math.min(text.length(), head.end() + FAR));
            if (turn.find()) {
                start = turn.start();
                doubts.add(Problem.warning(
                        new Place(file, 1, 0), "left out: the head that Otter wrote (title, keywords, speakers)", ""));
            }
        }
        int end = text.length();
        int words = end;
        while (words > start && text.charAt(words - 1) <= ' ') {
            words--;
        }
        int tail = Math.max(start, words - LONGEST_FOOT);
        int last = text.indexOf("Transcribed by ", tail);
        Matcher foot = FOOT.matcher(text).region(tail, end);
        if (last >= 0 && foot.find()) {
            end = foot.start();
            doubts.add(Problem.warning(Place.of(file), "left out: the last line, which Otter wrote", ""));
        }
        return new ServiceFrame(start, end);
    }
}
