package org.themata.deidentify;

import java.util.ArrayList;
import java.util.List;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * A text that the user wants to be looked for.
 *
 * @param text its words
 * @param kind its class
 * @param replacement what to suggest; empty = what the program finds
 */
public record ListedWord(String text, IdentifierClass kind, String replacement) {

    /**
     * Reads a list: CSV with the column {@code text} and, if wanted, {@code class} (default: name) and
     * {@code replacement}.
     *
     * @param file its name in messages
     * @throws InputException with every row that cannot be used
     */
    public static List<ListedWord> read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        List<ListedWord> words = new ArrayList<>();
        for (CsvRows.Row row : CsvRows.read(file, text, List.of("text"))) {
            String kind = row.cell("class").isBlank() ? "name" : row.cell("class");
            if (row.cell("text").isBlank()) {
                problems.add(Problem.error(
                        new Place(file, row.line(), 0), "the text is empty", "fill the cell, or remove the row"));
            } else if (IdentifierClass.named(kind).isEmpty()) {
                problems.add(Problem.error(
                        new Place(file, row.line(), 0),
                        "there is no class \"" + kind + "\"",
                        Nearest.remedy(kind, IdentifierClass.names())));
            } else {
                words.add(new ListedWord(
                        row.cell("text").strip(),
                        IdentifierClass.named(kind).orElseThrow(),
                        row.cell("replacement").strip()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return words;
    }
}
