package org.themata.coding;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Many globs, asked at once for those that match a key. Each is filed under the letters before its first wildcard; the
 * keys of a text are then compared only with globs whose letters they begin with. Globs that begin with a wildcard are
 * filed under the letters behind the last one, backwards.
 */
final class GlobIndex {
    private record Entry(String glob, int part) {}

    /** A letter of the index; the letters that follow it are sorted. */
    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private Entry[] here = {};

        @Nullable
        Node step(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next[at];
        }

        Node grow(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return next[at];
            }
            int place = -1 - at;
            char[] moreLetters = new char[letters.length + 1];
            Node[] moreNext = new Node[letters.length + 1];
            System.arraycopy(letters, 0, moreLetters, 0, place);
            System.arraycopy(next, 0, moreNext, 0, place);
            System.arraycopy(letters, place, moreLetters, place + 1, letters.length - place);
            System.arraycopy(next, place, moreNext, place + 1, letters.length - place);
            moreLetters[place] = letter;
            moreNext[place] = new Node();
            letters = moreLetters;
            next = moreNext;
            return next[place];
        }
    }

    private final Node fromStart = new Node();
    private final Node fromEnd = new Node();

    void add(String glob, int part) {
        int prefix = Glob.literalPrefix(glob);
        Node node = fromStart;
        if (prefix > 0) {
            for (int i = 0; i < prefix; i++) {
                node = node.grow(glob.charAt(i));
            }
        } else {
            node = fromEnd;
            for (int i = glob.length() - 1; i >= 0 && glob.charAt(i) != Glob.RUN && glob.charAt(i) != Glob.ONE; i--) {
                node = node.grow(glob.charAt(i));
            }
        }
        node.here = Arrays.copyOf(node.here, node.here.length + 1);
        node.here[node.here.length - 1] = new Entry(glob, part);
    }

    /** Calls {@code found} with the part of each glob that matches the whole key. */
    void find(String key, IntConsumer found) {
        Node node = fromStart;
        for (int i = 0; node != null; i++) {
            test(node, key, found);
            node = i < key.length() && node.letters.length > 0 ? node.step(key.charAt(i)) : null;
        }
        node = fromEnd;
        for (int i = key.length() - 1; node != null; i--) {
            test(node, key, found);
            node = i >= 0 && node.letters.length > 0 ? node.step(key.charAt(i)) : null;
        }
    }

    private static void test(Node node, String key, IntConsumer found) {
        for (Entry entry : node.here) {
            if (Glob.matches(entry.glob, key)) {
                found.accept(entry.part);
            }
        }
    }
}
