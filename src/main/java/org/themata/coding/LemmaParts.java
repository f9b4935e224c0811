package org.themata.coding;

import org.jspecify.annotations.Nullable;
import org.themata.text.Lemmas;
import org.themata.text.Tokens;

/** The lemma parts that the tokens of a turn match, each in its sentence. */
final class LemmaParts {
    private final Lemmas lemmas;
    private final Parts parts;

    LemmaParts(String language, Parts parts) {
        this.lemmas = Lemmas.of(language);
        this.parts = parts;
    }

    /** For each token the parts, or null for none. */
    int @Nullable [] @Nullable [] of(Tokens tokens, int[] sentences) {
        int @Nullable [] @Nullable [] found = new int[tokens.size()][];
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            while (to < tokens.size() && sentences[to] == sentences[from]) {
                to++;
            }
            Lemmas.Analysis[] analyses = lemmas.analyse(tokens, from, to);
            for (int i = from; i < to; i++) {
                int[] matching = parts.matchingLemma(analyses[i - from].lemma(), analyses[i - from].pos());
                found[i] = matching.length == 0 ? null : matching;
            }
            from = to;
        }
        return found;
    }
}
