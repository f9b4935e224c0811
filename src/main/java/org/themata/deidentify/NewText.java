package org.themata.deidentify;

import java.util.ArrayList;
import java.util.List;
import org.themata.text.Span;

/**
 * A text that grows from stretches of an old one, with replacements in them, and remembers where everything went. Not
 * thread-safe.
 */
final class NewText {
    private final String old;
    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();

    /**
     * A stretch of the old text and where it is in the new one.
     *
     * @param replaced whether something else stands there now
     */
    private record Stretch(Span from, Span to, boolean replaced) {}

    /**
     * A replacement in the new text.
     *
     * @param place in the new text
     * @param original what stood there
     */
    record Written(Span place, String original, IdentifierClass kind, boolean everywhere) {}

    NewText(String old) {
        this.old = old;
    }

    /** Adds a stretch of the old text. */
    void copy(Span span, List<Replacement> replacements) {
        int from = span.start();
        for (Replacement one : replacements) {
            if (one.span().start() >= from && one.span().end() <= span.end()) {
                same(from, one.span().start());
                replaced(one, old, true);
                from = one.span().end();
            }
        }
        same(from, span.end());
    }

    /** Adds words that are not of the old text. */
    void add(String words, List<Replacement> replacements) {
        int from = 0;
        for (Replacement one : replacements) {
            text.append(words, from, one.span().start());
            replaced(one, words, false);
            from = one.span().end();
        }
        text.append(words, from, words.length());
    }

    private void same(int from, int to) {
        if (to > from) {
            stretches.add(new Stretch(new Span(from, to), new Span(text.length(), text.length() + to - from), false));
            text.append(old, from, to);
        }
    }

    private void replaced(Replacement one, String of, boolean mapped) {
        Span place = new Span(text.length(), text.length() + one.text().length());
        text.append(one.text());
        written.add(new Written(place, one.span().of(of), one.kind(), one.everywhere()));
        if (mapped) {
            stretches.add(new Stretch(one.span(), place, true));
        }
    }

    /** Whether the last line has something on it. */
    boolean isOpen() {
        return text.length() > 0 && text.charAt(text.length() - 1) != '\n';
    }

    String text() {
        return text.toString();
    }

    List<Written> written() {
        return written;
    }

    /**
     * Where a stretch of the old text is now. An end inside a replacement moves to the replacement's end, so that the
     * whole of it is covered.
     *
     * @param cut whether one of the ends lies inside a replacement, or all of it is one
     */
    record Moved(Span span, boolean cut) {}

    /** Where a stretch of the old text is now. */
    Moved moved(Span span) {
        int start = -1;
        int end = 0;
        boolean cut = false;
        for (int i = first(span.start()); i < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            if (one.from().start() >= span.end() && start >= 0) {
                break;
            }
            if (one.from().end() <= span.start()) {
                continue;
            }
            if (one.from().start() >= span.end()) {
                return new Moved(new Span(one.to().start(), one.to().start()), true);
            }
            boolean begins = one.from().start() < span.start();
            boolean ends = one.from().end() > span.end();
            boolean whole = one.from().equals(span);
            cut |= one.replaced() && (begins || ends || whole);
            if (start < 0) {
                start = one.replaced()
                        ? one.to().start()
                        : one.to().start()
                                + Math.max(0, span.start() - one.from().start());
            }
            end = one.replaced()
                    ? one.to().end()
                    : one.to().end() - Math.max(0, one.from().end() - span.end());
        }
        return start < 0
                ? new Moved(new Span(text.length(), text.length()), true)
                : new Moved(new Span(start, end), cut);
    }

    /** The number of the last stretch that begins at or before an old offset. */
    private int first(int offset) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).from().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
