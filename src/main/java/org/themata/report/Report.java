package org.themata.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.analysis.Tally;
import org.themata.corpus.Roster;
import org.themata.report.figure.Figure;
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
 * @param groups for each attribute that is compared, the table for people of themes by it; a row for every code
 * @param figures of tables that hide the same numbers
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
        Map<String, Table> groups,
        List<Figure> figures,
        List<Block> blocks,
        Disclosure disclosure) {

    /** Copies the lists. */
    public Report {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        figures = List.copyOf(figures);
        blocks = List.copyOf(blocks);
        if (themes.rows().size() != tally.codes().size()) {
            throw new IllegalArgumentException(
                    themes.rows().size() + " rows for " + tally.codes().size() + " codes");
        }
    }
}
