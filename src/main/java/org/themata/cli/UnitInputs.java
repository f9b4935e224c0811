package org.themata.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.analysis.agreement.TextUnits;
import org.themata.codebook.Codebook;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import picocli.CommandLine.Option;

/** The transcripts behind coders' files, which stand where other commands have transcripts. */
final class UnitInputs {
    @Option(
            names = "--transcripts",
            paramLabel = "PATH,…",
            split = ",",
            description = "The transcripts (default: the study's), so that units which nobody coded count too.")
    List<String> transcripts = new ArrayList<>();

    @Option(names = "--participants", paramLabel = "FILE", description = "Table of participants and their attributes.")
    @Nullable
    String participants;

    @Option(names = "--interviewer", paramLabel = "LABEL,…", split = ",", description = "Labels of interviewers.")
    List<String> interviewer = new ArrayList<>();

    @Option(names = "--include-interviewer", description = "The interviewers' turns are units too.")
    boolean includeInterviewer;

    @Option(names = "--language", paramLabel = "TAG", description = "Language (default: the study's, else en).")
    @Nullable
    String language;

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

    /** The same as the corpus options. */
    CorpusInputs corpus() {
        CorpusInputs corpus = new CorpusInputs();
        corpus.transcripts = transcripts;
        corpus.participants = participants;
        corpus.interviewer = interviewer;
        corpus.includeInterviewer = includeInterviewer;
        corpus.language = language;
        return corpus;
    }

    /** Cuts the transcripts into units; empty if none are named. */
    Optional<Cut> cut(Connected command, Optional<Study> study, Unit unit) {
        if (transcripts.isEmpty() && study.isEmpty()) {
            return Optional.empty();
        }
        CorpusInputs corpus = corpus();
        Reading reading = Reading.open(command, corpus, study);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        String tag = CorpusInputs.or(language, study.flatMap(Study::language)).orElse("en");
        Matcher matcher =
                new Matcher(new Codebook("", "", "", tag, List.of(), Optional.empty()), MatchingRules.standard(tag));
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
