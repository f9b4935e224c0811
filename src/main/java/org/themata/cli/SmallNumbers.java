package org.themata.cli;

import java.util.Optional;
import org.themata.analysis.SmallCells;
import org.themata.corpus.Study;
import org.themata.table.write.TableFormat;

/** The study's rule for small numbers of people, which no output leaves unsaid. */
final class SmallNumbers {

    private SmallNumbers() {}

    /**
     * The rule. Tables for people say it themselves; with machine formats, where cells are only empty, a message does.
     */
    static SmallCells of(Optional<Study> study, TableFormat format, Messages messages) {
        if (study.isEmpty() || study.get().minimumCell() < 2) {
            return SmallCells.SHOWN;
        }
        int least = study.get().minimumCell();
        if (format.isMachine()) {
            messages.note("minimum_cell: " + least
                    + ": smaller numbers of participants, and what follows from them, are" + " empty; 0 is shown");
        }
        return new SmallCells(least);
    }
}
