package org.themata.analysis.coreq;

import java.util.List;
import java.util.Optional;
import org.themata.analysis.Attendance;
import org.themata.analysis.Saturation;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Tally;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.corpus.Roster;

/**
 * What the data say of a study.
 *
 * @param roster the participants
 * @param attendances who said how much where
 * @param interviewers their labels in the transcripts
 * @param recruited how many people were asked
 * @param approach the analytic approach, in the researcher's words
 * @param tally what was counted
 * @param saturation empty if it has no place in the study
 * @param ledger the codings of people; empty if only the program coded
 * @param codes every theme and code
 * @param codebook name and version
 * @param quotations how many the table of quotations has
 * @param quoted the participants they are of
 * @param software name, version and rules
 * @param smallCells numbers of participants that are not printed
 */
public record CoreqFacts(
        Roster roster,
        List<Attendance> attendances,
        List<String> interviewers,
        Optional<Integer> recruited,
        Optional<String> approach,
        Tally tally,
        Optional<Saturation> saturation,
        List<Coding> ledger,
        List<Code> codes,
        String codebook,
        int quotations,
        List<String> quoted,
        String software,
        SmallCells smallCells) {

    /** Copies the lists. */
    public CoreqFacts {
        attendances = List.copyOf(attendances);
        interviewers = List.copyOf(interviewers);
        ledger = List.copyOf(ledger);
        codes = List.copyOf(codes);
        quoted = List.copyOf(quoted);
    }
}
