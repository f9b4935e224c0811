package org.themata.report.figure;

/**
 * How a figure looks.
 *
 * @param width in CSS pixels (96 an inch), {@value #NARROWEST} to {@value #WIDEST}
 * @param shades its colours
 */
public record FigureLook(int width, Shades shades) {
    /** The narrowest figure that can be read. */
    public static final int NARROWEST = 320;

    /** The widest. */
    public static final int WIDEST = 4000;

    /** As wide as the text of a page, in colour. */
    public static final FigureLook USUAL = new FigureLook(720, Shades.COLOUR);

    /** @throws IllegalArgumentException that names the width if it is out of range */
    public FigureLook {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("a figure " + width + " pixels wide");
        }
    }
}
