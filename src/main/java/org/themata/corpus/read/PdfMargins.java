package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells the text of the pages from what stands around it: lines that come back at the top or bottom of the pages, page
 * numbers there, numbers of lines or paragraphs in the left margin, and lines that a page repeats from the one before.
 */
final class PdfMargins {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:(?:page|seite|p\\.|s\\.)\\s*)?[-\u2013]?\\s*\\d{1,4}\\s*(?:[-\u2013]|(?:/|of|von|de|sur|di)\\s*\\d{1,4})?");
    private static final double EDGE = 0.1;
    private static final int LONG = 20;

    private final List<PdfLine> body = new ArrayList<>();
    private final Set<PdfLine> numbered = new HashSet<>();
    private int edges;
    private int numbers;
    private int repeats;

    /** @param lines all of a document */
    PdfMargins(List<PdfLine> lines) {
        float left = left(lines);
        Set<String> repeated = repeated(lines);
        List<PdfLine> marks = new ArrayList<>();
        for (PdfLine line : lines) {
            boolean margin = !line.number().isEmpty() && line.numberX() < left - line.size() / 2;
            PdfLine bare = margin ? line.bare() : line.whole();
            if (margin) {
                numbers++;
                marks.add(line);
            }
            if (bare.text().isEmpty()) {
                continue;
            }
            if (edge(line)
                    && (repeated.contains(key(line))
                            || PAGE_NUMBER.matcher(bare.text()).matches())) {
                edges++;
            } else if (repeats(bare)) {
                repeats++;
            } else {
                body.add(bare);
            }
        }
        beside(marks);
    }

    /** The lines of the text. */
    List<PdfLine> body() {
        return body;
    }

    /** Lines left out at the tops and bottoms of pages. */
    int edges() {
        return edges;
    }

    /** Lines left out because they ended the page before: cut by its edge, and printed anew. */
    int repeats() {
        return repeats;
    }

    /** Numbers left out in the margin. */
    int numbers() {
        return numbers;
    }

    /** Whether the numbers of the margin count paragraphs, so that a line with one begins a paragraph. */
    boolean countsParagraphs() {
        return numbers > 1 && numbered.size() * 10 < body.size() * 9;
    }

    boolean numbered(PdfLine line) {
        return numbered.contains(line);
    }

    private boolean repeats(PdfLine line) {
        PdfLine last = body.isEmpty() ? line : body.get(body.size() - 1);
        return last.page() == line.page() - 1
                && line.text().length() >= LONG
                && last.text().equals(line.text());
    }

    private void beside(List<PdfLine> marks) {
        int at = 0;
        for (PdfLine mark : marks) {
            while (at < body.size() && before(body.get(at), mark)) {
                at++;
            }
            if (at < body.size()
                    && body.get(at).page() == mark.page()
                    && Math.abs(body.get(at).y() - mark.y()) <= body.get(at).size()) {
                numbered.add(body.get(at));
            }
        }
    }

    private static boolean before(PdfLine line, PdfLine mark) {
        return line.page() < mark.page() || line.page() == mark.page() && line.y() < mark.y() - line.size() * 0.5;
    }

    /** Where most lines with letters begin. */
    private static float left(List<PdfLine> lines) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (PdfLine line : lines) {
            if (!line.text().isEmpty()) {
                counts.merge(Math.round(line.x()), 1, Integer::sum);
            }
        }
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static Set<String> repeated(List<PdfLine> lines) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (PdfLine line : lines) {
            all.add(line.page());
            if (edge(line)) {
                pages.computeIfAbsent(key(line), any -> new HashSet<>()).add(line.page());
            }
        }
        Set<String> repeated = new HashSet<>();
        pages.forEach((key, on) -> {
            if (on.size() >= 2 && on.size() * 5 >= all.size() * 3) {
                repeated.add(key);
            }
        });
        return repeated;
    }

    private static boolean edge(PdfLine line) {
        return line.y() < line.height() * EDGE || line.y() > line.height() * (1 - EDGE);
    }

    /** Text and place, so that only what comes back at the same height counts as repeated. */
    private static String key(PdfLine line) {
        return Math.round(line.y() / 4) + " " + line.whole().text().replaceAll("\\d+", "#");
    }
}
