package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.themata.text.Nearest;
import org.themata.text.Stems;

/** The words of a corpus, case folded, with how often each is there. */
final class Vocabulary {
    /** Shorter words are all near to each other. */
    private static final int SHORTEST = 3;

    private final TreeMap<String, Integer> words = new TreeMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private Map<String, List<String>> byStem = new HashMap<>();

    void add(Map<String, Integer> more) {
        more.forEach((word, count) -> words.merge(word, count, Integer::sum));
        byFirst.clear();
        byStem = new HashMap<>();
    }

    int count(String word) {
        return words.getOrDefault(word, 0);
    }

    /** The words that begin so. */
    Map<String, Integer> startingWith(String prefix) {
        return words.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    /** Words with the same stem, else the word that is spelt nearest; the most frequent first, three at most. */
    List<String> near(String word, Optional<Stems> stems) {
        List<String> sameStem = stems.map(stemmer -> sameStem(word, stemmer)).orElse(List.of());
        if (!sameStem.isEmpty()) {
            return sameStem.stream().limit(3).toList();
        }
        if (word.length() < SHORTEST) {
            return List.of();
        }
        return Nearest.to(word, alike(word)).map(List::of).orElse(List.of());
    }

    private List<String> sameStem(String word, Stems stems) {
        if (byStem.isEmpty()) {
            for (String known : byFrequency()) {
                byStem.computeIfAbsent(stems.stem(known), key -> new ArrayList<>())
                        .add(known);
            }
        }
        return byStem.getOrDefault(stems.stem(word), List.of()).stream()
                .filter(known -> !known.equals(word))
                .toList();
    }

    private List<String> alike(String word) {
        if (byFirst.isEmpty()) {
            for (String known : byFrequency()) {
                byFirst.computeIfAbsent(known.charAt(0), key -> new ArrayList<>())
                        .add(known);
            }
        }
        int room = Math.max(1, word.length() / 3);
        return byFirst.getOrDefault(word.charAt(0), List.of()).stream()
                .filter(known -> Math.abs(known.length() - word.length()) <= room
                        && known.length() >= SHORTEST
                        && startsAlike(word, known)
                        && !known.equals(word))
                .toList();
    }

    /** With the same first letter: whether one edit at most separates the starts, so that the rest is worth a look. */
    private static boolean startsAlike(String a, String b) {
        return a.charAt(1) == b.charAt(1)
                || a.charAt(1) == b.charAt(2)
                || a.charAt(2) == b.charAt(1)
                || a.charAt(2) == b.charAt(2);
    }

    private List<String> byFrequency() {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
