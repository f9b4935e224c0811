package org.themata.report.figure;

import java.io.IOException;
import java.io.OutputStream;

/** A picture with what is said of it. SVG and PNG have the same bytes on every run and machine. */
public final class Figure {
    private final String name;
    private final String title;
    private final String alt;
    private final Drawing drawing;

    /**
     * @param name letters, digits and hyphens
     * @param title one line
     * @param alt sentences
     */
    Figure(String name, String title, String alt, Drawing drawing) {
        this.name = name;
        this.title = title;
        this.alt = alt;
        this.drawing = drawing;
    }

    /** Of its file, without extension, and of its ids inside a page: letters, digits and hyphens. */
    public String name() {
        return name;
    }

    /** The table's title, or what the figure is about if the table has none. */
    public String title() {
        return title;
    }

    /** What it shows, in a few sentences, for those who do not see it. */
    public String alt() {
        return alt;
    }

    /** Width in CSS pixels (96 an inch). */
    public int width() {
        return drawing.width();
    }

    /** Height in CSS pixels. */
    public int height() {
        return drawing.height();
    }

    /**
     * An SVG 1.1 element without an XML declaration: it can stand alone in a file or inside an HTML page. No styles, no
     * scripts, nothing from elsewhere; its ids begin with the name. What stands for a code, participant or document is
     * in a group with {@code data-code}, {@code data-participant}, {@code data-document} and a title.
     */
    public String svg() {
        return new SvgWriter(this).write(drawing);
    }

    /**
     * The letters that a PNG image cannot show, since the typeface that it is drawn with has none of them (it has those
     * of Latin, Greek, Cyrillic and Hebrew script); SVG leaves them to the fonts of whoever opens it.
     */
    public String withoutPicture() {
        StringBuilder letters = new StringBuilder();
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Shape.Label label) {
                label.text()
                        .codePoints()
                        .filter(letter ->
                                !Typeface.sans().has(letter) && letters.indexOf(Character.toString(letter)) < 0)
                        .forEach(letters::appendCodePoint);
            }
        }
        return letters.toString();
    }

    /**
     * Writes a PNG image.
     *
     * @param dpi pixels an inch; 96 makes as many pixels as the figure is wide
     */
    public void png(OutputStream out, int dpi) throws IOException {
        new PngWriter(drawing, dpi).write(out);
    }
}
