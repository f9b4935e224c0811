package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.themata.codebook.Code;

/**
 * Which numbers of a table are not printed: the one rule of every output of a study, one row a code and one column a
 * group, the last column all.
 *
 * <p>Numbers of participants that are too small are hidden. The reader still knows the printed numbers, the sizes of
 * the groups, that the groups make up all participants, and that who speaks of a code speaks of the theme above it.
 * From these each hidden number is narrowed to an interval. As long as one is certain, or lies below the least number
 * altogether, another number of a group is hidden as well: in its row, else in that of the theme above, else in those
 * of the codes beside it. A group whose size is too small is hidden with all its numbers, and so is another, if the
 * size could be worked out; of these groups the reader knows at most what they are together. Where {@code <5} itself
 * would give the number away, it is called {@code c} like the others. Numbers of all are the same in every table of a
 * study: all codes are looked at, also those a table does not show, and no number of all is hidden for a group's sake.
 *
 * <p>All other numbers of a code (mentions, segments, documents, rates, coverage) are shown only where no number of
 * participants is hidden in its row, or in that of a code below it: what a theme has more than its printed codes would
 * tell of the hidden ones, and what all have more than the printed groups.
 *
 * <p>Example with 5: of 15 people 12 women and 3 men; the 3 are hidden, and the 12 too, since 15 − 12 = 3. Of 16 people
 * 12 of 12 women and 4 men: {@code <5} and at most 12 women would make 4, so that neither is called {@code <5}.
 */
final class Suppression {
    private static final Suppression NONE =
            new Suppression(SmallCells.SHOWN, List.of(), new int[0][], new int[] {0}, new int[][] {{0}});

    private final SmallCells rule;
    private final int[][] groups;
    private final String[] sizes;
    private final boolean[] hiddenSizes;
    private final int[] columns;
    private final HiddenNumbers numbers;
    private final boolean[] partial;

    /**
     * Decides.
     *
     * @param rule what is too small
     * @param codes all, in the order of the codebook
     * @param people for each code the participants with a mention, one a part and the last of all; none if nothing is
     *     hidden
     * @param sizes of the parts, and of all; each participant is in one part
     * @param groups for each group of the table the parts that it is made of; the last is all
     */
    Suppression(SmallCells rule, List<Code> codes, int[][] people, int[] sizes, int[][] groups) {
        this.rule = rule;
        this.groups = groups;
        this.sizes = new String[sizes.length];
        this.hiddenSizes = new boolean[sizes.length];
        this.columns = new int[sizes.length];
        HiddenNumbers ofSizes = sizes(sizes);
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
        int[] above = people.length == 0 ? new int[0] : above(codes);
        this.numbers = new HiddenNumbers(rule, together, together(sizes, width), above, unsized);
        this.partial = new boolean[people.length];
        for (int row = people.length - 1; row >= 0; row--) {
            for (int column = 0; column < width; column++) {
                partial[row] |= numbers.hides(row, column);
            }
            if (above[row] >= 0) {
                partial[above[row]] |= partial[row];
            }
        }
    }

    /** Of groups that are the parts themselves. */
    Suppression(SmallCells rule, List<Code> codes, int[][] people, int[] sizes) {
        this(rule, codes, people, sizes, themselves(sizes.length));
    }

    private static int[][] themselves(int groups) {
        int[][] parts = new int[groups][];
        Arrays.setAll(parts, group -> new int[] {group});
        return parts;
    }

    /** Sizes are numbers of people too: each group could be anything up to all. */
    private HiddenNumbers sizes(int[] sizes) {
        int[] anything = new int[sizes.length];
        Arrays.fill(anything, sizes[sizes.length - 1]);
        return new HiddenNumbers(rule, new int[][] {sizes}, anything, new int[] {-1}, -1);
    }

    private int[] together(int[] row, int width) {
        int[] sums = new int[width];
        for (int g = 0; g < row.length; g++) {
            sums[columns[g]] += row[g];
        }
        return sums;
    }

    /** For each code the place of that above it; -1 = none. */
    private static int[] above(List<Code> codes) {
        int[] above = new int[codes.size()];
        for (int code = 0; code < above.length; code++) {
            int at = code - 1;
            while (at >= 0 && codes.get(at).level() >= codes.get(code).level()) {
                at = above[at];
            }
            above[code] = at;
        }
        return above;
    }

    /** The groups of a tally; each participant is in one of them. */
    static Suppression of(SmallCells rule, Tally tally, List<Group> groups, Group all) {
        if (!rule.isOn() && groups.isEmpty()) {
            return none();
        }
        List<Group> columns = new ArrayList<>(groups);
        columns.add(all);
        int[] sizes = new int[columns.size()];
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = columns.get(g).participants();
        }
        int[][] people = new int[rule.isOn() ? tally.codes().size() : 0][sizes.length];
        for (int code = 0; code < people.length; code++) {
            for (int g = 0; g < sizes.length; g++) {
                people[code][g] = columns.get(g).frequency(code).participants();
            }
        }
        return new Suppression(rule, tally.codes(), people, sizes);
    }

    /** Nothing is hidden. */
    static Suppression none() {
        return NONE;
    }

    /** Whether anything may be hidden. */
    boolean isUsed() {
        return rule.isOn() && partial.length > 0;
    }

    /** Whether a number of participants is hidden; the group after the last is all. */
    boolean hides(int code, int group) {
        boolean any = false;
        for (int part : isUsed() ? groups[group] : new int[0]) {
            any |= numbers.hides(code, columns[part]);
        }
        return any;
    }

    /** Whether a number or the size of its group is hidden, so that what follows from the two is too. */
    boolean hidesWith(int code, int group) {
        return hides(code, group) || hidesSize(group);
    }

    /** Whether measures over the groups of a code are hidden. */
    boolean hidesAny(int code) {
        boolean any = false;
        for (int g = 0; g < groups.length - 1; g++) {
            any |= hidesWith(code, g);
        }
        return any;
    }

    /** Whether the number of all who speak of a code is hidden. */
    boolean hidesTotal(int code) {
        return hides(code, groups.length - 1);
    }

    /** Whether mentions, and all else that is no number of participants, are hidden in every group. */
    boolean hidesMentions(int code) {
        return isUsed() && partial[code];
    }

    /** Whether the size of a group is hidden. */
    boolean hidesSize(int group) {
        boolean any = false;
        for (int part : isUsed() ? groups[group] : new int[0]) {
            any |= hiddenSizes[part];
        }
        return any;
    }

    /** The size of a group, or what stands for it. */
    String size(int group) {
        if (groups[group].length == 1) {
            return sizes[groups[group][0]];
        }
        int sum = 0;
        for (int part : groups[group]) {
            if (hiddenSizes[part]) {
                return SmallCells.COMPLEMENTARY;
            }
            sum += Integer.parseInt(sizes[part]);
        }
        return String.valueOf(sum);
    }

    /** What stands for a hidden number. */
    String label(int code, int group) {
        int[] parts = groups[group];
        return parts.length == 1 ? numbers.label(code, columns[parts[0]]) : SmallCells.COMPLEMENTARY;
    }

    /** What stands for the hidden number of all who speak of a code. */
    String totalLabel(int code) {
        return label(code, groups.length - 1);
    }

    /** What the reader must know. */
    List<String> notes() {
        return rule.notes();
    }
}
