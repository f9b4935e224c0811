package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.analysis.agreement.TextUnits;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/**
 * The transcripts cut into units, with what the codebook finds in them.
 *
 * @param units in order
 * @param codings the codebook's, suppressed ones among them
 * @param status the exit status of the reading
 */
record CodedUnits(List<CodedUnit> units, List<Coding> codings, int status) {

    /** Of one transcript. */
    private record Part(List<CodedUnit> units, List<Coding> codings) {}

    /** Reads the transcripts. */
    static CodedUnits read(
            Connected command, ReadingOptions inputs, Optional<Study> study, Matcher matcher, Unit unit) {
        return read(command, inputs, study, matcher, unit, transcript -> {});
    }

    /** Reads the transcripts, and shows each to {@code met}, on any thread. */
    static CodedUnits read(
            Connected command,
            ReadingOptions inputs,
            Optional<Study> study,
            Matcher matcher,
            Unit unit,
            Consumer<Transcript> met) {
        Reading reading = Reading.open(command, inputs, study);
        List<CodedUnit> units = new ArrayList<>();
        List<Coding> codings = new ArrayList<>();
        Predicate<Turn> counted = TranscriptCounter.participants(inputs.includeInterviewer(study));
        reading.<Part>process(
                () -> transcript -> {
                    met.accept(transcript);
                    return part(transcript, matcher, unit, counted);
                },
                part -> {
                    units.addAll(part.units());
                    codings.addAll(part.codings());
                });
        return new CodedUnits(units, codings, reading.status());
    }

    private static Part part(Transcript transcript, Matcher matcher, Unit unit, Predicate<Turn> counted) {
        List<Coding> codings = new ArrayList<>();
        CodingMaker maker = new CodingMaker(matcher, transcript, true, 0);
        matcher.scan().run(transcript, counted, turn -> codings.addAll(maker.codings(turn)));
        return new Part(new TextUnits(unit, counted, matcher.scan()).of(transcript), codings);
    }
}
