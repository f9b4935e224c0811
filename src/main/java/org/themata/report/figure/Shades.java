package org.themata.report.figure;

import java.util.Locale;

/**
 * Colours that the colour-blind tell apart (Okabe and Ito 2008) and, for amounts, viridis (Smith and van der Walt 2015)
 * from light for little to dark for much, so that a copy in grey reads the same; or greys.
 */
public enum Shades {
    /** Okabe and Ito's colours, viridis. */
    COLOUR,
    /** Greys, for print. */
    GREY;

    /** Text, axes and markers. */
    static final String INK = "#1A1A1A";
    /** Text of less weight. */
    static final String MUTED = "#595959";
    /** Lines behind the data. */
    static final String GRID = "#D9D9D9";
    /** The ground. */
    static final String PAPER = "#FFFFFF";

    /** What graphics need (WCAG 2.1, 1.4.11). */
    static final double VISIBLE = 3;

    private static final String[] OKABE_ITO = {
        "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9"
    };
    private static final String[] GREYS = {"#262626", "#8C8C8C", "#595959", "#949494", "#7F7F7F", "#404040", "#8F8F8F"};
    /** Viridis at 0, 1/10 … 1. */
    private static final int[] VIRIDIS = {
        0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26, 0xFDE725
    };

    /** The colour of the n-th series. */
    String series(int n) {
        String[] all = this == COLOUR ? OKABE_ITO : GREYS;
        return all[n % all.length];
    }

    /** An outline for the n-th series that stands out from white. */
    String outline(int n) {
        return contrast(series(n), PAPER) < VISIBLE ? MUTED : series(n);
    }

    /** A light form of the n-th series, for areas behind lines. */
    String pale(int n) {
        return mixed(series(n), 0.3);
    }

    /** The colour of an amount, 0 to 1: light is little, dark is much. */
    String amount(double share) {
        double at = Math.max(0, Math.min(1, share));
        if (this == GREY) {
            int level = (int) Math.round(0xE6 - at * (0xE6 - 0x1A));
            return hex(level << 16 | level << 8 | level);
        }
        double place = (1 - at) * (VIRIDIS.length - 1);
        int below = Math.min(VIRIDIS.length - 2, (int) place);
        return hex(between(VIRIDIS[below], VIRIDIS[below + 1], place - below));
    }

    /** Ink or paper, whichever is easier to read on a colour. */
    static String on(String fill) {
        return contrast(INK, fill) >= contrast(PAPER, fill) ? INK : PAPER;
    }

    /** A colour on white, of which so much is left. */
    static String mixed(String color, double share) {
        return hex(between(0xFFFFFF, rgb(color), share));
    }

    /** The contrast of two colours, 1 to 21 (WCAG 2). */
    static double contrast(String one, String other) {
        double a = luminance(rgb(one)) + 0.05;
        double b = luminance(rgb(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    static int rgb(String color) {
        return Integer.parseInt(color.substring(1), 16);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int between(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
