package org.themata.analysis;

import java.util.Arrays;

/**
 * Hides numbers of people until a reader can work out none that is too small: see {@link Suppression}, which names the
 * rows and columns. One row a code, one column a group, the last column all.
 */
final class HiddenNumbers {
    private final SmallCells rule;
    private final int[][] people;
    private final int[] most;
    private final int[] above;
    private final boolean parts;
    private final int unsized;
    private final boolean[][] hidden;
    private final boolean[][] beyondHelp;
    private final boolean[] plain;

    /**
     * Decides.
     *
     * @param people the numbers
     * @param most of each column
     * @param above for each row that of the theme above it; -1 = none
     * @param parts whether the groups add up to all
     * @param unsized the column that stands for all groups without a printed size; -1 = none
     */
    HiddenNumbers(SmallCells rule, int[][] people, int[] most, int[] above, boolean parts, int unsized) {
        this.rule = rule;
        this.people = people;
        this.most = most;
        this.above = above;
        this.parts = parts;
        this.unsized = unsized;
        this.hidden = new boolean[people.length][most.length];
        this.beyondHelp = new boolean[people.length][most.length];
        this.plain = new boolean[people.length];
        for (int row = 0; row < people.length; row++) {
            for (int g = 0; g < most.length; g++) {
                hidden[row][g] = g == unsized ? people[row][g] > 0 : rule.isSmall(people[row][g]);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = hideMore() || takeLabelsAway();
        }
    }

    /** Whether a number is hidden. */
    boolean hides(int row, int column) {
        return hidden[row][column];
    }

    /** What stands for a hidden number. */
    String label(int row, int column) {
        return tells(row, column) ? rule.small() : SmallCells.COMPLEMENTARY;
    }

    private boolean tells(int row, int column) {
        return rule.isSmall(people[row][column]) && !plain[row] && column != unsized;
    }

    /** Whether a row needed another hidden number. */
    private boolean hideMore() {
        boolean needed = false;
        int[] known = known(false);
        for (int row = 0; row < known.length; row++) {
            if (known[row] >= 0) {
                hideAnother(row, known[row]);
                needed = true;
            }
        }
        return needed;
    }

    /** In each row a hidden number that can be worked out, or is certainly too small; none = -1. */
    private int[] known(boolean labelled) {
        Deduction deduction = new Deduction(people, most, above, parts);
        for (int row = 0; row < people.length; row++) {
            for (int g = 0; g < most.length; g++) {
                if (hidden[row][g]) {
                    boolean told = labelled && tells(row, g);
                    deduction.hide(row, g, told ? 1 : 0, told ? rule.least() - 1 : most[g]);
                }
            }
        }
        deduction.narrow();
        int[] known = new int[people.length];
        for (int row = 0; row < people.length; row++) {
            known[row] = -1;
            for (int g = 0; g < most.length; g++) {
                boolean certain = deduction.isCertain(row, g) && g != unsized;
                boolean small = !labelled && deduction.highest(row, g) < rule.least();
                if (hidden[row][g] && (certain || small) && !beyondHelp[row][g] && most[g] >= rule.least()) {
                    known[row] = g;
                }
            }
        }
        return known;
    }

    /**
     * Where nothing more can be hidden, a number that is known and not small is shown again: to hide it helps nobody.
     */
    private void hideAnother(int row, int column) {
        for (int at = row; at >= 0; at = above[at]) {
            int companion = companion(at);
            if (companion >= 0) {
                hidden[at][companion] = true;
                return;
            }
        }
        beyondHelp[row][column] = true;
        hidden[row][column] = column == unsized || rule.isSmall(people[row][column]);
    }

    /** The smallest number of a group that is not zero; else the total; else a zero. */
    private int companion(int row) {
        int total = most.length - 1;
        int best = -1;
        for (int g = 0; g < total; g++) {
            int candidate = people[row][g];
            if (mayHide(row, g) && candidate > 0 && (best < 0 || candidate < people[row][best])) {
                best = g;
            }
        }
        for (int g = total; g >= 0 && best < 0; g--) {
            best = mayHide(row, g) ? g : -1;
        }
        return best;
    }

    private boolean mayHide(int row, int column) {
        return !hidden[row][column] && !beyondHelp[row][column];
    }

    /** Whether a label gave a number away, and was taken away. */
    private boolean takeLabelsAway() {
        int[] known = known(true);
        boolean taken = false;
        boolean needed = false;
        for (int row = 0; row < known.length; row++) {
            needed |= known[row] >= 0;
            taken |= known[row] >= 0 && !plain[row];
            plain[row] |= known[row] >= 0;
        }
        if (needed && !taken) {
            Arrays.fill(plain, true);
        }
        return needed;
    }
}
