package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.themata.analysis.CodedTurn;
import org.themata.analysis.CodedTurns;
import org.themata.analysis.TranscriptCounter;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/** Finds the codes of every turn, by the codebook or from a ledger, and says what was matched. */
final class CodedReading {
    private final Reading reading;
    private final List<Code> codes;
    private final List<String> notes;
    private final Supplier<Function<Transcript, List<CodedTurn>>> finder;
    private final Runnable afterwards;

    private CodedReading(
            Reading reading,
            List<Code> codes,
            List<String> notes,
            Supplier<Function<Transcript, List<CodedTurn>>> finder,
            Runnable afterwards) {
        this.reading = reading;
        this.codes = codes;
        this.notes = List.copyOf(notes);
        this.finder = finder;
        this.afterwards = afterwards;
    }

    /** A transcript's coded turns. */
    record Document(String id, List<CodedTurn> turns) {}

    static CodedReading of(
            Connected command,
            CorpusInputs inputs,
            CodebookInputs codebook,
            CodingsOption codings,
            Optional<Study> study) {
        Predicate<Turn> counted = TranscriptCounter.participants(inputs.includeInterviewer(study));
        if (!codings.isGiven()) {
            Matcher matcher = codebook.matcher(study, inputs, false, command.messages());
            return new CodedReading(
                    Reading.open(command, inputs, study),
                    matcher.codes(),
                    Notes.matching(matcher),
                    () -> new CodedTurns(matcher, counted)::of,
                    () -> {});
        }
        List<Coding> rows = new ArrayList<>();
        CodingsOption.Ledger ledger = codings.read(command, inputs, codebook, study, rows::add);
        List<String> notes = new ArrayList<>(Notes.matching(ledger.tokens()).subList(0, 1));
        notes.add(CodingsOption.note(ledger.shown()));
        return new CodedReading(
                Reading.open(command, inputs, study),
                ledger.codes(),
                notes,
                () -> {
                    CodedTurns turns =
                            new CodedTurns(ledger.codes(), rows, ledger.tokens().scan(), counted);
                    return transcript -> {
                        ledger.check().met(transcript);
                        return turns.of(transcript);
                    };
                },
                ledger.check()::finish);
    }

    List<Code> codes() {
        return codes;
    }

    List<String> notes() {
        return notes;
    }

    /** Shows every transcript's turns, in the order of the input. */
    Reading read(Consumer<Document> inOrder) {
        reading.<Document>process(
                () -> {
                    Function<Transcript, List<CodedTurn>> turns = finder.get();
                    return transcript -> new Document(transcript.id(), turns.apply(transcript));
                },
                inOrder);
        afterwards.run();
        return reading;
    }
}
