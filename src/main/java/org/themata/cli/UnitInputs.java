package org.themata.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.analysis.agreement.TextUnits;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import picocli.CommandLine.Option;

/** The transcripts behind coders' files, which stand where other commands have transcripts. */
final class UnitInputs extends ReadingOptions {
    @Option(
            names = "--transcripts",
            paramLabel = "PATH,…",
            split = ",",
            description = "The transcripts (default: the study's), so that units which nobody coded count too.")
    List<String> transcripts = new ArrayList<>();

    @Override
    List<String> named() {
        return transcripts;
    }

    /**
     * What was read.
     *
     * @param units in order
     * @param lengths the code points of each document
     * @param status the exit status of the reading
     */
    record Cut(List<CodedUnit> units, Map<String, Integer> lengths, int status) {}

    /** Of one transcript. */
    private record Part(String document, int length, List<CodedUnit> units) {}

    /** Cuts the transcripts into units; empty if none are named. */
    Optional<Cut> cut(Connected command, Optional<Study> study, Unit unit) {
        if (transcripts.isEmpty() && study.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = Reading.open(command, this, study);
        Predicate<Turn> counted = TranscriptCounter.participants(includeInterviewer(study));
        Matcher matcher = withoutCodebook(study);
        List<CodedUnit> units = new ArrayList<>();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        reading.<Part>process(
                () -> {
                    TextUnits cutter = new TextUnits(unit, counted, matcher.scan());
                    return (Transcript transcript) -> new Part(
                            transcript.id(),
                            transcript
                                    .text()
                                    .codePointCount(0, transcript.text().length()),
                            cutter.of(transcript));
                },
                part -> {
                    units.addAll(part.units());
                    lengths.put(part.document(), part.length());
                });
        return Optional.of(new Cut(units, lengths, reading.status()));
    }
}
