package org.themata.table.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.themata.table.TitleCase;

/**
 * How a table looks to people; machine formats do not depend on it.
 *
 * @param width of the terminal in columns; 0 = no limit; only for {@code text}
 * @param digits decimals of {@code NUMBER} cells, 0 to 9
 * @param charset of {@code text} output, for terminals that do not read UTF-8; other formats are always UTF-8
 * @param language of the headings and notes, as a BCP 47 tag; only for {@code html} and {@code docx}
 * @param number of the table: then the caption is that of APA 7, "Table 1" and below it the title in italics and title
 *     case; 0 = the title as it is. Terminals get the title as it is
 */
public record TableLook(int width, int digits, Charset charset, String language, int number) {

    /** No limit of width, two decimals, UTF-8, English. */
    public static final TableLook PLAIN = new TableLook(0, 2, StandardCharsets.UTF_8, "en", 0);

    /** @throws IllegalArgumentException that names the value that is out of range */
    public TableLook {
        if (width < 0) {
            throw new IllegalArgumentException("width " + width);
        }
        if (digits < 0 || digits > 9) {
            throw new IllegalArgumentException("digits must be 0 to 9, not " + digits);
        }
        if (number < 0) {
            throw new IllegalArgumentException("number " + number);
        }
    }

    /** A table without a number. */
    public TableLook(int width, int digits, Charset charset, String language) {
        this(width, digits, charset, language, 0);
    }

    /** The same as the table of this number; 0 = none. */
    public TableLook withNumber(int ofTable) {
        return new TableLook(width, digits, charset, language, ofTable);
    }

    /** The title as it is printed. */
    String title(String given) {
        String shown = HumanCells.shown(given).strip();
        return number > 0 ? TitleCase.of(shown) : shown;
    }

    /** The same for a terminal of so many columns; 0 = no limit. */
    public TableLook withWidth(int columns) {
        return new TableLook(columns, digits, charset, language, number);
    }

    /** The same with so many decimals in {@code NUMBER} cells. */
    public TableLook withDigits(int decimals) {
        return new TableLook(width, decimals, charset, language, number);
    }

    /** The same for a terminal that reads this charset. */
    public TableLook withCharset(Charset terminal) {
        return new TableLook(width, digits, terminal, language, number);
    }
}
