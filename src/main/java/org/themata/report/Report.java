package org.themata.report;

import java.util.List;
import org.themata.analysis.Tally;
import org.themata.corpus.Roster;
import org.themata.table.Table;

/**
 * What stands on a page.
 *
 * @param title of the study
 * @param program name and version of what made it
 * @param language of the transcripts and the codebook, as a BCP 47 tag
 * @param tally what was counted
 * @param roster the participants, complete
 * @param themes the table of frequencies in its form for programs, a row for every code of the tally; a missing number
 *     of participants is one that is hidden
 * @param groups tables for people: themes by an attribute
 * @param blocks transcripts or quotations, in the order of the corpus
 * @param disclosure what may be told
 */
public record Report(
        String title,
        String program,
        String language,
        Tally tally,
        Roster roster,
        Table themes,
        List<Table> groups,
        List<Block> blocks,
        Disclosure disclosure) {

    /** Copies the lists. */
    public Report {
        groups = List.copyOf(groups);
        blocks = List.copyOf(blocks);
        if (themes.rows().size() != tally.codes().size()) {
            throw new IllegalArgumentException(
                    themes.rows().size() + " rows for " + tally.codes().size() + " codes");
        }
    }
}
