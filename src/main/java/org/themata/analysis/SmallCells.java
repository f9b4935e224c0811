package org.themata.analysis;

import java.util.List;

/**
 * Numbers of people that are too small to print, since they could give somebody away. Example with 5 as the least: of
 * 15 people who speak of a theme 12 are women and 3 are men; the 3 are hidden, and the 12 too, since 15 − 12 = 3. Every
 * table with numbers of people takes this rule; {@link Suppression} says which of its numbers are hidden.
 *
 * @param least numbers from 1 to below it are hidden; 0 = none
 */
public record SmallCells(int least) {
    /** Nothing is hidden. */
    public static final SmallCells SHOWN = new SmallCells(0);

    /** What stands for a number that is hidden so that another cannot be worked out. */
    static final String COMPLEMENTARY = "c";

    /** Whether anything is hidden; then no number, and no name, of a single participant is shown either. */
    public boolean isOn() {
        return least > 1;
    }

    /** Whether a number of people is too small to print. */
    boolean isSmall(int people) {
        return people > 0 && people < least;
    }

    /** What is printed for a number that is too small. */
    String small() {
        return "<" + least;
    }

    /** What the reader must know. */
    public List<String> notes() {
        return !isOn()
                ? List.of()
                : List.of("Numbers of 1 to " + (least - 1) + " participants are suppressed (" + small()
                        + "), with all that follows from them; " + COMPLEMENTARY
                        + " = suppressed so that no such number can be worked out.");
    }
}
