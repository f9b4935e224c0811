package org.themata.corpus.read;

/**
 * Time stamps as people and programs write them: {@code 0:21}, {@code 00:01:02}, {@code 1:02:03.500},
 * {@code 00:01:23-5} of f4.
 */
final class ClockTime {

    private ClockTime() {}

    /** The end of a time stamp that begins at {@code from}, or -1. */
    static int match(CharSequence text, int from, int to) {
        int at = digits(text, from, to, 3);
        if (at == from) {
            return -1;
        }
        int parts = 1;
        while (parts < 3 && at < to && text.charAt(at) == ':' && digits(text, at + 1, to, 2) == at + 3) {
            at += 3;
            parts++;
        }
        if (parts == 1) {
            return -1;
        }
        if (at + 1 < to && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int end = digits(text, at + 1, to, 3);
            if (end > at + 1) {
                at = end;
            }
        } else if (at + 2 < to && text.charAt(at) == '-') {
            int end = digits(text, at + 1, to, 3);
            at = end > at + 1 && end < to && text.charAt(end) == '#' ? end : at;
        }
        return at < to && (Character.isDigit(text.charAt(at)) || text.charAt(at) == ':') ? -1 : at;
    }

    /**
     * As {@link #match}, behind an opening bracket: there a point may stand for the colon, {@code [12.34]} or
     * {@code [1.02.03]}, as MAXQDA and QualCoder read it.
     */
    static int matchInBrackets(CharSequence text, int from, int to) {
        int end = match(text, from, to);
        if (end >= 0 || from == 0 || text.charAt(from - 1) != '[') {
            return end;
        }
        int at = digits(text, from, to, 3);
        int parts = 0;
        while (at > from
                && parts < 2
                && at + 2 < to
                && text.charAt(at) == '.'
                && digits(text, at + 1, to, 2) == at + 3) {
            if (text.charAt(at + 1) > '5') {
                return -1;
            }
            at += 3;
            parts++;
        }
        return parts > 0 && at < to && text.charAt(at) == ']' ? at : -1;
    }

    /** A matched time stamp as {@code hh:mm:ss} or {@code hh:mm:ss.mmm}. */
    static String tidy(String stamp) {
        String colons = stamp.indexOf(':') < 0 ? stamp.replace('.', ':') : stamp;
        String[] halves = colons.replace(',', '.').replace('-', '.').split("\\.", 2);
        long seconds = 0;
        for (String part : halves[0].split(":")) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        int millis = halves.length < 2 ? 0 : Integer.parseInt((halves[1] + "00").substring(0, 3));
        return format(seconds * 1000 + millis);
    }

    /** {@code hh:mm:ss}, with {@code .mmm} if there are milliseconds. */
    static String format(long millis) {
        long seconds = millis / 1000;
        String whole = padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
        return millis % 1000 == 0 ? whole : whole + "." + padded(millis % 1000, 3);
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static int digits(CharSequence text, int from, int to, int most) {
        int at = from;
        while (at < to && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
