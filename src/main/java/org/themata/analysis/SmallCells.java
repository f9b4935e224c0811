package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.table.Table;

/**
 * Numbers of people that are too small to print, since they could give somebody away. Example with 5 as the least: of
 * 15 people who speak of a theme 12 are women and 3 are men; the 3 are hidden, and the 12 too, since 15 − 12 = 3.
 *
 * @param least numbers from 1 to below it are hidden; 0 = none
 */
public record SmallCells(int least) {
    /** Nothing is hidden. */
    public static final SmallCells SHOWN = new SmallCells(0);

    /** What stands for a number that is hidden so that another cannot be worked out. */
    private static final String COMPLEMENTARY = "c";

    /** Columns of counts that say nothing of how many people spoke of a code. */
    private static final Set<String> HARMLESS = Set.of("participants_total", "words", "level");

    /** Whether a number of people is too small to print. */
    boolean isSmall(int people) {
        return people > 0 && people < least;
    }

    /** Which cells of a row are hidden, if they add up to a total that is printed. */
    boolean[] hidden(int[] row) {
        boolean[] hidden = new boolean[row.length];
        int count = 0;
        int total = 0;
        int companion = -1;
        for (int i = 0; i < row.length; i++) {
            hidden[i] = isSmall(row[i]);
            count += hidden[i] ? 1 : 0;
            total += row[i];
            if (!hidden[i] && (companion < 0 || isBetter(row[i], row[companion]))) {
                companion = i;
            }
        }
        if (count == 1 && companion >= 0 && !isSmall(total)) {
            hidden[companion] = true;
        }
        return hidden;
    }

    /** The smallest number that is not zero; a zero only if there is nothing else. */
    private static boolean isBetter(int candidate, int best) {
        return best == 0 ? candidate > 0 : candidate > 0 && candidate < best;
    }

    /** What is printed for a hidden number. */
    String label(int people) {
        return isSmall(people) ? "<" + least : COMPLEMENTARY;
    }

    /** A table of counts without the numbers of the hidden rows. */
    Table without(Table counts, boolean[] hidden) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < counts.rows().size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(counts.rows().get(i));
            for (int column = 0; column < row.size() && hidden[i]; column++) {
                boolean told = row.get(column) instanceof Number
                        || counts.columns().get(column).name().equals("top_participant");
                if (told && !HARMLESS.contains(counts.columns().get(column).name())) {
                    row.set(column, null);
                }
            }
            rows.add(row);
        }
        return new Table(counts.title(), counts.columns(), rows, counts.notes());
    }

    /** What the reader must know. */
    List<String> notes() {
        return least == 0
                ? List.of()
                : List.of("Numbers of 1 to " + (least - 1) + " participants are suppressed (<" + least
                        + "), with all that follows from them; " + COMPLEMENTARY
                        + " = suppressed so that they cannot be worked out.");
    }
}
