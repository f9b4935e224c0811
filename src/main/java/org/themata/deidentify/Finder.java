package org.themata.deidentify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themata.text.Keys;
import org.themata.text.Span;

/**
 * Finds sought texts wherever they stand as whole words, in any letter case and with any white space; the longest that
 * begins first. What follows an apostrophe ({@code Mary's}) is another word. May be used by many threads.
 */
final class Finder {
    private final Node root = new Node();

    /** Where it stands, and what it is. */
    record Found(Span span, Sought sought) {}

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Sought> ends = new ArrayList<>();
    }

    Finder(Collection<Sought> sought) {
        for (Sought one : sought) {
            Words words = new Words(one.text());
            Node node = root;
            for (int i = 0; i < words.size(); i++) {
                node = node.next.computeIfAbsent(key(one.text(), words, i), key -> new Node());
            }
            if (node != root) {
                node.ends.add(one);
            }
        }
    }

    private static String key(String text, Words words, int word) {
        return Keys.folded(text.substring(words.start(word), words.end(word)));
    }

    /** All places in the text, in order. */
    List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Words words = new Words(text);
        String[] keys = new String[words.size()];
        int i = 0;
        while (i < words.size()) {
            Node node = root;
            Sought best = null;
            int bestEnd = i;
            for (int j = i; j < words.size(); j++) {
                keys[j] = keys[j] == null ? key(text, words, j) : keys[j];
                node = node.next.get(keys[j]);
                if (node == null) {
                    break;
                }
                for (Sought end : node.ends) {
                    String written = text.substring(words.start(i), words.end(j));
                    if (bestEnd < j + 1 && (!end.exact() || isAlike(written, end.text()))) {
                        best = end;
                        bestEnd = j + 1;
                    }
                }
            }
            if (best != null) {
                found.add(new Found(new Span(words.start(i), words.end(bestEnd - 1)), best));
                i = bestEnd;
            } else {
                i++;
            }
        }
        return found;
    }

    private static boolean isAlike(String written, String sought) {
        return squeezed(written).equals(squeezed(sought));
    }

    private static String squeezed(String text) {
        return Keys.cased(text.replaceAll("\\s+", " "));
    }
}
