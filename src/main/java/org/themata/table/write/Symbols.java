package org.themata.table.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the statistical symbols that APA 7 prints in italics, in headings and notes: n, N, p, M, SD, Mdn. */
final class Symbols {
    private static final Pattern SYMBOL =
            Pattern.compile("(?<![\\p{L}\\p{N}_.'’-])(?:n|N|p|M|SD|Mdn)(?= ?(?:[=<>≤≥]|\\(%|\\[|$))");

    private Symbols() {}

    /** A stretch of a text. */
    record Run(String text, boolean italic) {}

    /** The text in stretches; none is empty. */
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher symbol = SYMBOL.matcher(text);
        int from = 0;
        while (symbol.find()) {
            add(text.substring(from, symbol.start()), false, runs);
            add(symbol.group(), true, runs);
            from = symbol.end();
        }
        add(text.substring(from), false, runs);
        return runs;
    }

    private static void add(String text, boolean italic, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, italic));
        }
    }
}
