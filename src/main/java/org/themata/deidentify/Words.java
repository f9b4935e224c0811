package org.themata.deidentify;

import java.util.Arrays;

/**
 * The words of a text for comparing: runs of letters and digits, and every other character that is no blank. Characters
 * of scripts that are written without blanks are words of their own. Not thread-safe.
 */
final class Words {
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    Words(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (isBlank(point)) {
                at = end;
                continue;
            }
            if (joins(point)) {
                while (end < text.length() && goesOn(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            add(at, end);
            at = end;
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || isIgnored(point);
    }

    /** Soft hyphens and the like stand in for what a reader decoded. */
    private static boolean isIgnored(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    private static boolean goesOn(int point) {
        int type = Character.getType(point);
        return joins(point) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean joins(int point) {
        return Character.isLetterOrDigit(point) && !isUnspaced(point);
    }

    /** Whether the character's script puts no blanks between words. */
    static boolean isUnspaced(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
