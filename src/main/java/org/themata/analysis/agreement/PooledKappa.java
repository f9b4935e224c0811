package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Pooled κ over codes (De Vries, Elliott, Kanouse and Teleki 2008): {@code (mean Po - mean Pe) / (1 - mean Pe)};
 * defined even where the κ of single codes is not. To be shown beside the codes, never instead of them.
 */
public final class PooledKappa {

    private PooledKappa() {}

    /** Pooled over the tables of the codes; empty tables are left out. */
    public static Estimate of(List<CodersTable> tables) {
        double observed = 0;
        double expected = 0;
        int used = 0;
        for (CodersTable table : tables) {
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

    /**
     * The units of each code and pair of coders as cells of its table, so that a resample is counted quickly.
     *
     * @param cells for each code and pair: 0 both, 1 first, 2 second, 3 neither, 4 not coded by both, of each unit
     */
    record Pairs(List<byte[]> cells) {
        private static final int MISSING = 4;

        static Pairs of(SetRatings sets, List<String> codes) {
            List<byte[]> cells = new ArrayList<>();
            for (String code : codes) {
                Ratings ratings = sets.code(code);
                for (int a = 0; a < ratings.coders(); a++) {
                    for (int b = a + 1; b < ratings.coders(); b++) {
                        byte[] pair = new byte[ratings.units()];
                        for (int u = 0; u < pair.length; u++) {
                            int first = ratings.cell(u, a);
                            int second = ratings.cell(u, b);
                            boolean missing = first == Ratings.MISSING || second == Ratings.MISSING;
                            pair[u] = (byte) (missing ? MISSING : first * 2 + second);
                        }
                        cells.add(pair);
                    }
                }
            }
            return new Pairs(cells);
        }

        /** Pooled over these units, some perhaps several times. */
        Estimate of(int[] units) {
            List<CodersTable> tables = new ArrayList<>();
            for (byte[] pair : cells) {
                int[] counts = new int[MISSING + 1];
                for (int unit : units) {
                    counts[pair[unit]]++;
                }
                tables.add(CodersTable.binary(counts[0], counts[1], counts[2], counts[3]));
            }
            return PooledKappa.of(tables);
        }

        /** How many cells a resample looks at. */
        static long work(SetRatings sets, List<String> codes) {
            long coders = sets.units().isEmpty() ? 0 : sets.units().get(0).size();
            return coders * (coders - 1) / 2 * codes.size() * sets.units().size();
        }
    }
}
