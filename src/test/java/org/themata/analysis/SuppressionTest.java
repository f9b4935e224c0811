package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Code;

class SuppressionTest {
    private static final SmallCells UNDER_FIVE = new SmallCells(5);

    private static Code code(String path) {
        int level = path.split(" > ", -1).length;
        return new Code(path, path, path, level, "", "", "", "", "", List.of(), List.of(), 0);
    }

    /** One code; the total is added to the row. */
    private static Suppression row(int least, int[] people, int... sizes) {
        return new Suppression(
                new SmallCells(least), List.of(code("A")), new int[][] {withSum(people)}, withSum(sizes));
    }

    private static int[] withSum(int[] row) {
        int[] all = Arrays.copyOf(row, row.length + 1);
        all[row.length] = Arrays.stream(row).sum();
        return all;
    }

    private static String shown(Suppression suppression, int code, int[] people) {
        StringBuilder shown = new StringBuilder();
        for (int g = 0; g < people.length; g++) {
            shown.append(suppression.hides(code, g) ? suppression.label(code, g) : String.valueOf(people[g]))
                    .append(' ');
        }
        return shown.toString().strip();
    }

    private static String shown(int[] people, int... sizes) {
        return shown(row(5, people, sizes), 0, withSum(people));
    }

    @Test
    @DisplayName("M8.1: 12 women and 3 men of 15 and 9: men under 5, women too since 15 - 12 = 3, the total stays")
    void menAndWomen() {
        assertThat(shown(new int[] {12, 3}, 15, 9)).isEqualTo("c <5 15");
    }

    @Test
    @DisplayName("M8.2: 12, 3, 9 of 18, 14, 17: the 3, one more of its row, and the corners below that nobody prints")
    void threeGroups() {
        assertThat(shown(new int[] {12, 3, 9}, 18, 14, 17)).isEqualTo("12 <5 c 24");
        assertThat(shown(new int[] {6, 11, 8}, 18, 14, 17)).isEqualTo("6 11 8 25");
        Deduction audit = new Deduction(new int[][] {{12, 3, 9, 24}}, new int[] {18, 14, 17, 49}, new int[] {-1});
        audit.hide(0, 1, 0, 14);
        audit.hide(0, 2, 0, 17);
        audit.narrow();
        assertThat(audit.highest(0, 1)).isEqualTo(12);
        assertThat(audit.isCertain(0, 1)).isFalse();
    }

    @Test
    void aZeroIsShownUnlessItGivesSomethingAway() {
        assertThat(shown(new int[] {0, 3, 9}, 10, 10, 10)).isEqualTo("0 <5 c 12");
        assertThat(shown(new int[] {3, 0}, 10, 10)).isEqualTo("<5 0 <5");
        assertThat(shown(new int[] {0, 0}, 10, 10)).isEqualTo("0 0 0");
    }

    @Test
    @DisplayName("at most 12 of 12 women leaves at least 4 of 16 to the men: <5 would be 4, so it is not said")
    void labelsThatTell() {
        assertThat(shown(new int[] {12, 4}, 12, 9)).isEqualTo("c c 16");
        assertThat(shown(row(2, new int[] {1, 7}, 9, 9), 0, new int[] {1, 7, 8}))
                .isEqualTo("c c 8");
    }

    @Test
    @DisplayName("a group of 3 is hidden with its size, and another with it, since the sizes add up")
    void smallGroups() {
        Suppression two = row(5, new int[] {7, 2}, 12, 3);
        assertThat(two.size(0)).isEqualTo("c");
        assertThat(two.size(1)).isEqualTo("<5");
        assertThat(shown(two, 0, new int[] {7, 2, 9})).isEqualTo("c c 9");
        Suppression three = row(5, new int[] {7, 0, 6}, 12, 3, 9);
        assertThat(three.size(0)).isEqualTo("12");
        assertThat(three.hidesSize(2)).isTrue();
        assertThat(shown(three, 0, new int[] {7, 0, 6, 13})).isEqualTo("7 c c 13");
    }

    @Test
    @DisplayName("12 of a theme, 8 and 4 of its two codes: the 4 is at least 12 - 8, so <5 is not said")
    void codesBelowATheme() {
        Suppression suppression = new Suppression(
                UNDER_FIVE, List.of(code("T"), code("T > A"), code("T > B")), new int[][] {{12}, {8}, {4}}, new int[] {
                    20
                });
        assertThat(suppression.hidesTotal(0)).isFalse();
        assertThat(suppression.hidesTotal(1)).isFalse();
        assertThat(suppression.totalLabel(2)).isEqualTo("c");
    }

    @Test
    @DisplayName("mentions: none of a hidden code, nor of the themes above it, which are more by just these")
    void mentions() {
        Suppression suppression = new Suppression(
                UNDER_FIVE,
                List.of(code("T"), code("T > A"), code("T > B"), code("T > B > C"), code("U")),
                new int[][] {{12}, {8}, {7}, {3}, {9}},
                new int[] {20});
        assertThat(java.util.stream.IntStream.range(0, 5).mapToObj(suppression::hidesMentions))
                .containsExactly(true, false, true, true, false);
    }

    @Test
    @DisplayName("mentions by group: in no group where a number of one is hidden, since the groups add up")
    void mentionsByGroup() {
        Suppression suppression = row(5, new int[] {12, 3, 9}, 18, 14, 17);
        assertThat(suppression.hides(0, 0)).isFalse();
        assertThat(suppression.hidesMentions(0)).isTrue();
    }

    @Test
    @DisplayName("all 24 speak of the theme, 18 of A and 6 of B: of 5 and 1 the 1 would follow from A's 10 and 8")
    void codesBesideAHiddenOne() {
        Suppression suppression = new Suppression(
                UNDER_FIVE,
                List.of(code("T"), code("T > A"), code("T > B")),
                new int[][] {{15, 9, 24}, {10, 8, 18}, {5, 1, 6}},
                new int[] {15, 9, 24});
        assertThat(shown(suppression, 0, new int[] {15, 9, 24})).endsWith("24");
        assertThat(shown(suppression, 1, new int[] {10, 8, 18})).isEqualTo("c c 18");
        assertThat(shown(suppression, 2, new int[] {5, 1, 6})).endsWith(" 6").startsWith("c ");
    }

    @Test
    @DisplayName("a group of two parts is hidden with either")
    void overlappingGroups() {
        Suppression suppression = new Suppression(
                UNDER_FIVE, List.of(code("A")), new int[][] {{9, 2, 8, 19}}, new int[] {12, 6, 12, 30}, new int[][] {
                    {0, 1}, {1, 2}, {3}
                });
        assertThat(suppression.hides(0, 0)).isTrue();
        assertThat(suppression.hides(0, 1)).isTrue();
        assertThat(suppression.label(0, 1)).isEqualTo("c");
        assertThat(suppression.size(0)).isEqualTo("18");
        assertThat(suppression.hidesTotal(0)).isFalse();
    }

    @Test
    void nothingIsHiddenWithoutAThreshold() {
        assertThat(shown(row(0, new int[] {1, 2}, 5, 2), 0, new int[] {1, 2, 3}))
                .isEqualTo("1 2 3");
        assertThat(SmallCells.SHOWN.notes()).isEmpty();
    }

    @Test
    @DisplayName("property: no hidden number has one feasible value, and none lies below the threshold altogether")
    void nothingCanBeWorkedOut() {
        Random random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            int least = 2 + random.nextInt(3);
            int groups = 1 + random.nextInt(3);
            int[] sizes = random.ints(groups, 1, 9).toArray();
            int[][] people = new int[1 + random.nextInt(3)][];
            List<Code> codes = new ArrayList<>();
            int[] theme = new int[groups];
            for (int row = 0; row < people.length; row++) {
                int[] most = row == 0 ? sizes : theme;
                int[] counts =
                        Arrays.stream(most).map(n -> random.nextInt(n + 1)).toArray();
                theme = row == 0 ? counts : theme;
                people[row] = withSum(counts);
                codes.add(code(row == 0 ? "T" : "T > " + row));
            }
            Suppression suppression = new Suppression(new SmallCells(least), codes, people, withSum(sizes));
            for (boolean labelled : new boolean[] {false, true}) {
                Feasible feasible = new Feasible(suppression, people, sizes, least, labelled);
                assertThat(feasible.violations())
                        .as(
                                "least %s sizes %s people %s labels %s",
                                least, Arrays.toString(sizes), Arrays.deepToString(people), labelled)
                        .isEmpty();
            }
        }
    }

    /** All tables that agree with what is printed, by trying each. */
    private static final class Feasible {
        private final Suppression suppression;
        private final int[][] people;
        private final int[] sizes;
        private final int least;
        private final boolean labelled;
        private final int[][] now;
        private final int[][] low;
        private final int[][] high;

        Feasible(Suppression suppression, int[][] people, int[] sizes, int least, boolean labelled) {
            this.suppression = suppression;
            this.people = people;
            this.sizes = sizes;
            this.least = least;
            this.labelled = labelled;
            this.now = new int[people.length][sizes.length + 1];
            this.low = new int[people.length][sizes.length + 1];
            this.high = new int[people.length][sizes.length + 1];
            for (int[] row : low) {
                Arrays.fill(row, Integer.MAX_VALUE);
            }
            search(0, 0);
        }

        private int most(int g) {
            int unknown = 0;
            for (int i = 0; i < sizes.length; i++) {
                unknown += suppression.hidesSize(i) ? sizes[i] : 0;
            }
            return suppression.hidesSize(g) ? unknown : sizes[g];
        }

        private boolean agrees(int row, int column, int value) {
            if (!suppression.hides(row, column)) {
                return value == people[row][column];
            }
            boolean told = labelled && suppression.label(row, column).startsWith("<");
            return !told || value >= 1 && value < least;
        }

        private void search(int row, int g) {
            if (row == people.length) {
                for (int r = 0; r < people.length; r++) {
                    for (int c = 0; c <= sizes.length; c++) {
                        low[r][c] = Math.min(low[r][c], now[r][c]);
                        high[r][c] = Math.max(high[r][c], now[r][c]);
                    }
                }
                return;
            }
            if (g == sizes.length) {
                now[row][g] = 0;
                int unknown = 0;
                int hiddenSize = 0;
                for (int i = 0; i < g; i++) {
                    now[row][g] += now[row][i];
                    unknown += suppression.hidesSize(i) ? now[row][i] : 0;
                    hiddenSize += suppression.hidesSize(i) ? sizes[i] : 0;
                }
                if (unknown <= hiddenSize && agrees(row, g, now[row][g])) {
                    search(row + 1, 0);
                }
                return;
            }
            for (int value = 0; value <= (row == 0 ? most(g) : Math.min(most(g), now[0][g])); value++) {
                if (agrees(row, g, value)) {
                    now[row][g] = value;
                    search(row, g + 1);
                }
            }
        }

        List<String> violations() {
            List<String> all = new ArrayList<>();
            int total = Arrays.stream(sizes).sum();
            for (int r = 0; r < people.length; r++) {
                for (int c = 0; c <= sizes.length; c++) {
                    boolean curable = total >= least;
                    boolean known = low[r][c] == high[r][c] || !labelled && high[r][c] < least;
                    if (suppression.hides(r, c) && known && curable) {
                        all.add(r + "," + c + ": " + low[r][c] + " to " + high[r][c]);
                    }
                }
            }
            return all;
        }
    }
}
