package org.themata.coding;

import java.util.Optional;

/**
 * Which hits are negated: a trigger stands at most three tokens before the hit in the same sentence, is not part of a
 * pseudo trigger, and no terminator stands between.
 */
final class Negations {
    /** How many tokens before a hit the last token of a trigger may stand. */
    private static final int REACH = 3;

    private final Scan scan;
    private final Occurrences triggers = new Occurrences();
    private final Occurrences terminators = new Occurrences();
    private final Occurrences pseudo = new Occurrences();

    Negations(Scan scan) {
        this.scan = scan;
    }

    void clear() {
        triggers.clear();
        terminators.clear();
        pseudo.clear();
    }

    void add(int first, int end, Sink.Use use) {
        switch (use) {
            case TRIGGER -> triggers.add(first, end, 0);
            case TERMINATOR -> terminators.add(first, end, 0);
            default -> pseudo.add(first, end, 0);
        }
    }

    /** Flags the negated hits and leaves out those that are not to count. */
    void apply(Hits hits) {
        Negated choice = scan.matcher().rules.negated();
        for (int i = 0; i < hits.size(); i++) {
            boolean negated = isNegated(hits.first(i));
            if (negated) {
                hits.negate(i);
            }
            if (hits.rule(i) == Rule.NONE && !choice.counts(negated)) {
                hits.suppress(i, Rule.NEGATED, -1);
            }
        }
        if (choice != Negated.INCLUDE) {
            hits.keepThemeHits(k -> choice.counts(isNegated(hits.themeFirst(k))));
        }
    }

    private boolean isNegated(int first) {
        return trigger(first).isPresent();
    }

    /** The trigger that reaches a hit which begins at {@code first}. */
    Optional<Cause> trigger(int first) {
        for (int t = triggers.firstEndingAfter(first - REACH); t < triggers.size() && triggers.first(t) < first; t++) {
            int end = triggers.end(t);
            boolean reaches = end <= first && first - (end - 1) <= REACH;
            if (reaches
                    && !pseudo.contain(triggers.first(t), end)
                    && !terminators.within(end, first)
                    && scan.sameSentence(triggers.first(t), first)) {
                return Optional.of(new Cause(triggers.first(t), end, -1));
            }
        }
        return Optional.empty();
    }
}
