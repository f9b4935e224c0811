package org.themata.coding;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.themata.codebook.Codebook;
import org.themata.codebook.Negation;

/** The engine against the naive matcher, on a study whose every choice is a byte of the input. */
public final class MatcherCheck {
    private static final Negation NEGATION = NegationLists.of("en").orElseThrow();

    private MatcherCheck() {}

    /** Throws if the two do not agree. */
    public static void check(byte[] bytes) {
        Overlap overlap = Overlap.values()[bytes.length == 0 ? 0 : (bytes[0] & 0xFF) % Overlap.values().length];
        RandomStudy study = new RandomStudy(new Choices(bytes));
        Codebook codebook = study.codebook(overlap == Overlap.SPECIFIC);
        String text = study.text();
        Map<String, TreeSet<String>> found = new TreeMap<>();
        Matcher matcher = new Matcher(codebook, Runs.own(overlap));
        matcher.scan().run(Runs.transcript(text), turn -> true, turn -> {
            Hits hits = turn.hits();
            for (int i = 0; i < hits.size(); i++) {
                if (hits.rule(i) == Rule.NONE) {
                    found.computeIfAbsent(matcher.codes().get(hits.code(i)).id(), id -> new TreeSet<>())
                            .add(hits.first(i) + "-" + hits.end(i));
                }
            }
        });
        Map<String, TreeSet<String>> expected = new NaiveMatcher(codebook, NEGATION, text).codes(overlap);
        if (!found.equals(expected)) {
            throw new AssertionError(overlap + ": " + found + " but the naive matcher finds " + expected + " in <"
                    + text + "> with " + codebook.codes().toList());
        }
    }

    /** Bytes as random numbers; 0 when they are used up. */
    private static final class Choices extends Random {
        private static final long serialVersionUID = 1L;
        private final transient byte[] bytes;
        private transient int at = 1;

        Choices(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected int next(int bits) {
            int value = bytes != null && at < bytes.length ? bytes[at++] & 0xFF : 0;
            return bits >= 8 ? value << (bits - 8) | value : value >> (8 - bits);
        }

        @Override
        public int nextInt(int bound) {
            return next(8) % bound;
        }

        @Override
        public boolean nextBoolean() {
            return next(8) % 2 == 1;
        }
    }
}
