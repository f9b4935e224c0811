package org.themata.analysis;

/**
 * What a reader can work out about the hidden numbers of a table: for each the least and the most that it can be. One
 * row a code, one column a group, the last column all. Intervals are narrowed by three facts until nothing changes: the
 * groups add up to all, who speaks of a code speaks of the theme above it, and who speaks of a theme speaks of a code
 * below it (where the numbers do not say otherwise).
 */
final class Deduction {
    private static final int ROUNDS = 100;

    private final int[][] people;
    private final int[] most;
    private final int[] above;
    private final int[][] low;
    private final int[][] high;
    private final boolean[] covered;
    private boolean changed;

    /**
     * All numbers are printed.
     *
     * @param people the numbers
     * @param most what the numbers of each column can be at most
     * @param above for each row that of the theme above it; -1 = none
     */
    Deduction(int[][] people, int[] most, int[] above) {
        this.people = people;
        this.most = most;
        this.above = above;
        this.low = new int[people.length][];
        this.high = new int[people.length][];
        for (int row = 0; row < people.length; row++) {
            low[row] = people[row].clone();
            high[row] = people[row].clone();
        }
        this.covered = covered();
    }

    /** Of which themes a code below it may be what each of their people speaks of, in every column. */
    private boolean[] covered() {
        int[][] below = new int[people.length][];
        for (int row = 0; row < people.length; row++) {
            below[row] = new int[people[row].length];
        }
        boolean[] covered = new boolean[people.length];
        for (int row = people.length - 1; row >= 0; row--) {
            for (int g = 0; g < below[row].length; g++) {
                covered[row] |= below[row][g] > 0;
                if (above[row] >= 0) {
                    below[above[row]][g] += people[row][g];
                }
            }
            for (int g = 0; g < below[row].length; g++) {
                covered[row] &= below[row][g] >= people[row][g];
            }
        }
        return covered;
    }

    /** A number is not printed; what stands in its place says that it is in an interval. */
    void hide(int row, int column, int least, int largest) {
        low[row][column] = least;
        high[row][column] = Math.min(largest, most[column]);
    }

    /** Whether a number can be worked out. */
    boolean isCertain(int row, int column) {
        return low[row][column] == high[row][column];
    }

    /** What a number can be at most. */
    int highest(int row, int column) {
        return high[row][column];
    }

    /** Works it out. */
    void narrow() {
        changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            int[][] highs = new int[people.length][];
            for (int row = 0; row < people.length; row++) {
                highs[row] = new int[people[row].length];
            }
            for (int row = 0; row < people.length; row++) {
                if (people[row].length > 1) {
                    addUp(row);
                }
                for (int g = 0; g < people[row].length && above[row] >= 0; g++) {
                    int theme = above[row];
                    between(row, g, low[row][g], high[theme][g]);
                    between(theme, g, low[row][g], high[theme][g]);
                    highs[theme][g] += high[row][g];
                }
                for (int theme = above[row]; theme >= 0; theme = above[theme]) {
                    leaves(row, theme);
                }
            }
            for (int row = 0; row < people.length; row++) {
                for (int g = 0; g < people[row].length; g++) {
                    fromBelow(row, g, highs);
                }
            }
        }
    }

    private void addUp(int row) {
        int total = people[row].length - 1;
        int lows = 0;
        int highs = 0;
        for (int g = 0; g < total; g++) {
            lows += low[row][g];
            highs += high[row][g];
        }
        between(row, total, lows, highs);
        for (int g = 0; g < total; g++) {
            int least = low[row][total] - (highs - high[row][g]);
            int largest = high[row][total] - (lows - low[row][g]);
            lows -= low[row][g];
            highs -= high[row][g];
            between(row, g, least, largest);
            lows += low[row][g];
            highs += high[row][g];
        }
    }

    /** The other groups of a theme have at least the people that the other groups of a code below it have. */
    private void leaves(int row, int theme) {
        int total = people[row].length - 1;
        for (int g = 0; g < total; g++) {
            int difference = high[theme][total] - low[row][total];
            between(theme, g, low[theme][g], difference + high[row][g]);
            between(row, g, low[theme][g] - difference, high[row][g]);
        }
    }

    /** A theme has no more people than the codes below it have together; each of them has what the others leave. */
    private void fromBelow(int row, int g, int[][] highs) {
        if (covered[row]) {
            between(row, g, low[row][g], highs[row][g]);
        }
        int theme = above[row];
        if (theme >= 0 && covered[theme]) {
            between(row, g, low[theme][g] - (highs[theme][g] - high[row][g]), high[row][g]);
        }
    }

    private void between(int row, int g, int least, int largest) {
        if (least > low[row][g]) {
            low[row][g] = least;
            changed = true;
        }
        if (largest < high[row][g]) {
            high[row][g] = largest;
            changed = true;
        }
    }
}
