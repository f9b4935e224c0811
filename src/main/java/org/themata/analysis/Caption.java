package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above and below a table.
 *
 * @param title empty if it needs none
 * @param notes what was counted and how, one sentence each
 */
public record Caption(String title, List<String> notes) {

    /** Copies the list. */
    public Caption {
        notes = List.copyOf(notes);
    }

    /** The same with notes of the table itself before those of the counting. */
    Caption withFirst(List<String> own) {
        List<String> all = new ArrayList<>(own);
        all.addAll(notes);
        return new Caption(title, all);
    }
}
