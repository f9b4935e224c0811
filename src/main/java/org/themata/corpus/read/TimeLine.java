package org.themata.corpus.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themata.text.Text;

/**
 * A line that holds a time and nothing else, also in brackets, bold or as a heading: {@code ### **00:00:05**} of Google
 * Meet, {@code 0:21} of Otter. The turn below it begins then.
 *
 * @param start where the line starts
 * @param end where it ends, without the line break and the white space before it
 * @param time as {@code hh:mm:ss}
 * @param nameless whether it is the head of a turn whose speaker was left out: two blanks stand behind it, as Otter has
 *     it
 */
record TimeLine(int start, int end, String time, boolean nameless) {
    /** What the speaker of a nameless turn is called; Otter writes the same. */
    static final String NOBODY = "Unknown Speaker";

    private static final int LONGEST = 40;
    private static final int LONGEST_MARK = 20;

    /** Compiled only when a line may be one. */
    private static final class Form {
        static final Pattern LINE = Pattern.compile(
                "(?:#{1,6} +)?(?:\\*\\*|__)?[\\[({#]?(\\d{1,3}(?::\\d{2}){1,2}(?:[.,-]\\d{1,3})?)[\\])}#]?(?:\\*\\*|__)?");
    }

    /** The line, or null if there is more or less on it. */
    static @Nullable TimeLine of(Text text, int start, int end) {
        String line = text.substring(start, Math.min(end, start + LONGEST + 1));
        if (line.length() > LONGEST || line.indexOf(':') < 0 && line.indexOf('[') < 0) {
            return null;
        }
        String bare = line.strip();
        if (bare.isEmpty() || "0123456789#*_[({".indexOf(bare.charAt(0)) < 0) {
            return null;
        }
        if (bare.charAt(0) == '[' && ClockTime.matchInBrackets(bare, 1, bare.length()) == bare.length() - 1) {
            String stamp = bare.substring(1, bare.length() - 1);
            return new TimeLine(start, start + line.stripTrailing().length(), ClockTime.tidy(stamp), false);
        }
        Matcher matcher = Form.LINE.matcher(bare);
        if (!matcher.matches()) {
            return null;
        }
        boolean nameless = line.endsWith("  ") && bare.equals(matcher.group(1));
        int stop = start + line.stripTrailing().length();
        return new TimeLine(start, stop, ClockTime.tidy(matcher.group(1)), nameless);
    }

    /** The label of a turn whose speaker was left out; null if the line is not the head of one. */
    @Nullable
    Label nameless(int line, boolean paragraph) {
        return nameless ? new Label(start, line, NOBODY, time, end, false, paragraph, false, false) : null;
    }

    /** The time of the mark {@code #00:01:23-5#} that ends at {@code end}; empty if there is none. */
    static String mark(Text text, int end) {
        int open = text.charAt(end - 1) == '#' ? end - 2 : -1;
        while (open >= 0 && end - open <= LONGEST_MARK && text.charAt(open) != '#') {
            open--;
        }
        if (open < 0 || end - open > LONGEST_MARK) {
            return "";
        }
        int close = ClockTime.match(text, open + 1, end);
        return close == end - 1 ? ClockTime.tidy(text.substring(open + 1, close)) : "";
    }
}
