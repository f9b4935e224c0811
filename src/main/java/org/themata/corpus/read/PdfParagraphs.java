package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.themata.text.Text;

/**
 * Joins lines of a PDF to paragraphs, across pages too, and words that were divided at the end of a line. A divided
 * word keeps its hyphen if the same text has it elsewhere with one ({@code two-} + {@code way}), has its halves as
 * words of their own, or begins with a prefix that takes a hyphen ({@code non-} + {@code monotonic}), unless the text
 * has it closed elsewhere.
 */
final class PdfParagraphs {
    private static final Set<String> PREFIXES =
            Set.of("non", "self", "sub", "semi", "multi", "anti", "post", "cross", "quasi", "pseudo");

    private final PdfMargins margins;
    private final List<PdfLine> lines;
    private final Set<String> words = new HashSet<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final float leading;
    private final float left;
    private final float right;
    private int joined;

    PdfParagraphs(PdfMargins margins) {
        this.margins = margins;
        this.lines = margins.body();
        this.leading = leading();
        this.left = quantile(lines.stream().map(PdfLine::x).sorted().toList(), 0.5);
        this.right = quantile(lines.stream().map(PdfLine::end).sorted().toList(), 0.95);
        for (PdfLine line : lines) {
            names.merge(label(line), 1, Integer::sum);
            for (String word : line.text().split("[^\\p{L}\\p{N}-]+")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The text, one line a paragraph. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i == 0) {
                text.append(line.text());
            } else if (starts(lines.get(i - 1), line)) {
                text.append('\n').append(line.text());
            } else {
                join(text, line.text());
            }
        }
        return text.toString();
    }

    /** How many words were divided. */
    int joined() {
        return joined;
    }

    private boolean starts(PdfLine before, PdfLine line) {
        if (margins.countsParagraphs() && margins.numbered(line)) {
            return true;
        }
        boolean ended = before.text().matches("(?s).*[.?!:\u2026\u3002\uFF1F\uFF01][\"'\u201D\u2019)\\]]*");
        String name = label(line);
        boolean label = !name.isEmpty();
        if (label && names.getOrDefault(name, 0) > 1) {
            return true;
        }
        boolean full = before.end() > right - 0.25 * (right - left);
        if (before.page() != line.page()) {
            return margins.countsParagraphs() ? !full && ended : ended && (label || !full);
        }
        boolean gap = line.y() - before.y() > 1.35 * leading;
        boolean heading = Math.abs(line.size() - before.size()) > 0.15 * Math.max(line.size(), before.size());
        boolean indented = Math.abs(line.x() - left) > line.size() && Math.abs(line.x() - before.x()) > line.size() / 2;
        return gap || heading || indented && (ended || label) || ended && (label || !full && upper(line.text()));
    }

    /** The speaker's label with which a line seems to begin; may be empty. */
    private static String label(PdfLine line) {
        Label label = LabelScanner.scan(Text.of(line.text()), 0, line.text().length(), 0, true, false);
        return label == null ? "" : label.name();
    }

    private void join(StringBuilder text, String next) {
        int end = text.length();
        boolean divided = end > 1
                && "-\u00AD\u2010".indexOf(text.charAt(end - 1)) >= 0
                && Character.isLetter(text.charAt(end - 2))
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0));
        if (!divided) {
            text.append(text.length() > 0 && text.charAt(end - 1) == '-' ? "" : " ")
                    .append(next);
            return;
        }
        int start = end - 1;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        String first = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
        String second = next.split("[^\\p{L}\\p{N}-]", 2)[0].toLowerCase(Locale.ROOT);
        if (closed(first, second)) {
            text.setLength(end - 1);
            joined++;
        }
        text.append(next);
    }

    /** Whether the two halves are one word without a hyphen: by the other words of the same text. */
    private boolean closed(String first, String second) {
        if (words.contains(first + second)) {
            return true;
        }
        boolean parts = words.contains(second) && words.contains(first) || PREFIXES.contains(first);
        return !words.contains(first + "-" + second) && !parts;
    }

    private static boolean upper(String text) {
        int first = text.codePointAt(0);
        return !Character.isLowerCase(first);
    }

    /** The usual distance of two lines: the most frequent one. */
    private float leading() {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) {
                gaps.add(gap);
            }
        }
        List<Float> sorted = gaps.stream().sorted().toList();
        float narrow = quantile(sorted, 0.1);
        List<Float> near = sorted.stream().filter(gap -> gap <= 1.35 * narrow).toList();
        return near.isEmpty() ? 12 : quantile(near, 0.5);
    }

    private static float quantile(List<Float> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.floor((sorted.size() - 1) * part));
    }
}
