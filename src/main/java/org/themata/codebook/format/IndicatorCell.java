package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import org.themata.codebook.Indicator;

/** A cell of a table with several indicators in it, {@code silo* | {not: "grain silo*"}}. */
final class IndicatorCell {

    /**
     * One indicator.
     *
     * @param text without white space around it
     * @param line lines of the cell before it
     */
    record Part(String text, int line) {}

    private IndicatorCell() {}

    /** Splits at {@code |} and at line ends, but not inside a mapping. Empty for a blank cell. */
    static List<Part> split(String cell) {
        List<Part> parts = new ArrayList<>();
        if (cell.isBlank()) {
            return parts;
        }
        int start = 0;
        int line = 0;
        int depth = 0;
        char quote = 0;
        boolean nothingYet = true;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i == cell.length() ? '|' : cell.charAt(i);
            boolean inMapping = depth > 0 && i < cell.length();
            if (inMapping && quote != 0) {
                if (c == '\\' && quote == '"' || c == '\'' && quote == c && cell.startsWith("''", i)) {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (inMapping && (c == '"' || c == '\'') && startsScalar(cell, i)) {
                quote = c;
            } else if (c == '{' && (inMapping || nothingYet)) {
                depth++;
            } else if (inMapping) {
                depth -= c == '}' ? 1 : 0;
            } else if (c == '|' || c == '\n') {
                String text = cell.substring(start, i).strip();
                if (c == '|' || !text.isEmpty()) {
                    parts.add(new Part(text, line + newlines(cell, start, i)));
                }
                line += (int) cell.substring(start, Math.min(i + 1, cell.length()))
                        .chars()
                        .filter(n -> n == '\n')
                        .count();
                start = i + 1;
                nothingYet = true;
            } else {
                nothingYet &= Character.isWhitespace(c);
            }
        }
        return parts;
    }

    /** Line ends between {@code from} and the first visible character. */
    private static int newlines(String cell, int from, int to) {
        int count = 0;
        for (int i = from; i < to && Character.isWhitespace(cell.charAt(i)); i++) {
            count += cell.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Whether a quotation mark opens a scalar; in {@code don't} it does not. */
    private static boolean startsScalar(String cell, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(cell.charAt(before))) {
            before--;
        }
        return before >= 0 && "{[,:".indexOf(cell.charAt(before)) >= 0;
    }

    /** An indicator as it stands in a cell. */
    static String of(Indicator indicator) {
        if (IndicatorText.isScalar(indicator)) {
            String pattern = ((Indicator.Pattern) indicator).pattern();
            if (isSafe(pattern)) {
                return pattern;
            }
        }
        return IndicatorText.mapping(indicator);
    }

    /** Whether a pattern can stand in a cell as it is. */
    private static boolean isSafe(String pattern) {
        return pattern.indexOf('|') < 0 && pattern.indexOf('\n') < 0 && !pattern.startsWith("{");
    }
}
