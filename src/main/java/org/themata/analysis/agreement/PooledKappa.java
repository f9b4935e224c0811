package org.themata.analysis.agreement;

import java.util.List;

/**
 * Pooled κ over codes (De Vries, Elliott, Kanouse and Teleki 2008): {@code (mean Po - mean Pe) / (1 - mean Pe)};
 * defined even where the κ of single codes is not. To be shown beside the codes, never instead of them.
 */
public final class PooledKappa {

    private PooledKappa() {}

    /** Pooled over the tables of the codes; empty tables are left out. */
    public static Estimate of(List<Contingency> tables) {
        double observed = 0;
        double expected = 0;
        int used = 0;
        for (Contingency table : tables) {
            if (table.total() > 0) {
                observed += table.agreement();
                expected += table.expected();
                used++;
            }
        }
        if (used == 0) {
            return Estimate.none(Reason.NO_PAIRS, "0 codes");
        }
        if (expected >= used) {
            return Estimate.none(Reason.NO_VARIATION, used + " codes");
        }
        return Estimate.of((observed - expected) / (used - expected));
    }
}
