package org.themata.corpus.read;

import java.util.regex.Pattern;
import org.themata.text.Text;

/**
 * What Google Meet and Gemini put around the words: above them a title, {@code Attendees} with a line of names and
 * {@code Transcript}, below them {@code Transcription ended after 00:30:30} and a remark; with or without mark-up.
 *
 * <pre>
 * Interview (2024-01-01 10:00 GMT) - Transcript
 * Attendees
 * Alice Example, Bob Example
 * Transcript
 * 00:00:05
 * Alice Example: Hello
 * </pre>
 */
final class MeetFrame {
    /** Lines above the words that may be the title's, the date's and the attendees'. */
    private static final int MOST_ABOVE = 12;

    /** Lines between one of them and the next, such as the date. */
    private static final int MOST_BETWEEN = 1;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_FOOT = 600;
    private static final String BOOK = "\uD83D\uDCD6";
    private static final String REMARK = "This editable transcript was computer generated";

    /** Compiled only for a file that may be Meet's. */
    private static final class Form {
        static final Pattern FOOT = Pattern.compile(
                "[#*_\\s-]*(?:(?:Transcription|Meeting) ended after \\d{1,3}:\\d{2}(?::\\d{2})?.{0,20})?[#*_\\s]*(?:"
                        + REMARK
                        + "[^\\n]{0,200})?\\s*");
    }

    private MeetFrame() {}

    /** Where the words begin at or behind {@code from}; {@code from} if there is no such head. */
    static int head(String text, int from, int far) {
        int start = from;
        int at = from;
        boolean names = false;
        for (int lines = MOST_ABOVE; at < text.length() && at - from < far; ) {
            int end = end(text, at);
            String line = end - at > LONGEST_TITLE ? "" : bare(text.substring(at, end));
            boolean attendees = line.equals("Attendees") || line.equals("Invited");
            boolean title = line.equals("Transcript") || line.endsWith(" - Transcript") || line.startsWith(REMARK);
            if (title || start > from && (attendees || names)) {
                start = Math.min(text.length(), end + 1);
                lines = MOST_BETWEEN;
            } else if (!line.isEmpty() && (lines-- == 0 || turn(line))) {
                break;
            }
            names = attendees || names && line.isEmpty();
            at = end + 1;
        }
        return start;
    }

    /** Where the words end at or before {@code to}; {@code to} if there is no such foot. */
    static int foot(Text text, int from, int to) {
        int begin = Math.max(from, to - LONGEST_FOOT - LONGEST_TITLE);
        String tail = text.substring(begin, to);
        int ended = tail.lastIndexOf(" ended after ");
        int first = ended < 0 ? tail.lastIndexOf(REMARK) : ended;
        if (begin + first < to - LONGEST_FOOT || first < 0) {
            return to;
        }
        int start = tail.lastIndexOf('\n', first);
        return start >= 0
                        && Form.FOOT.matcher(tail).region(start, tail.length()).matches()
                ? begin + start
                : to;
    }

    /** Whether somebody speaks already, so that what is above is no head. */
    private static boolean turn(String line) {
        int colon = line.indexOf(": ");
        String name = colon > 0 && colon < LabelScanner.LONGEST ? line.substring(0, colon) : "";
        return LabelWords.id(name) || LabelWords.personal(name) && !LabelWords.heading(name);
    }

    private static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The line without mark-up and the sign of a book. */
    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && ("#*_\u2022 \t\r".indexOf(line.charAt(from)) >= 0 || line.startsWith(BOOK, from))) {
            from += line.startsWith(BOOK, from) ? BOOK.length() : 1;
        }
        while (to > from && "#*_ \t\r".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return line.substring(from, to);
    }
}
