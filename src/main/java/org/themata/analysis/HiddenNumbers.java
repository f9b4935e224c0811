package org.themata.analysis;

/**
 * Hides numbers of people until a reader can work out none that is too small: see {@link Suppression}, which names the
 * rows and columns. One row a code, one column a group, the last column all. The numbers of all are the same in every
 * table of a study, so that they are decided alone, and never hidden for the sake of a group.
 */
final class HiddenNumbers {
    private final SmallCells rule;
    private final int[][] people;
    private final int[] most;
    private final int[] above;
    private final int unsized;
    private final boolean[][] hidden;
    private final boolean[][] beyondHelp;
    private final boolean[] plain;
    private final boolean[] plainTotal;

    /**
     * Decides.
     *
     * @param people the numbers
     * @param most of each column
     * @param above for each row that of the theme above it; -1 = none
     * @param unsized the column that stands for all groups without a printed size; -1 = none
     */
    HiddenNumbers(SmallCells rule, int[][] people, int[] most, int[] above, int unsized) {
        this.rule = rule;
        this.people = people;
        this.most = most;
        this.above = above;
        this.unsized = unsized;
        this.hidden = new boolean[people.length][most.length];
        this.beyondHelp = new boolean[people.length][most.length];
        this.plain = new boolean[people.length];
        this.plainTotal = most.length > 1 ? plainTotals() : new boolean[people.length];
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

    /** Of which rows the number of all is not called small in a table without groups. */
    private boolean[] plainTotals() {
        int total = most.length - 1;
        int[][] alone = new int[people.length][];
        for (int row = 0; row < alone.length; row++) {
            alone[row] = new int[] {people[row][total]};
        }
        return new HiddenNumbers(rule, alone, new int[] {most[total]}, above, -1).plain;
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
        boolean isTotal = most.length > 1 && column == most.length - 1;
        return rule.isSmall(people[row][column]) && !(isTotal ? plainTotal : plain)[row] && column != unsized;
    }

    /** Whether a row needed another hidden number; one row of each tree, as the others may not need it any more. */
    private boolean hideMore() {
        boolean needed = false;
        boolean[] done = new boolean[people.length];
        int[] known = known(false);
        for (int row = 0; row < known.length; row++) {
            int top = row;
            while (above[top] >= 0) {
                top = above[top];
            }
            if (known[row] >= 0 && !done[top]) {
                hideAnother(row, known[row]);
                done[top] = true;
                needed = true;
            }
        }
        return needed;
    }

    /** In each row a hidden number that can be worked out, or is certainly too small; none = -1. */
    private int[] known(boolean labelled) {
        Deduction deduction = new Deduction(people, most, above);
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
     * In the row itself, in the rows above, in those below a theme above. Where nothing more can be hidden, a number
     * that is known and not small is shown again: to hide it helps nobody.
     */
    private void hideAnother(int row, int column) {
        int top = row;
        for (int at = row; at >= 0; at = above[at]) {
            if (hideIn(at)) {
                return;
            }
            top = at;
        }
        for (int at = top + 1; at < above.length && above[at] >= 0; at++) {
            if (hideIn(at)) {
                return;
            }
        }
        beyondHelp[row][column] = true;
        hidden[row][column] = column == unsized || rule.isSmall(people[row][column]);
    }

    /** Hides the smallest number of a group that is not zero; else a zero. Whether there was one. */
    private boolean hideIn(int row) {
        int best = -1;
        for (int g = 0; g < most.length - 1; g++) {
            int candidate = people[row][g];
            if (mayHide(row, g) && candidate > 0 && (best < 0 || candidate < people[row][best])) {
                best = g;
            }
        }
        for (int g = most.length - 2; g >= 0 && best < 0; g--) {
            best = mayHide(row, g) ? g : -1;
        }
        if (best >= 0) {
            hidden[row][best] = true;
        }
        return best >= 0;
    }

    private boolean mayHide(int row, int column) {
        return !hidden[row][column] && !beyondHelp[row][column];
    }

    /** Whether a label gave a number away, and it, or else every label, was taken away. */
    private boolean takeLabelsAway() {
        int[] known = known(true);
        boolean needed = false;
        boolean taken = false;
        for (int row = 0; row < known.length; row++) {
            needed |= known[row] >= 0;
            taken |= known[row] >= 0 && !plain[row];
            plain[row] |= known[row] >= 0;
        }
        if (needed && !taken) {
            for (int row = 0; row < plain.length; row++) {
                taken |= !plain[row];
                plain[row] = true;
            }
        }
        return needed && taken;
    }
}
