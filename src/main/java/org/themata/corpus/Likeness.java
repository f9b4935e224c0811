package org.themata.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * Finds transcripts with the same or nearly the same words. Of each it keeps the smallest hashes of its runs of five
 * words under 32 hash functions (MinHash); two that agree in four neighbouring ones are compared in all: the share that
 * agrees estimates how much of the two is the same (A. Broder, On the resemblance and containment of documents, 1997).
 */
final class Likeness {
    private static final int HASHES = 32;
    private static final int BAND = 4;
    private static final int RUN = 5;
    private static final int SHORTEST = 30;
    private static final double NEAR = 0.75;

    private record Sketch(String id, String file, long whole, long[] hashes) {}

    private final List<Sketch> sketches = new ArrayList<>();

    void add(Transcript transcript) {
        long[] hashes = new long[HASHES];
        Arrays.fill(hashes, Long.MAX_VALUE);
        long[] run = new long[RUN];
        long whole = 1;
        int words = 0;
        String text = transcript.text();
        for (Turn turn : transcript.turns()) {
            for (Span piece : turn.speech()) {
                long word = 0;
                for (int at = piece.start(); at <= piece.end(); at++) {
                    boolean letter = at < piece.end() && Character.isLetterOrDigit(text.charAt(at));
                    if (letter) {
                        word = word * 31 + Character.toLowerCase(text.charAt(at)) + 1;
                    } else if (word != 0) {
                        run[words++ % RUN] = word;
                        whole = whole * 1_000_003 + word;
                        word = 0;
                        if (words >= RUN) {
                            take(run, words, hashes);
                        }
                    }
                }
            }
        }
        if (words >= SHORTEST) {
            sketches.add(new Sketch(transcript.id(), transcript.file(), whole, hashes));
        }
    }

    private static void take(long[] run, int words, long[] hashes) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + run[(words + i) % RUN];
        }
        for (int i = 0; i < HASHES; i++) {
            hashes[i] = Math.min(hashes[i], mix(hash + i * 0xD1B54A32D192ED03L));
        }
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    List<Problem> problems() {
        Map<List<Long>, Integer> bands = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < sketches.size(); at++) {
            Sketch sketch = sketches.get(at);
            Set<Integer> like = new LinkedHashSet<>();
            for (int band = 0; band < HASHES; band += BAND) {
                List<Long> key = new ArrayList<>(List.of((long) band));
                for (int i = band; i < band + BAND; i++) {
                    key.add(sketch.hashes()[i]);
                }
                Integer before = bands.putIfAbsent(key, at);
                if (before != null) {
                    like.add(before);
                }
            }
            like.stream()
                    .map(sketches::get)
                    .filter(other -> share(sketch, other) >= NEAR)
                    .findFirst()
                    .ifPresent(other -> problems.add(problem(sketch, other)));
        }
        return problems;
    }

    private static Problem problem(Sketch sketch, Sketch other) {
        boolean same = sketch.whole() == other.whole();
        return Problem.warning(
                Place.of(sketch.file()),
                "document \"" + sketch.id() + "\" has " + (same ? "the same words as" : "nearly the same words as")
                        + " \"" + other.id() + "\": everything in it counts twice",
                "remove one of them");
    }

    private static double share(Sketch a, Sketch b) {
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += a.hashes()[i] == b.hashes()[i] ? 1 : 0;
        }
        return same / (double) HASHES;
    }
}
