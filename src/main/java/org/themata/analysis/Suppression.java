package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.themata.codebook.Code;

/**
 * Which numbers of participants of a table are not printed, one row a code and one column a group, the last column all.
 *
 * <p>What is too small is hidden. The reader still knows the printed numbers, the sizes of the groups, that the groups
 * make up all participants, and that who speaks of a code speaks of the theme above it. From these each hidden number
 * is narrowed to an interval. As long as one is certain, or lies below the least number altogether, another number of
 * its row is hidden as well: the smallest that is not zero, else the total. A group whose size is too small is hidden
 * with all its numbers, and so is another, if the size could be worked out; of these groups the reader knows at most
 * what they are together. Where {@code <5} itself would give the number away, it is called {@code c} like the others.
 *
 * <p>Example with 5: of 15 people 12 women and 3 men; the 3 are hidden, and the 12 too, since 15 − 12 = 3. Of 16 people
 * 12 of 12 women and 4 men: {@code <5} and at most 12 women would make 4, so that all three are hidden.
 */
final class Suppression {
    private static final Suppression NONE =
            new Suppression(SmallCells.SHOWN, List.of(), code -> true, new int[0][], new int[1], true);

    private final SmallCells rule;
    private final int[] rows;
    private final int[] codeOf;
    private final int[] above;
    private final String[] sizes;
    private final boolean[] hiddenSizes;
    private final int[] columns;
    private final HiddenNumbers numbers;

    /**
     * Decides.
     *
     * @param rule what is too small
     * @param codes in the order of the codebook
     * @param wanted which of them have a row
     * @param people for each wanted code the participants with a mention, one a group and the last of all
     * @param sizes of the groups, and of all
     * @param parts whether each participant is in one group
     */
    Suppression(SmallCells rule, List<Code> codes, Predicate<Code> wanted, int[][] people, int[] sizes, boolean parts) {
        this.rule = rule;
        this.rows = new int[codes.size()];
        this.codeOf = new int[people.length];
        this.above = new int[people.length];
        this.sizes = new String[sizes.length];
        this.hiddenSizes = new boolean[sizes.length];
        this.columns = new int[sizes.length];
        if (people.length > 0) {
            number(codes, wanted);
        }
        HiddenNumbers ofSizes = sizes(sizes, parts);
        int shown = 0;
        for (int g = 0; g < sizes.length; g++) {
            hiddenSizes[g] = g < sizes.length - 1 && ofSizes.hides(0, g);
            this.sizes[g] = hiddenSizes[g] ? ofSizes.label(0, g) : String.valueOf(sizes[g]);
            shown += hiddenSizes[g] ? 0 : 1;
        }
        boolean merged = shown < sizes.length;
        int width = merged ? shown + 1 : shown;
        int unsized = merged ? width - 2 : -1;
        int next = 0;
        for (int g = 0; g < sizes.length; g++) {
            columns[g] = g == sizes.length - 1 ? width - 1 : hiddenSizes[g] ? unsized : next++;
        }
        int[][] together = new int[people.length][];
        for (int row = 0; row < people.length; row++) {
            together[row] = together(people[row], width);
        }
        this.numbers = new HiddenNumbers(rule, together, together(sizes, width), above, parts, unsized);
    }

    /** Sizes are numbers of people too: each group could be anything up to all. */
    private HiddenNumbers sizes(int[] sizes, boolean parts) {
        int[] anything = new int[sizes.length];
        Arrays.fill(anything, sizes[sizes.length - 1]);
        return new HiddenNumbers(rule, new int[][] {sizes}, anything, new int[] {-1}, parts, -1);
    }

    private int[] together(int[] row, int width) {
        int[] sums = new int[width];
        for (int g = 0; g < row.length; g++) {
            sums[columns[g]] += row[g];
        }
        return sums;
    }

    /** The groups of a tally; each participant is in one of them. */
    static Suppression of(SmallCells rule, Tally tally, Predicate<Code> wanted, List<Group> groups, Group all) {
        if (rule.least() < 2 && groups.isEmpty()) {
            return none();
        }
        List<Group> columns = new ArrayList<>(groups);
        columns.add(all);
        int[] sizes = new int[columns.size()];
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = columns.get(g).participants();
        }
        List<int[]> people = new ArrayList<>();
        for (int code = 0; code < tally.codes().size() && rule.least() > 1; code++) {
            if (wanted.test(tally.codes().get(code))) {
                int[] row = new int[sizes.length];
                for (int g = 0; g < sizes.length; g++) {
                    row[g] = columns.get(g).frequency(code).participants();
                }
                people.add(row);
            }
        }
        return new Suppression(rule, tally.codes(), wanted, people.toArray(int[][]::new), sizes, true);
    }

    /** Nothing is hidden. */
    static Suppression none() {
        return NONE;
    }

    private void number(List<Code> codes, Predicate<Code> wanted) {
        int row = 0;
        for (int code = 0; code < codes.size(); code++) {
            if (wanted.test(codes.get(code))) {
                above[row] = -1;
                for (int before = code - 1; before >= 0 && above[row] < 0; before--) {
                    boolean isAbove = wanted.test(codes.get(before))
                            && codes.get(code)
                                    .path()
                                    .startsWith(codes.get(before).path() + Code.PATH_SEPARATOR);
                    above[row] = isAbove ? rows[before] : -1;
                }
                codeOf[row] = code;
                rows[code] = row++;
            }
        }
    }

    /** Whether anything may be hidden. */
    boolean isUsed() {
        return rule.least() > 1 && codeOf.length > 0;
    }

    /** Whether a number is hidden; the group after the last is all. */
    boolean hides(int code, int group) {
        return isUsed() && numbers.hides(rows[code], columns[group]);
    }

    /** Whether a number or the size of its group is hidden, so that what follows from the two is too. */
    boolean hidesWith(int code, int group) {
        return hides(code, group) || hidesSize(group);
    }

    /** Whether measures over the groups of a code are hidden. */
    boolean hidesAny(int code) {
        boolean any = false;
        for (int g = 0; g < sizes.length - 1; g++) {
            any |= hidesWith(code, g);
        }
        return any;
    }

    /** Whether the number of all who speak of a code is hidden. */
    boolean hidesTotal(int code) {
        return hides(code, sizes.length - 1);
    }

    /** Whether the size of a group is hidden. */
    boolean hidesSize(int group) {
        return isUsed() && hiddenSizes[group];
    }

    /** The size of a group, or what stands for it. */
    String size(int group) {
        return sizes[group];
    }

    /** What stands for a hidden number. */
    String label(int code, int group) {
        return numbers.label(rows[code], columns[group]);
    }

    /** What stands for the hidden number of all who speak of a code. */
    String totalLabel(int code) {
        return label(code, sizes.length - 1);
    }

    /** What the reader must know. */
    List<String> notes() {
        return rule.notes();
    }

    /**
     * Of which codes the mentions of a group are hidden: where the number of participants is; and of a second code
     * below a theme, or else of the theme, where those of the first could be worked out from the theme's.
     *
     * @param mentions of each code
     */
    boolean[] hiddenMentions(int group, int[] mentions) {
        boolean[] without = new boolean[mentions.length];
        if (!isUsed()) {
            return without;
        }
        boolean[] ofRow = new boolean[codeOf.length];
        int[] count = new int[codeOf.length];
        for (int row = 0; row < codeOf.length; row++) {
            ofRow[row] = hides(codeOf[row], group);
            count[row] = mentions[codeOf[row]];
        }
        for (int theme = codeOf.length - 1; theme >= 0; theme--) {
            hideBelow(theme, ofRow, count);
        }
        for (int row = 0; row < codeOf.length; row++) {
            without[codeOf[row]] = ofRow[row];
        }
        return without;
    }

    private void hideBelow(int theme, boolean[] ofRow, int[] count) {
        while (!ofRow[theme]) {
            int missing = 0;
            int sum = 0;
            int best = -1;
            for (int row = theme + 1; row < codeOf.length; row++) {
                if (above[row] == theme && ofRow[row]) {
                    missing++;
                    sum += count[row];
                } else if (above[row] == theme && count[row] > 0 && (best < 0 || count[row] < count[best])) {
                    best = row;
                }
            }
            if (missing == 0 || missing > 1 && sum - (missing - 1) >= rule.least()) {
                return;
            }
            ofRow[best < 0 ? theme : best] = true;
        }
    }
}
