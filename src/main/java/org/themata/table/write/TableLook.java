package org.themata.table.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a table looks to people; machine formats do not depend on it.
 *
 * @param width of the terminal in columns; 0 = no limit; only for {@code text}
 * @param digits decimals of {@code NUMBER} cells, 0 to 9
 * @param charset of {@code text} output, for terminals that do not read UTF-8; other formats are always UTF-8
 * @param language of the headings and notes, as a BCP 47 tag; only for {@code html}
 */
public record TableLook(int width, int digits, Charset charset, String language) {

    /** No limit of width, two decimals, UTF-8, English. */
    public static final TableLook PLAIN = new TableLook(0, 2, StandardCharsets.UTF_8, "en");

    /** @throws IllegalArgumentException that names the value that is out of range */
    public TableLook {
        if (width < 0) {
            throw new IllegalArgumentException("width " + width);
        }
        if (digits < 0 || digits > 9) {
            throw new IllegalArgumentException("digits must be 0 to 9, not " + digits);
        }
    }

    /** The same for a terminal of so many columns; 0 = no limit. */
    public TableLook withWidth(int columns) {
        return new TableLook(columns, digits, charset, language);
    }

    /** The same with so many decimals in {@code NUMBER} cells. */
    public TableLook withDigits(int decimals) {
        return new TableLook(width, decimals, charset, language);
    }

    /** The same for a terminal that reads this charset. */
    public TableLook withCharset(Charset terminal) {
        return new TableLook(width, digits, terminal, language);
    }
}
