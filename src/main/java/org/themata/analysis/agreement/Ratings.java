package org.themata.analysis.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Units by coders: the category that each coder gave each unit, or none. Immutable. */
public final class Ratings {
    /** The cell of a unit that a coder did not code. */
    public static final int MISSING = -1;

    private final int categories;
    private final int coders;
    private final int[][] cells;
    private final int[][] counts;
    private final int[] coded;
    private final int[] clusters;

    private Ratings(int categories, int coders, int[][] cells, int[][] counts, int[] coded, int[] clusters) {
        this.categories = categories;
        this.coders = coders;
        this.cells = cells;
        this.counts = counts;
        this.coded = coded;
        this.clusters = clusters;
    }

    /** Units that are independent of one another. */
    public static Ratings of(int categories, int[][] cells) {
        return of(categories, cells, IntStream.range(0, cells.length).toArray());
    }

    /**
     * Copies the cells.
     *
     * @param categories how many there are in the codebook, used or not
     * @param cells {@code cells[unit][coder]}: 0 to categories - 1, or {@link #MISSING}
     * @param clusters for each unit the number of its participant (or document)
     * @throws IllegalArgumentException that names the value that is wrong
     */
    public static Ratings of(int categories, int[][] cells, int[] clusters) {
        if (clusters.length != cells.length) {
            throw new IllegalArgumentException(clusters.length + " clusters of " + cells.length + " units");
        }
        int coders = cells.length == 0 ? 0 : cells[0].length;
        int[][] copy = new int[cells.length][];
        int[][] counts = new int[cells.length][categories];
        int[] coded = new int[cells.length];
        for (int u = 0; u < cells.length; u++) {
            copy[u] = cells[u].clone();
            if (copy[u].length != coders) {
                throw new IllegalArgumentException("unit " + u + " has " + copy[u].length + " cells, not " + coders);
            }
            for (int category : copy[u]) {
                if (category < MISSING || category >= categories) {
                    throw new IllegalArgumentException("unit " + u + " has category " + category);
                }
                if (category != MISSING) {
                    counts[u][category]++;
                    coded[u]++;
                }
            }
        }
        return new Ratings(categories, coders, copy, counts, coded, clusters.clone());
    }

    /** Number of categories in the codebook. */
    public int categories() {
        return categories;
    }

    /** Number of units. */
    public int units() {
        return cells.length;
    }

    /** Number of coders. */
    public int coders() {
        return coders;
    }

    /** What a coder gave a unit. */
    public int cell(int unit, int coder) {
        return cells[unit][coder];
    }

    /** How many coders gave the unit this category. */
    public int count(int unit, int category) {
        return counts[unit][category];
    }

    /** How many coders coded the unit. */
    public int coded(int unit) {
        return coded[unit];
    }

    /** The number of the unit's participant. */
    public int cluster(int unit) {
        return clusters[unit];
    }

    /** How many units at least two coders coded. */
    public int pairable() {
        return (int) Arrays.stream(coded).filter(m -> m >= 2).count();
    }

    /** These units, in this order, some perhaps several times. */
    Ratings sample(int[] units) {
        int n = units.length;
        int[][] drawn = new int[n][];
        int[][] drawnCounts = new int[n][];
        int[] drawnCoded = new int[n];
        int[] drawnClusters = new int[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = cells[units[i]];
            drawnCounts[i] = counts[units[i]];
            drawnCoded[i] = coded[units[i]];
            drawnClusters[i] = clusters[units[i]];
        }
        return new Ratings(categories, coders, drawn, drawnCounts, drawnCoded, drawnClusters);
    }

    /** Only the units that at least {@code least} coders coded. */
    Ratings codedBy(int least) {
        return sample(IntStream.range(0, units()).filter(u -> coded[u] >= least).toArray());
    }

    /** The table of two coders over the units that both coded. */
    public CodersTable pair(int first, int second) {
        int[][] table = new int[categories][categories];
        for (int[] row : cells) {
            if (row[first] != MISSING && row[second] != MISSING) {
                table[row[first]][row[second]]++;
            }
        }
        return CodersTable.of(table);
    }

    /** One category against all others: present is category 0, absent 1. */
    public Ratings only(int category) {
        int[][] binary = new int[units()][coders];
        for (int u = 0; u < units(); u++) {
            for (int c = 0; c < coders; c++) {
                binary[u][c] = cells[u][c] == MISSING ? MISSING : cells[u][c] == category ? 0 : 1;
            }
        }
        return of(2, binary, clusters);
    }

    /** How often each category was given, in the units that at least two coders coded. */
    int[] pairableCounts() {
        int[] totals = new int[categories];
        for (int u = 0; u < units(); u++) {
            if (coded[u] >= 2 && coders < categories) {
                for (int category : cells[u]) {
                    if (category != MISSING) {
                        totals[category]++;
                    }
                }
            } else if (coded[u] >= 2) {
                for (int k = 0; k < categories; k++) {
                    totals[k] += counts[u][k];
                }
            }
        }
        return totals;
    }

    /** Why agreement cannot be estimated from these ratings; null if it can. */
    @Nullable
    Estimate obstacle() {
        if (coders < 2) {
            return Estimate.none(Reason.NEEDS_TWO_CODERS, coders + " coder, " + units() + " units");
        }
        int[] totals = pairableCounts();
        if (pairable() == 0) {
            return Estimate.none(Reason.NO_PAIRS, units() + " units");
        }
        boolean varies = Arrays.stream(totals).filter(n -> n > 0).count() > 1;
        return varies ? null : Estimate.none(Reason.NO_VARIATION, "counts by category: " + Arrays.toString(totals));
    }
}
