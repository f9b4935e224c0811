package org.themata.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Many globs, asked at once for those that match a key. Each is filed under the letters before its first wildcard; the
 * keys of a text are then compared only with globs whose letters they begin with. Globs that begin with a wildcard are
 * filed under the letters behind the last one, backwards.
 */
final class GlobIndex {
    private record Entry(String glob, int part) {}

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        final List<Entry> here = new ArrayList<>();
    }

    private final Node fromStart = new Node();
    private final Node fromEnd = new Node();

    void add(String glob, int part) {
        int prefix = Glob.literalPrefix(glob);
        Node node = fromStart;
        if (prefix > 0) {
            for (int i = 0; i < prefix; i++) {
                node = node.next.computeIfAbsent(glob.charAt(i), c -> new Node());
            }
        } else {
            node = fromEnd;
            for (int i = glob.length() - 1; i >= 0 && glob.charAt(i) != Glob.RUN && glob.charAt(i) != Glob.ONE; i--) {
                node = node.next.computeIfAbsent(glob.charAt(i), c -> new Node());
            }
        }
        node.here.add(new Entry(glob, part));
    }

    /** Calls {@code found} with the part of each glob that matches the whole key. */
    void find(String key, IntConsumer found) {
        Node node = fromStart;
        for (int i = 0; node != null; i++) {
            test(node, key, found);
            node = i < key.length() ? node.next.get(key.charAt(i)) : null;
        }
        node = fromEnd;
        for (int i = key.length() - 1; node != null; i--) {
            test(node, key, found);
            node = i >= 0 ? node.next.get(key.charAt(i)) : null;
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
