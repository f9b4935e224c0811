package org.themata.coding;

import java.util.Optional;
import org.themata.codebook.Indicator;

/** Finds out, after a turn is settled, what a candidate had to give way to. */
final class Causes {
    private final Scan scan;
    private final Occurrences vetoes;
    private final Occurrences contexts;
    private final Negations negations;

    Causes(Scan scan, Occurrences vetoes, Occurrences contexts, Negations negations) {
        this.scan = scan;
        this.vetoes = vetoes;
        this.contexts = contexts;
        this.negations = negations;
    }

    /** What suppressed candidate {@code i}; empty if nothing did. */
    Optional<Cause> suppressor(int i) {
        Hits hits = scan.hits();
        int other = hits.suppressor(i);
        if (other >= 0) {
            return Optional.of(new Cause(hits.first(other), hits.end(other), hits.indicator(other)));
        }
        return switch (hits.rule(i)) {
            case NOT -> veto(i);
            case UNLESS -> context(i);
            default -> Optional.empty();
        };
    }

    /** The trigger that negates candidate {@code i}. */
    Optional<Cause> trigger(int i) {
        return scan.hits().negated(i) ? negations.trigger(scan.hits().first(i)) : Optional.empty();
    }

    private Optional<Cause> veto(int i) {
        Hits hits = scan.hits();
        for (int v = 0; v < vetoes.size(); v++) {
            int indicator = scan.matcher().sink(vetoes.sink(v)).indicator();
            if (scan.matcher().indicators.get(indicator).code() == hits.code(i)
                    && vetoes.first(v) < hits.end(i)
                    && hits.first(i) < vetoes.end(v)) {
                return Optional.of(new Cause(vetoes.first(v), vetoes.end(v), indicator));
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> context(int i) {
        int indicator = scan.hits().indicator(i);
        for (int c = 0; c < contexts.size(); c++) {
            if (scan.matcher().sink(contexts.sink(c)).indicator() == indicator
                    && scan.matcher().indicator(indicator) instanceof Indicator.Unless unless
                    && scan.stands(c, i, unless)) {
                return Optional.of(new Cause(contexts.first(c), contexts.end(c), indicator));
            }
        }
        return Optional.empty();
    }
}
