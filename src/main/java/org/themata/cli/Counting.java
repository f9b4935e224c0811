package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.coding.Matcher;
import org.themata.corpus.Roster;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/**
 * Counts the corpus of a command by its codebook.
 *
 * @param tally the numbers
 * @param roster the participants
 * @param notes what was counted and how
 * @param status the exit status of the reading
 */
record Counting(Tally tally, Roster roster, List<String> notes, int status) {

    static Counting of(Connected command, CorpusInputs inputs, Optional<Study> study, Matcher matcher, Unit unit) {
        Reading reading = Reading.open(command, inputs, study);
        boolean interviewers = inputs.includeInterviewer(study);
        Predicate<Turn> counted = TranscriptCounter.participants(interviewers);
        List<TranscriptTally> tallies = new ArrayList<>();
        reading.<TranscriptTally>process(
                () -> {
                    TranscriptCounter counter = new TranscriptCounter(matcher, unit, counted);
                    return (Transcript transcript) -> counter.count(transcript);
                },
                tallies::add);
        Tally tally = TranscriptCounter.tally(matcher, tallies);
        List<String> notes = Notes.counting(matcher, unit, interviewers, tally.leftOut());
        return new Counting(tally, reading.corpus().roster(), notes, reading.status());
    }

    /** Says on standard error what was counted, if asked to. */
    void explain(Connected command) {
        if (command.common.verbose) {
            notes.forEach(command.messages()::note);
        }
    }
}
