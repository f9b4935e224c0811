package org.themata.report.figure;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Sans, which PDFBox carries (SIL Open Font License): as wide, letter by letter, as Arial and Helvetica, so
 * that a text measured here has its length in nearly every viewer. Widths and outlines come from the file, never from
 * the machine's fonts. Immutable after loading; safe for several threads.
 */
final class Typeface {
    /** The families that an SVG asks for, all equally wide. */
    static final String FAMILIES = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final double MISSING = 0.6;
    private static final double ROOM = 1.2;

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;

    /** Loaded once, at the first figure. */
    private static final class Loaded {
        private static final Typeface SANS = new Typeface();
    }

    private Typeface() {
        try (InputStream in = Objects.requireNonNull(TrueTypeFont.class.getResourceAsStream(FILE), FILE)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters = font.getUnicodeCmapLookup();
            unit = 1.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface sans() {
        return Loaded.SANS;
    }

    /** The length of a text, in the unit of {@code size}. */
    double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sum += advance(text.codePointAt(i));
        }
        return sum * size;
    }

    /**
     * The room that a text is given: a fifth more than its length, for viewers that have none of the families and take
     * a wider one (DejaVu Sans and Verdana are up to 18 % wider).
     */
    double room(String text, double size) {
        return ROOM * width(text, size);
    }

    /** How far a letter moves what follows, in em. */
    double advance(int letter) {
        int glyph = letters.getGlyphId(letter);
        if (glyph == 0) {
            return isMark(letter) ? 0 : isWide(letter) ? 1 : MISSING;
        }
        synchronized (font) {
            try {
                return font.getAdvanceWidth(glyph) * unit;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether there is a picture of the letter. */
    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0 || isMark(letter);
    }

    /** The outline of a letter in em, y upwards; of a letter that is not there an empty box. */
    GeneralPath outline(int letter) {
        synchronized (font) {
            try {
                GeneralPath path = new GeneralPath(
                        font.getGlyph().getGlyph(letters.getGlyphId(letter)).getPath());
                path.transform(java.awt.geom.AffineTransform.getScaleInstance(unit, unit));
                return path;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static boolean isWide(int letter) {
        return Character.isIdeographic(letter)
                || letter >= 0x1100 && letter < 0x1200
                || letter >= 0x3000 && letter < 0xD7B0
                || letter >= 0xFF00 && letter < 0xFF61
                || letter >= 0x1F300;
    }
}
