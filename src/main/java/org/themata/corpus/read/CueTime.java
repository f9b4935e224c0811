package org.themata.corpus.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time line of a cue: {@code 00:00:01.500 --> 00:00:03.000 align:start}, with {@code ,} or {@code .}, hours
 * optional, also as Teams writes it ({@code 0:0:10.20} = 10 s 20 ms, {@code 0:0:-6.-820} = before the start).
 *
 * @param start milliseconds from the start of the recording; may be negative
 * @param end likewise
 */
record CueTime(long start, long end) {
    private static final String STAMP = "(?:(-?\\d{1,4}):)?(-?\\d{1,2}):(-?\\d{1,2})(?:[.,](-?\\d{1,3}))?";
    private static final Pattern LINE = Pattern.compile("\\s*" + STAMP + "\\s*-->\\s*" + STAMP + "(?:\\s.*)?");

    private static final Pattern SBV_MEANT =
            Pattern.compile("\\s*\\d{1,3}:\\d{1,2}:[^,\\s]{1,8},\\d{1,3}:\\d{1,2}:\\S{1,8}\\s*");
    private static final Pattern SBV = Pattern.compile(
            "\\s*(\\d{1,3}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,3}))?,(\\d{1,3}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,3}))?\\s*");

    /** Whether a line is meant as a time line. */
    static boolean meant(String line, boolean sbv) {
        return sbv ? SBV_MEANT.matcher(line).matches() : line.contains("-->");
    }

    /** The times of a line, or null if it is no valid time line. */
    static @Nullable CueTime parse(String line, boolean sbv) {
        Matcher matcher = (sbv ? SBV : LINE).matcher(line);
        return matcher.matches() ? new CueTime(millis(matcher, 1), millis(matcher, 5)) : null;
    }

    private static long millis(Matcher matcher, int group) {
        String hours = matcher.group(group) == null ? "0" : matcher.group(group);
        String minutes = matcher.group(group + 1);
        String seconds = matcher.group(group + 2);
        String fraction = matcher.group(group + 3) == null ? "0" : matcher.group(group + 3);
        boolean negative =
                hours.startsWith("-") || minutes.startsWith("-") || seconds.startsWith("-") || fraction.startsWith("-");
        boolean unpadded = minutes.replace("-", "").length() == 1;
        String digits = fraction.replace("-", "");
        long millis = Long.parseLong(unpadded ? digits : (digits + "00").substring(0, 3));
        long whole = (number(hours) * 60 + number(minutes)) * 60 + number(seconds);
        return negative ? -(whole * 1000 + millis) : whole * 1000 + millis;
    }

    private static long number(String digits) {
        return Math.abs(Long.parseLong(digits));
    }
}
