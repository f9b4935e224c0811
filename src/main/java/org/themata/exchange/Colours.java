package org.themata.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as other programs write them. */
final class Colours {
    private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*(\\d{1,3}),\\s*(\\d{1,3}),\\s*(\\d{1,3})[^)]*\\)");

    private Colours() {}

    /** The colour as {@code #RRGGBB}; empty if it is none. */
    static String hex(String written) {
        String color = written.strip();
        Matcher rgb = RGB.matcher(color);
        if (color.matches("#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")) {
            return color.substring(0, 7).toUpperCase(Locale.ROOT);
        } else if (color.matches("#[0-9A-Fa-f]{3}")) {
            return ("#" + color.substring(1).replaceAll("(.)", "$1$1")).toUpperCase(Locale.ROOT);
        } else if (rgb.matches()) {
            return String.format(Locale.ROOT, "#%02X%02X%02X", part(rgb, 1), part(rgb, 2), part(rgb, 3));
        }
        return "";
    }

    private static int part(Matcher rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }
}
