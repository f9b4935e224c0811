package org.themata.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paragraph as the sentence detector is shown it: marks and line ends made blanks. It knows where each character
 * stands in the text, and where full stops and the like are. Reused from paragraph to paragraph.
 */
final class Paragraph implements CharSequence {
    /** So many stops in one stretch without a blank are looked at; prose has fewer. */
    static final int MOST_IN_A_STRETCH = 100;

    private final char[] stops;
    private final boolean onlyAscii;
    private char[] characters = new char[1024];
    private int length;
    private final List<Integer> ends = new ArrayList<>();
    private int inStretch;
    /** Where runs of characters begin that stand in the text as they do here, and where they begin there. */
    private int[] runs = new int[16];

    private int[] origins = new int[16];
    private int runCount;

    /** @param stops the characters that may end a sentence */
    Paragraph(char[] stops) {
        this.stops = stops.clone();
        boolean ascii = true;
        for (char stop : stops) {
            ascii &= stop <= '?';
        }
        this.onlyAscii = ascii;
    }

    void clear() {
        length = 0;
        runCount = 0;
        ends.clear();
    }

    /** Adds a blank that stands for the unit {@code at} of the text. */
    void blank(int at) {
        run(at, 1);
        characters[length++] = ' ';
    }

    /** Adds {@code text[from, to)}, of which the first stands at the unit {@code origin} of the whole text. */
    void append(char[] text, int from, int to, int origin) {
        if (from >= to) {
            return;
        }
        run(origin, to - from);
        char[] into = characters;
        int at = length;
        boolean ascii = onlyAscii;
        for (int i = from; i < to; i++) {
            char c = text[i];
            into[at] = c;
            if (c <= '?' ? c != ' ' : c >= 0x80 || !ascii) {
                if (c == '\n' || c == '\t' || c == '\u00A0') {
                    into[at] = ' ';
                } else if (isStop(c)) {
                    stop(at);
                }
            }
            at++;
        }
        length = at;
    }

    /**
     * Keeps a stop. The detector passes over one that has another behind it before the next blank, unless a capital
     * follows, and looks for that blank from each of them again, which takes the square of a long stretch: so they are
     * not shown.
     */
    private void stop(int at) {
        int last = ends.size() - 1;
        int before = last < 0 ? -1 : ends.get(last);
        if (last < 0 || hasBlank(before + 1, at)) {
            inStretch = 0;
        } else if (++inStretch >= MOST_IN_A_STRETCH || !Character.isUpperCase(characters[before + 1])) {
            ends.set(last, at);
            return;
        }
        ends.add(at);
    }

    private boolean hasBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = characters[i];
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStop(char c) {
        for (char stop : stops) {
            if (c == stop) {
                return true;
            }
        }
        return false;
    }

    private void run(int origin, int more) {
        if (characters.length - length < more) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, length + more));
        }
        if (runCount == runs.length) {
            runs = Arrays.copyOf(runs, runCount * 2);
            origins = Arrays.copyOf(origins, runCount * 2);
        }
        runs[runCount] = length;
        origins[runCount++] = origin;
    }

    /** The characters; the array is longer. */
    char[] characters() {
        return characters;
    }

    /** Where the character {@code i} stands in the text. */
    int origin(int i) {
        int found = Arrays.binarySearch(runs, 0, runCount, i);
        int run = found >= 0 ? found : -found - 2;
        return origins[run] + i - runs[run];
    }

    /** Where the characters stand that may end a sentence. */
    List<Integer> ends() {
        return ends;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
