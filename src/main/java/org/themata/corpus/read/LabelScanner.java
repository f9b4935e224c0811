package org.themata.corpus.read;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.text.Text;

/**
 * Finds what has the shape of a speaker's label at the start of one line: an optional paragraph number, an optional
 * time, the name, an optional time, a colon (or a tab in a table), an optional time; bold marks or brackets around the
 * name, {@code #} or {@code @} before it. Whether it is one is decided by {@link LabelRules} when all of the file is
 * known.
 */
final class LabelScanner {
    /** The longest label, in UTF-16 units. */
    static final int LONGEST = 60;

    private static final Set<String> HEADINGS = Set.of(
            "speaker",
            "name",
            "time",
            "timespan",
            "timestamp",
            "start",
            "end",
            "content",
            "text",
            "transcript",
            "utterance",
            "turn",
            "no",
            "no.",
            "nr",
            "#",
            "line",
            "start time",
            "end time",
            "zeit",
            "sprecher");

    private final Text text;
    private final int from;
    private final int to;
    private final boolean table;
    private int at;
    private String time = "";
    private boolean bare;

    private LabelScanner(Text text, int from, int to, boolean table) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.table = table;
        this.at = from;
    }

    /**
     * The label with which the line begins, if any.
     *
     * @param from first unit of the line
     * @param to its end, without the line break
     * @param line its number
     * @param paragraph whether it starts a paragraph
     * @param table whether a tab separates a label from the words
     */
    static @Nullable Label scan(Text text, int from, int to, int line, boolean paragraph, boolean table) {
        return new LabelScanner(text, from, to, table).scan(line, paragraph);
    }

    /** Whether the line is the heading of a table, with {@code Speaker} or {@code Time} and the like in every cell. */
    static boolean heading(Text text, int from, int to) {
        if (to - from > 80 || text.indexOf('\t', from, to) < 0) {
            return false;
        }
        for (String cell : text.substring(from, to).split("\t")) {
            if (!cell.isBlank() && !HEADINGS.contains(cell.strip().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Label scan(int line, boolean paragraph) {
        blanks();
        boolean numbered = number();
        boolean tabbed = leadingTime() && at > 0 && text.charAt(at - 1) == '\t';
        String bold = at + 1 < to && (text.startsWith("**", at) || text.startsWith("__", at))
                ? text.substring(at, at + 2)
                : "";
        at += bold.length();
        int bracket = at < to ? "[{".indexOf(text.charAt(at)) : -1;
        boolean sign = bracket >= 0 || at < to && (text.charAt(at) == '#' || text.charAt(at) == '@');
        at += sign ? 1 : 0;
        int start = at;
        if (at >= to || !Character.isLetter(Character.codePointAt(text, at))) {
            return null;
        }
        int end = bracket >= 0 ? bracketed("]}".charAt(bracket)) : name(bold, table || tabbed);
        if (end < 0) {
            return null;
        }
        String name = text.substring(start, end).strip();
        if (bare && LabelWords.mark(name)) {
            return null;
        }
        blanks();
        trailingTime();
        blanks();
        boolean link = text.startsWith("http", at) || text.startsWith("<http", at) || text.startsWith("www.", at);
        return new Label(from, line, name, time, at, numbered, paragraph, link, bare);
    }

    /** Moves behind {@code Name]:} or {@code Name]}; the end of the name, or -1 if it is not that. */
    private int bracketed(char close) {
        int end = text.indexOf(close, at, Math.min(to, at + LONGEST + 1));
        if (end < 0) {
            return -1;
        }
        bare = end + 1 >= to || text.charAt(end + 1) != ':';
        at = end + (bare ? 1 : 2);
        return at >= to || blank(text.charAt(at)) ? end : -1;
    }

    /** Moves behind the name and its separator; the end of the name, or -1 if this is no label. */
    private int name(String bold, boolean tab) {
        int start = at;
        while (at < to && at - start <= LONGEST) {
            char c = text.charAt(at);
            if (c == ':' || c == '\uFF1A') {
                int end = at++;
                return separated(bold, c) ? end : -1;
            }
            if (!bold.isEmpty() && text.startsWith(bold, at)) {
                return boldEnd(bold);
            }
            if (c == '\t' && tab) {
                return at++;
            }
            if (c == ' ' || c == '\t' || c == '\u00A0') {
                int end = timeAhead(bold);
                if (end >= 0) {
                    return end;
                }
                if (c == '\t') {
                    return -1;
                }
            } else if (c == '(' || c == '[') {
                int close = text.indexOf(c == '(' ? ')' : ']', at, to);
                if (close < 0 || text.indexOf(':', at, close) >= 0) {
                    return -1;
                }
                at = close;
            } else if ("<>\"\u201C\u201D\u201E?!;={}|*\\\u2026".indexOf(c) >= 0) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** Whether what follows the colon may follow a label. */
    private boolean separated(String bold, char colon) {
        if (!bold.isEmpty()) {
            if (!text.startsWith(bold, at)) {
                return false;
            }
            at += bold.length();
            return true;
        }
        return at >= to || colon == '\uFF1A' || blank(text.charAt(at));
    }

    private int boldEnd(String bold) {
        int end = at;
        at += bold.length();
        blanks();
        if (at < to && (text.charAt(at) == ':' || text.charAt(at) == '\uFF1A')) {
            at++;
            return at >= to || blank(text.charAt(at)) ? end : -1;
        }
        if (!trailingTime()) {
            return -1;
        }
        if (at < to && text.charAt(at) == ':') {
            at++;
        }
        return end;
    }

    /** At blanks: the end of the name if a time stands behind them and then a colon or the end of the line; else -1. */
    private int timeAhead(String bold) {
        int end = at;
        int behind = at;
        while (behind < to && blank(text.charAt(behind))) {
            behind++;
        }
        if (behind >= to) {
            return -1;
        }
        char open = text.charAt(behind);
        boolean bracket = open == '(' || open == '[';
        int stamp = bracket ? behind + 1 : behind;
        int stampEnd = open == '[' ? ClockTime.matchInBrackets(text, stamp, to) : ClockTime.match(text, stamp, to);
        if (stampEnd < 0 || bracket && (stampEnd >= to || text.charAt(stampEnd) != (open == '(' ? ')' : ']'))) {
            return -1;
        }
        int next = bracket ? stampEnd + 1 : stampEnd;
        while (next < to && blank(text.charAt(next))) {
            next++;
        }
        if (next < to && text.charAt(next) == ':' && (next + 1 >= to || blank(text.charAt(next + 1)))) {
            next++;
        } else if (!bold.isEmpty() && text.startsWith(":" + bold, next)) {
            next += 1 + bold.length();
        } else if (next < to || !bracket && behind - end < 2 && text.charAt(end) != '\t') {
            return -1;
        }
        time = ClockTime.tidy(text.substring(stamp, stampEnd));
        at = next;
        return end;
    }

    /** A time in brackets, in italics or followed by a blank, before the name. */
    private boolean leadingTime() {
        return time(true);
    }

    private boolean trailingTime() {
        return time(false);
    }

    private boolean time(boolean bare) {
        if (at >= to) {
            return false;
        }
        char open = text.charAt(at);
        int close = "([*{#".indexOf(open);
        int start = close >= 0 ? at + 1 : at;
        if (close < 0 && !bare) {
            return false;
        }
        int end = open == '[' ? ClockTime.matchInBrackets(text, start, to) : ClockTime.match(text, start, to);
        if (end < 0 || close >= 0 && (end >= to || text.charAt(end) != ")]*}#".charAt(close))) {
            return false;
        }
        int next = close >= 0 ? end + 1 : end;
        if (bare && close < 0) {
            next = rangeEnd(end);
        }
        if (bare && close < 0 && (next >= to || !blank(text.charAt(next)))) {
            return false;
        }
        if (time.isEmpty()) {
            time = ClockTime.tidy(text.substring(start, end));
        }
        at = next;
        blanks();
        if (bare && at + 1 < to && "-\u2013\u2014".indexOf(text.charAt(at)) >= 0 && blank(text.charAt(at + 1))) {
            at++;
            blanks();
        }
        return true;
    }

    /** The end of a range of times, of which the first ends at {@code end}; {@code end} if it is a single time. */
    private int rangeEnd(int end) {
        int behind = end;
        while (behind < to && blank(text.charAt(behind))) {
            behind++;
        }
        if (behind >= to || "-\u2013\u2014".indexOf(text.charAt(behind)) < 0) {
            return end;
        }
        do {
            behind++;
        } while (behind < to && blank(text.charAt(behind)));
        int until = ClockTime.match(text, behind, to);
        return until < 0 ? end : until;
    }

    /** Skips {@code 26}, {@code 1/8 26}, {@code 26.} or {@code 26)} before a label. */
    private boolean number() {
        int begin = at;
        for (int round = 0; round < 2; round++) {
            int end = at;
            while (end < to
                    && end - at < 9
                    && (Character.isDigit(text.charAt(end)) || "/.)".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            if (end == at || end >= to || !blank(text.charAt(end)) || !Character.isDigit(text.charAt(at))) {
                break;
            }
            at = end;
            blanks();
        }
        return at > begin;
    }

    private void blanks() {
        while (at < to && blank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
    }
}
