package org.themata.coding;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.themata.text.Lemmas;
import org.themata.text.Tokens;

/**
 * The lemma parts that the tokens of a turn match, each in its sentence. Only sentences in which a word could have one
 * of the lemmas are analysed; whether a word could is asked once for each distinct token.
 */
final class LemmaParts {
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Lemmas lemmas;
    private final Parts parts;
    private byte[] couldMatch = new byte[1024];

    LemmaParts(Lemmas lemmas, Parts parts) {
        this.lemmas = lemmas;
        this.parts = parts;
    }

    /** Forgets the distinct tokens. */
    void clear() {
        Arrays.fill(couldMatch, UNKNOWN);
    }

    /**
     * For each token the parts, or null for none.
     *
     * @param sentences asked only if there is something to analyse
     */
    int @Nullable [] @Nullable [] of(Tokens tokens, Supplier<int[]> sentences) {
        int size = tokens.size();
        int next = nextPossible(tokens, 0);
        if (next == size) {
            return null;
        }
        int[] numbers = sentences.get();
        int @Nullable [] @Nullable [] found = new int[size][];
        while (next < size) {
            int from = next;
            while (from > 0 && numbers[from - 1] == numbers[next]) {
                from--;
            }
            int to = next + 1;
            while (to < size && numbers[to] == numbers[next]) {
                to++;
            }
            Lemmas.Analysis[] analyses = lemmas.analyse(tokens, from, to);
            for (int i = from; i < to; i++) {
                int[] matching = parts.matchingLemma(analyses[i - from].lemma(), analyses[i - from].pos());
                found[i] = matching.length == 0 ? null : matching;
            }
            next = nextPossible(tokens, to);
        }
        return found;
    }

    private int nextPossible(Tokens tokens, int from) {
        int i = from;
        while (i < tokens.size() && !couldMatch(tokens, tokens.type(i))) {
            i++;
        }
        return i;
    }

    private boolean couldMatch(Tokens tokens, int type) {
        if (type >= couldMatch.length) {
            couldMatch = Arrays.copyOf(couldMatch, Math.max(type + 1, couldMatch.length * 2));
        }
        if (couldMatch[type] == UNKNOWN) {
            String word = tokens.lexicon().text(type);
            boolean could = parts.lemmaKeys().stream().anyMatch(key -> lemmas.canYield(word, key));
            couldMatch[type] = could ? YES : NO;
        }
        return couldMatch[type] == YES;
    }
}
