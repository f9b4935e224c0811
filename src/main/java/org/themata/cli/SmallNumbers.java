package org.themata.cli;

import java.util.List;
import java.util.Optional;
import org.themata.analysis.SmallCells;
import org.themata.corpus.Study;
import org.themata.table.write.TableFormat;

/** The study's rule for small numbers of people, which no output leaves unsaid. */
final class SmallNumbers {

    private SmallNumbers() {}

    /** The rule of a study. */
    static SmallCells of(Optional<Study> study) {
        return study.isEmpty() ? SmallCells.SHOWN : new SmallCells(study.get().minimumCell());
    }

    /**
     * The rule. Tables for people say it themselves; with machine formats, where cells are only empty, a message does.
     */
    static SmallCells of(Optional<Study> study, TableFormat format, Messages messages) {
        SmallCells rule = of(study);
        if (rule.isOn() && format.isMachine()) {
            messages.note("minimum_cell: " + rule.least()
                    + ": smaller numbers of participants, and what follows from them, are" + " empty; 0 is shown");
        }
        return rule;
    }

    /**
     * Refuses what goes from one participant to the next, in which no number is large enough to be shown.
     *
     * @param what it is, as {@code "plot matrix"}
     */
    static void refuse(String what, Optional<Study> study) {
        SmallCells rule = of(study);
        if (rule.isOn()) {
            throw new UsageException(
                    what + " shows participants one by one, and the study's minimum_cell: " + rule.least()
                            + " hides groups smaller than " + rule.least(),
                    "set minimum_cell to 0 for what stays in the team; table frequency and table crosstab hide small"
                            + " numbers");
        }
    }

    /** Refuses groups by several attributes, whose small numbers would follow from the tables by each of them. */
    static void refuseCrossed(List<String> by, Optional<Study> study) {
        SmallCells rule = of(study);
        if (rule.isOn() && by.stream().distinct().count() > 1) {
            throw new UsageException(
                    "groups by " + String.join(" and ", by) + " could be worked out from those by one of them alone,"
                            + " and the study's minimum_cell: " + rule.least() + " hides groups smaller than "
                            + rule.least(),
                    "group by one of them");
        }
    }
}
